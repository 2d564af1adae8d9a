import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearest } from '../../generators/diagnostics/nearest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What a command takes besides the options that all take. */
export interface CommandSyntax {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** After `catalog <name>`: `[--check] [--diff]`. */
  readonly usage: string
  readonly options: Options
  /** What it does and what each option means; shown by `--help`. */
  readonly help: string
  /** Fewest and most words besides options. */
  readonly words: readonly [least: number, most: number]
}

export const formats = ['text', 'json', 'markdown', 'github'] as const
export type Format = (typeof formats)[number]

export interface Invocation {
  readonly catalog: string
  /** Undefined: `generated`, beside the catalog's folder. */
  readonly out: string | undefined
  readonly format: Format
  readonly help: boolean
  readonly flags: ReadonlySet<string>
  /** Options with a value, in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
}

/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const shared = {
  catalog: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options

export const sharedHelp = `  --catalog FILE   the catalog (default catalog/catalog.yaml)
  --out DIR        the output folder (default: generated, beside the catalog's folder)
  --format NAME    text | json | markdown | github
  --help           this text
`

/** Reads what follows the command's name. Throws UsageError, with a guess at what was meant. */
export function parseArguments(syntax: CommandSyntax, args: readonly string[]): Invocation {
  const options: Options = { ...syntax.options, ...shared }
  const { values, positionals } = parse(syntax, options, args)
  const flags = new Set<string>()
  const given = new Map<string, readonly string[]>()
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'boolean') flags.add(name)
    else if (value !== undefined) given.set(name, [value].flat().map(String))
  }
  for (const [name, all] of given) if (all.includes('')) throw new UsageError(`--${name} needs a value`)
  const help = flags.has('help')
  if (!help) checkWords(syntax, positionals)
  const one = (name: string) => given.get(name)?.at(-1)
  return {
    catalog: one('catalog') ?? 'catalog/catalog.yaml',
    out: one('out'),
    format: formatOf(one('format') ?? 'text'),
    help,
    flags,
    values: given,
    words: positionals,
  }
}

function parse(syntax: CommandSyntax, options: Options, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const unknown = /^Unknown option '(-{1,2})([^'=]*)/u.exec(message)
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== null) {
      const [, dashes = '--', name = ''] = unknown
      throw new UsageError(
        `\`catalog ${syntax.name}\` has no option ${dashes}${name}${guess(name, Object.keys(options), '--')}`,
      )
    }
    throw new UsageError(message.split(/\.\s|\n/u)[0] ?? message)
  }
}

function checkWords({ name, usage, words: [least, most] }: CommandSyntax, words: readonly string[]): void {
  const [extra] = words.slice(most)
  if (extra !== undefined)
    throw new UsageError(`\`catalog ${name}\` takes no \`${extra}\`; usage: catalog ${name} ${usage}`)
  if (words.length < least) throw new UsageError(`usage: catalog ${name} ${usage}`)
}

function formatOf(name: string): Format {
  const format = formats.find((known) => known === name)
  if (format === undefined)
    throw new UsageError(`--format ${name} is not known${guess(name, formats)}; it is one of ${formats.join(', ')}`)
  return format
}

/** `: did you mean \`x\`?`, or nothing. */
export function guess(given: string, known: Iterable<string>, prefix = ''): string {
  const name = nearest(given, known)
  return name === undefined ? '' : `: did you mean \`${prefix}${name}\`?`
}
