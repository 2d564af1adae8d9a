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
  constructor(type: string, field: string, value: unknown, known: readonly string[], names?: EnumNames) {
    const what = value === undefined ? `${field} is not set` : `${field} is ${named(value, names)}`
    super(
      `no topic takes this ${type}: ${what}, and topics exist for ${listed(known)}; ` +
        'set the field, or add a topic or an `unrouted` pattern to the catalog',
    )
    this.type = type
    this.field = field
    this.value = value
    this.known = known
  }
}

/** The first dozen, numbers in their order. */
function listed(known: readonly string[]): string {
  const ordered = known.every((value) => /^-?\d+$/.test(value))
    ? [...known].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
    : known
  const more = ordered.length - 12
  return more > 1 ? `${ordered.slice(0, 12).join(', ')} and ${more} more` : ordered.join(', ')
}

/** The values of an enum by their proto names. */
type EnumNames = Readonly<Record<string, number>>

/** The value of an enum as the proto calls it, with its number; everything else as it is. Enums are numbers, not their names. */
function named(value: unknown, names: EnumNames = {}): string {
  if (typeof value === 'string' && Object.hasOwn(names, value))
    return `the text ${shown(value)}, where its number ${names[value]} is meant`
  const name = Object.keys(names).find((each) => names[each] === value)
  return name === undefined ? shown(value) : `${name} (${shown(value)})`
}

/** Called by generated code; `names` for a field that is an enum. */
export function unroutable(
  type: string,
  field: string,
  value: unknown,
  known: readonly string[],
  names?: EnumNames,
): never {
  throw new UnroutableError(type, field, value, known, names)
}
