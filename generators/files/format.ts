import { createRequire } from 'node:module'
import type { Options, Plugin } from 'prettier'
import type { GeneratedFile } from '../generator.ts'
import { hashText } from './hash.ts'
import { layOut } from './layout.ts'

type Formatted = Exclude<GeneratedFile['language'], 'verbatim'>

/** Fixed here and never looked up in the user's tree: one catalog has one output. */
const options = {
  endOfLine: 'lf',
  printWidth: 120,
  semi: false,
  singleQuote: true,
  proseWrap: 'preserve',
  embeddedLanguageFormatting: 'off',
} as const satisfies Options

const parsers = { typescript: 'babel-ts', json: 'json', yaml: 'yaml', markdown: 'markdown' } as const satisfies Record<
  Formatted,
  string
>

/** Each language loads only what it needs; together they cost a third of a second. */
const loaders: Readonly<Record<Formatted, () => Promise<readonly Plugin[]>>> = {
  typescript: async () => [await import('prettier/plugins/babel'), await import('prettier/plugins/estree')],
  json: async () => [await import('prettier/plugins/babel'), await import('prettier/plugins/estree')],
  yaml: async () => [await import('prettier/plugins/yaml')],
  markdown: async () => [await import('prettier/plugins/markdown')],
}

/** A generator printed text that is not of its language: a fault of the generator, never of the catalog. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  readonly path: string
  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.path = path
  }
}

/** Text as it goes to disk: LF, one newline at the end, valid Unicode. Rejects with FormatError. */
export async function format(file: GeneratedFile): Promise<string> {
  if (file.language === 'verbatim') return Buffer.from(file.content).toString()
  return (file.unindented === true ? layOut(Buffer.from(file.content).toString()) : undefined) ?? prettify(file)
}

/** As prettier has it. Rejects with FormatError. */
export async function prettify(file: GeneratedFile): Promise<string> {
  const content = Buffer.from(file.content).toString()
  if (file.language === 'verbatim') return content
  const [prettier, plugins] = await Promise.all([import('prettier/standalone'), loaders[file.language]()])
  try {
    return await prettier.format(content, { ...options, parser: parsers[file.language], plugins: [...plugins] })
  } catch (cause) {
    throw new FormatError(file.path, cause)
  }
}

/** Changes when the same raw text could come out formatted in another way. Loads no formatter. */
export function formatterHash(): string {
  const { version } = createRequire(import.meta.url)('prettier/package.json') as { version: string }
  return hashText(JSON.stringify(['prettier', version, options, parsers]))
}

/** Identity of a text before formatting. */
export function rawHash(file: GeneratedFile): string {
  return hashText(`${file.language}\n${file.content}`)
}
