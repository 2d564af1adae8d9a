/**
 * Pieces of TypeScript. A piece is text and symbols; a file that prints a piece imports the symbols it mentions, so
 * that nothing is imported by hand and nothing is imported in vain.
 */
export type Code = readonly (string | Mention)[]

/** Something that a module exports. `module` is a path below the output folder without its ending, or `runtime`. */
export interface Symbol {
  readonly kind: 'symbol'
  readonly name: string
  readonly module: string
}

/** A symbol in a piece of code: as a value, or where only its type is meant. */
export interface Mention {
  readonly symbol: Symbol
  readonly typeOnly: boolean
}

export type Printable = string | number | Symbol | Mention | Code

export const symbol = (module: string, name: string): Symbol => ({ kind: 'symbol', name, module })

/** A mention that needs no value at run time. */
export const typeOf = (named: Symbol): Mention => ({ symbol: named, typeOnly: true })

/** Code with values in it: text stands as it is, so text that comes from a catalog goes through `literal` or `doc` first. */
export function ts(strings: TemplateStringsArray, ...values: readonly Printable[]): Code {
  const code: (string | Mention)[] = []
  strings.forEach((text, i) => {
    code.push(text)
    const value = values[i]
    if (value !== undefined) code.push(...flat(value))
  })
  return code
}

export function join(parts: readonly Printable[], separator = ''): Code {
  return parts.flatMap((part, i) => (i === 0 || separator === '' ? flat(part) : [separator, ...flat(part)]))
}

/** Each part on a line of its own. */
export const lines = (parts: readonly Printable[]): Code => join(parts, '\n')

function flat(value: Printable): Code {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if ('kind' in value) return [{ symbol: value, typeOnly: false }]
  if ('typeOnly' in value) return [value]
  return value
}
