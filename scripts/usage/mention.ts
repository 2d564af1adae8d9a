import type { Range } from '../../generators/diagnostics/diagnostic.ts'

/** Something of the catalog, or around it, that code names. */
export interface Mention {
  readonly kind: 'publishes' | 'runs' | 'client' | 'topic' | 'alias' | 'old-identifier'
  /** The function, package or topic name as it stands there. */
  readonly name: string
  readonly range: Range
}

/** What one file says. */
export interface FileUsage {
  /** As findings show it. */
  readonly path: string
  readonly text: string
  readonly mentions: readonly Mention[]
  /** The first mistake; undefined where the file could be read. */
  readonly unread: { readonly message: string; readonly range: Range } | undefined
}
