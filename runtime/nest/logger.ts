import { Logger as NestLogger } from '@nestjs/common'
import type { Logger } from '../observe/logger.ts'

/** What a client says, to the application's Nest logger, under the name `Kafka`. */
export function nestLogger(): Logger {
  const logger = new NestLogger('Kafka')
  return {
    debug: (fields, message) => logger.debug(entry(fields, message)),
    info: (fields, message) => logger.log(entry(fields, message)),
    warn: (fields, message) => logger.warn(entry(fields, message)),
    error: (fields, message) => logger.error(entry(fields, message)),
  }
}

/** Nest prints objects as JSON, in which errors would be empty and offsets impossible. */
function entry(fields: object, message: string): object {
  const shown = Object.entries(fields).map(([name, value]: [string, unknown]) => [name, plain(value)])
  return { message, ...Object.fromEntries(shown) }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  return value instanceof Error ? `${value.name}: ${value.message}` : value
}
