import type { Model } from './catalog/model.ts'

/** A text to be, before formatting. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** Ends with a newline; lines end with LF. */
  readonly content: string
  /** How it is formatted: the name of its language, or `verbatim` for bytes that must stay as they are. */
  readonly language: 'typescript' | 'json' | 'yaml' | 'markdown' | 'verbatim'
  /** TypeScript printed one statement a line with blanks as prettier has them: indentation and breaks alone are missing. */
  readonly unindented?: boolean
}

/** One kind of output. Pure: the same model gives the same files. */
export interface Generator {
  /** As `--only` names it. */
  readonly name: string
  generate(model: Model): readonly GeneratedFile[]
}
