import type { Code } from '../../diagnostics/codes.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Schema } from '../../protobuf/schema.ts'
import type { Catalog, Model } from '../model.ts'

/** A part of the catalog as YAML says it, before defaults: plain objects, lists, strings, numbers, booleans. */
export type SourceNode = Readonly<Record<string, unknown>>

/** What a rule may look at: one environment of a catalog whose shape and references were already checked. */
export interface RuleContext {
  readonly model: Model
  /** The environment under examination, resolved. What resolve could not look up is left out of it. */
  readonly catalog: Catalog
  /** The plain YAML with this environment's overlay merged in. */
  readonly source: SourceNode
  /** The overlay alone (`/environments/<name>`). Places are those of the merged catalog; the reader finds the line. */
  readonly overlay: SourceNode | undefined
  readonly schema: Schema
}

/** One kind of mistake. Its words stand in the table of codes, its severity too. */
export interface Rule {
  readonly code: Code
  check(context: RuleContext): readonly Finding[]
}
