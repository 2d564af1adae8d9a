import { shown } from '../codec/wire-error.ts'

/** A message that no topic of its publisher takes. */
export class UnroutableError extends Error {
  override readonly name = 'UnroutableError'
  /** Full name of the message's type. */
  readonly type: string
  /** Proto path of the field that decides, `order.side`. */
  readonly field: string
  readonly value: unknown
  /** The values that have a topic. */
  readonly known: readonly string[]
  constructor(type: string, field: string, value: unknown, known: readonly string[]) {
    const what = value === undefined ? `${field} is not set` : `${field} is ${shown(value)}`
    super(
      `no topic takes this ${type}: ${what}, and topics exist for ${known.join(', ')}; ` +
        'set the field, or add a topic or an `unrouted` pattern to the catalog',
    )
    this.type = type
    this.field = field
    this.value = value
    this.known = known
  }
}

/** Called by generated code. */
export function unroutable(type: string, field: string, value: unknown, known: readonly string[]): never {
  throw new UnroutableError(type, field, value, known)
}
