import type { Logger } from '../../observe/logger.ts'
import type { LogCreator } from './internals.ts'

/** KafkaJS's numbers. */
export const logLevels = { error: 1, warn: 2, info: 4 } as const

/** ms in which one message is written once; a broker that is away is reported by every request. */
const interval = 10_000

/** Routes KafkaJS's log to ours; the same message of the same place comes once in ten seconds, with its count. */
export function logCreator(logger: Logger, now: () => number = Date.now): LogCreator {
  const seen = new Map<string, { since: number; suppressed: number }>()
  return () =>
    ({ namespace, level, log }) => {
      const { message, timestamp: _timestamp, logger: _logger, ...fields } = log
      const key = `${namespace} ${message}`
      const known = seen.get(key)
      if (known && now() - known.since < interval) {
        known.suppressed++
        return
      }
      if (seen.size > 1_000) seen.clear()
      seen.set(key, { since: now(), suppressed: 0 })
      const report = { ...fields, part: namespace, ...(known?.suppressed ? { suppressed: known.suppressed } : {}) }
      const write = level <= logLevels.error ? 'error' : level <= logLevels.warn ? 'warn' : 'debug'
      // What KafkaJS calls an error is a connection that failed, which this transport retries.
      logger[write === 'error' ? 'warn' : write](report, message)
    }
}
