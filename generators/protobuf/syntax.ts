import type { Range } from '../diagnostics/diagnostic.ts'

/** What a `.proto` text declares, before any name is looked up: one node a declaration, each with its place. */
export interface FileNode {
  /** As an import names it. */
  readonly path: string
  readonly source: string | undefined
  readonly syntax: 'proto2' | 'proto3' | '2023'
  /** Whether the file says its syntax; one that does not is proto2. */
  readonly saysSyntax: boolean
  readonly package: Word | undefined
  readonly imports: readonly ImportNode[]
  readonly options: readonly OptionNode[]
  readonly messages: readonly MessageNode[]
  readonly enums: readonly EnumNode[]
  /** Names that only have to be unique: services and extensions. */
  readonly others: readonly Word[]
  /** Has parts that are read past: services, extensions, custom options. */
  readonly partial: boolean
}

/** A name or value with its place. */
export interface Word {
  readonly text: string
  readonly at: Range
}

export interface ImportNode {
  readonly path: Word
  readonly kind: 'plain' | 'public' | 'weak'
}

export interface MessageNode {
  readonly name: Word
  readonly comment: string
  readonly options: readonly OptionNode[]
  readonly fields: readonly FieldNode[]
  readonly oneofs: readonly OneofNode[]
  readonly messages: readonly MessageNode[]
  readonly enums: readonly EnumNode[]
  readonly reserved: ReservedNode
  readonly extensions: readonly RangeNode[]
  readonly others: readonly Word[]
}

export interface FieldNode {
  readonly name: Word
  readonly comment: string
  readonly label: 'optional' | 'required' | 'repeated' | undefined
  /** Of a map its value type. */
  readonly type: Word
  readonly mapKey: Word | undefined
  readonly number: NumberNode
  readonly oneof: string | undefined
  readonly options: readonly OptionNode[]
}

export interface OneofNode {
  readonly name: Word
  readonly comment: string
}

export interface EnumNode {
  readonly name: Word
  readonly comment: string
  readonly options: readonly OptionNode[]
  readonly values: readonly EnumValueNode[]
  readonly reserved: ReservedNode
}

export interface EnumValueNode {
  readonly name: Word
  readonly number: NumberNode
  readonly comment: string
  readonly options: readonly OptionNode[]
}

/** Whole numbers are kept exact: a field number of thirty digits is an error, not a rounded number. */
export interface NumberNode {
  readonly value: bigint
  readonly at: Range
}

export interface RangeNode {
  readonly from: bigint
  /** Inclusive; `max` where the text says so. */
  readonly to: bigint | 'max'
  readonly at: Range
}

export interface ReservedNode {
  readonly ranges: readonly RangeNode[]
  readonly names: readonly Word[]
}

/** `deprecated`, `features.field_presence`, `(custom.option).part`. */
export interface OptionNode {
  readonly name: string
  readonly value: OptionValue
  readonly at: Range
}

export type OptionValue =
  | { readonly kind: 'name'; readonly text: string; readonly at: Range }
  /** One character a byte. */
  | { readonly kind: 'string'; readonly text: string; readonly at: Range }
  | { readonly kind: 'integer'; readonly value: bigint; readonly at: Range }
  | { readonly kind: 'float'; readonly value: number; readonly at: Range }
  | { readonly kind: 'block'; readonly entries: readonly OptionNode[]; readonly at: Range }
  /** A list inside a block: only custom options have one. */
  | { readonly kind: 'list'; readonly at: Range }
