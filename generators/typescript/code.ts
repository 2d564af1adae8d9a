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
  for (let i = 0; i < strings.length; i++) {
    append(code, strings[i] ?? '')
    const value = values[i]
    if (value !== undefined) append(code, value)
  }
  return code
}

export function join(parts: readonly Printable[], separator = ''): Code {
  const code: (string | Mention)[] = []
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) append(code, separator)
    append(code, parts[i] ?? '')
  }
  return code
}

/** Each part on a line of its own. */
export const lines = (parts: readonly Printable[]): Code => join(parts, '\n')

/** Texts that follow each other become one: a module is put together from tens of thousands of them. */
function append(code: (string | Mention)[], value: Printable): void {
  if (typeof value === 'string' || typeof value === 'number') {
    const last = code.length - 1
    if (value === '') return
    if (typeof code[last] === 'string') code[last] = `${code[last]}${value}`
    else code.push(String(value))
  } else if ('kind' in value) code.push({ symbol: value, typeOnly: false })
  else if ('typeOnly' in value) code.push(value)
  else for (const part of value) append(code, part)
}
