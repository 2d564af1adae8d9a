/**
 * A value that cannot be written, or bytes that are not the message they should be. `path` names the field, as
 * `bids[3].price`; it is undefined where the fault has no single field (bytes that end too early).
 */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly path: string | undefined
  /** What is wrong, without the path. */
  readonly reason: string
  constructor(reason: string, path?: string, options?: ErrorOptions) {
    super(path === undefined ? reason : `${path}: ${reason}`, options)
    this.path = path
    this.reason = reason
  }
}

/** The reason where proto2 requires a field that is not set. */
export const REQUIRED_MISSING = 'a required field is missing'

/** The same error, one level further out: `price` inside `bids[3]` is `bids[3].price`. */
export const within = (error: unknown, outer: string): unknown => {
  if (!(error instanceof WireError)) return error
  const inner = error.path
  const path = inner === undefined ? outer : inner.startsWith('[') ? outer + inner : `${outer}.${inner}`
  return new WireError(error.reason, path, { cause: error.cause ?? error })
}

/** How a value looks in an error: short, on one line, never throwing. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return 'an array'
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name
  return typeof name === 'string' && name !== '' && name !== 'Object' ? `an instance of ${name}` : 'an object'
}
