import type { Code } from './codes.ts'

/** A place in a text file. `line` and `column` count from 1, `offset` from 0 in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** From the first character (inclusive) to `end` (exclusive). `file` is relative to where the command runs, with `/`. */
export interface Range {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

export type Severity = 'error' | 'warning' | 'info'

/**
 * Where a finding lies before it has a position: a JSON pointer into the catalog (RFC 6901) and which half of the
 * pair it speaks of, or a range that is already known (a `.proto` file, a YAML syntax error).
 */
export type Place = { readonly pointer: string; readonly part?: 'key' | 'value' } | { readonly range: Range }

/** What a rule reports. Title, cause and fix of its code stand in the table of codes; these are the words for this case. */
export interface Finding {
  readonly code: Code
  /** What is wrong, with the value in it; one line, no full stop. */
  readonly message: string
  readonly at: Place
  /** How to mend this very case: "did you mean `retention`?", "set minInSync to 2". */
  readonly hint?: string
  /** Other places that matter: the second of two names that clash. */
  readonly related?: readonly { readonly message: string; readonly at: Place }[]
  /** The environment it was found in, when not in the catalog itself. */
  readonly environment?: string
}

/** A finding with its places looked up: what printers take. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  /** Absent only where no text exists (a file that is missing). */
  readonly range?: Range
  /** JSON pointer into the catalog, for `lint.allow`; absent for places outside the catalog. */
  readonly pointer?: string
  readonly hint?: string
  readonly related: readonly { readonly message: string; readonly range?: Range }[]
  readonly environment?: string
}
