import type { Report } from './cursor.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { FileNode, Word } from './syntax.ts'
import { qualified, type ProtoSymbol, type SymbolTable } from './symbols.ts'

type Outcome = { readonly type: ProtoSymbol } | { readonly other: string } | undefined

/** The message or enum that a name means inside `scope`; undefined where it is none, which has been reported. */
export function resolveType(
  name: Word,
  scope: string,
  file: FileNode,
  table: SymbolTable,
  report: Report,
): ProtoSymbol | undefined {
  const visible = table.visible.get(file.path) ?? new Set([file.path])
  const found = lookUp(name.text, scope, table, visible)
  if (found !== undefined && 'type' in found) return found.type
  const hidden = lookUp(name.text, scope, table, undefined)
  if (hidden !== undefined && 'type' in hidden) {
    const { file: other, fullName } = hidden.type
    report(
      'proto-type-not-imported',
      `\`${fullName}\` is declared in "${other.path}", which is not imported here`,
      name.at,
      {
        hint: `add \`import "${other.path}";\``,
      },
    )
  } else if (found !== undefined) {
    report(
      'proto-type-not-a-type',
      `\`${name.text}\` means ${found.other} here`,
      name.at,
      suggest(name.text, scope, table),
    )
  } else report('proto-type-unknown', `there is no type \`${name.text}\``, name.at, suggest(name.text, scope, table))
  return undefined
}

/**
 * How to write a type inside `scope` so that it is found again: its full name, with a leading dot only where the bare
 * one would mean something else. Not every schema registry reads the dot.
 */
export function spellType(fullName: string, scope: string, file: string, table: SymbolTable): string {
  return spell(fullName, scope, table, table.visible.get(file))
}

function spell(fullName: string, scope: string, table: SymbolTable, visible: ReadonlySet<string> | undefined): string {
  const found = lookUp(fullName, scope, table, visible)
  return found !== undefined && 'type' in found && found.type.fullName === fullName ? fullName : `.${fullName}`
}

/**
 * The rules of C++ as protoc applies them: the first part of the name is looked for from the innermost scope outwards;
 * the first scope that has it decides. `visible` undefined = all files.
 */
function lookUp(name: string, scope: string, table: SymbolTable, visible: ReadonlySet<string> | undefined): Outcome {
  if (name.startsWith('.')) return outcome(name.slice(1), table, visible)
  const dot = name.indexOf('.')
  const first = dot < 0 ? name : name.slice(0, dot)
  let other: Outcome
  for (let outer = scope; ; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.')))) {
    const symbol = outcome(qualified(outer, first), table, visible)
    const isPackage = packageVisible(qualified(outer, first), table, visible)
    if (dot < 0) {
      if (symbol !== undefined && 'type' in symbol) return symbol
      other ??= symbol ?? (isPackage ? { other: 'a package' } : undefined)
    } else if (isPackage || (symbol !== undefined && 'type' in symbol))
      return outcome(qualified(outer, name), table, visible)
    if (outer === '') return other
  }
}

function outcome(fullName: string, table: SymbolTable, visible: ReadonlySet<string> | undefined): Outcome {
  const symbol = table.symbols.get(fullName)
  if (symbol === undefined || (visible !== undefined && !visible.has(symbol.file.path))) return undefined
  if (symbol.kind === 'message' || symbol.kind === 'enum') return { type: symbol }
  return { other: `the ${symbol.kind} \`${symbol.fullName}\`` }
}

function packageVisible(name: string, table: SymbolTable, visible: ReadonlySet<string> | undefined): boolean {
  const paths = table.packages.get(name)
  if (paths === undefined || visible === undefined) return paths !== undefined
  for (const path of paths) if (visible.has(path)) return true
  return false
}

const scalars = [
  'double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes',
] // prettier-ignore

/** What people write when they mean a scalar. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['int', 'int32'], ['integer', 'int32'], ['long', 'int64'], ['uint', 'uint32'], ['short', 'int32'], ['byte', 'bytes'],
  ['boolean', 'bool'], ['str', 'string'], ['text', 'string'], ['float32', 'float'], ['float64', 'double'], ['number', 'double'],
]) // prettier-ignore

function suggest(name: string, scope: string, table: SymbolTable): { hint?: string } {
  const known = guesses.get(table) ?? new Map<string, Guess>()
  guesses.set(table, known)
  const guess = known.get(name) ?? guessType(name, table)
  known.set(name, guess)
  const spelled = guess.type === undefined ? guess.scalar : spell(guess.type, scope, table, undefined)
  return spelled === undefined ? {} : { hint: `did you mean \`${spelled}\`?` }
}

interface Guess {
  readonly type?: string
  readonly scalar?: string
}

/** One missing import leaves thousands of fields with the same few unknown names. */
const guesses = new WeakMap<SymbolTable, Map<string, Guess>>()

function guessType(name: string, table: SymbolTable): Guess {
  const scalar = foreign.get(name.toLowerCase())
  if (scalar !== undefined) return { scalar }
  const bare = name.replace(/^\./, '')
  const last = bare.slice(bare.lastIndexOf('.') + 1)
  const types = [...table.symbols.values()]
    .filter(({ kind }) => kind === 'message' || kind === 'enum')
    .map(({ fullName }) => fullName)
  const sameName = types.sort().find((type) => type === last || type.endsWith(`.${last}`))
  const short = new Map(types.toReversed().map((type) => [type.slice(type.lastIndexOf('.') + 1), type]))
  const near = nearest(last, [...short.keys(), ...scalars])
  const type = sameName ?? nearest(bare, types) ?? short.get(near ?? '')
  return type !== undefined ? { type } : near !== undefined ? { scalar: near } : {}
}
