/** What the runtime writes to; pino's loggers fit as they are. Fields come first, as in pino. */
export interface Logger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const ignore = (): void => undefined

export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** ms in which the default logger writes one message once: a handler that fails is reported by every record it gets. */
const interval = 10_000

/**
 * Where an application gives none: warnings and errors on stderr, so that a record put aside or a partition that does not
 * move on is seen without any set-up. The same message about the same topic comes once in ten seconds, with the number of those left out.
 */
export function stderrLogger(now: () => number = () => performance.now()): Logger {
  const seen = new Map<string, { readonly since: number; suppressed: number }>()
  const write =
    (level: 'warn' | 'error') =>
    (fields: object, message: string): void => {
      const key = 'topic' in fields ? `${message} ${String(fields.topic)}` : message
      const known = seen.get(key)
      if (known && now() - known.since < interval) {
        known.suppressed++
        return
      }
      seen.set(key, { since: now(), suppressed: 0 })
      console[level](`messaging: ${message}`, known?.suppressed ? { ...fields, suppressed: known.suppressed } : fields)
    }
  return { debug: ignore, info: ignore, warn: write('warn'), error: write('error') }
}

/** A logger that throws must not take deliveries with it. */
export function guardedLogger(logger: Logger): Logger {
  const guard =
    (level: keyof Logger) =>
    (fields: object, message: string): void => {
      try {
        logger[level](fields, message)
      } catch {
        // Nowhere left to say it.
      }
    }
  return { debug: guard('debug'), info: guard('info'), warn: guard('warn'), error: guard('error') }
}
