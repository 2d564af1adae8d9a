import type { Range } from '../diagnostics/diagnostic.ts'

/** All `.proto` files that the catalog's roots hold or import, linked. Lists keep declaration order; maps are keyed by full name without a leading dot. */
export interface Schema {
  /** Sorted by path; imported well-known files (`google/protobuf/…`) included when something uses them. */
  readonly files: readonly ProtoFile[]
  readonly messages: ReadonlyMap<string, Message>
  readonly enums: ReadonlyMap<string, Enum>
}

export interface ProtoFile {
  /** As an import names it: `market_data.proto`. */
  readonly path: string
  /** Where it was read, relative to where the command runs; undefined for a bundled well-known file. */
  readonly source: string | undefined
  readonly package: string
  readonly syntax: 'proto2' | 'proto3' | '2023'
  /** Those that the canonical text needs: public ones and what declares a type that is used. */
  readonly imports: readonly { readonly path: string; readonly public: boolean }[]
  /** Top level only; nested ones hang on their parents. */
  readonly messages: readonly Message[]
  readonly enums: readonly Enum[]
  /** Canonical text: what is registered and looked up in a Schema Registry. No comments, one form for one meaning. */
  readonly text: string
}

export interface Message {
  readonly kind: 'message'
  readonly name: string
  readonly fullName: string
  /** Path of its file. */
  readonly file: string
  readonly parent: string | undefined
  /** Path from the file's root by declaration order among messages: `[1]`, `[2, 0]` (Confluent's message indexes). */
  readonly indexes: readonly number[]
  readonly comment: string
  readonly deprecated: boolean
  readonly fields: readonly Field[]
  readonly oneofs: readonly Oneof[]
  readonly messages: readonly Message[]
  readonly enums: readonly Enum[]
  /** Ranges with both ends in them; `max` is its number. */
  readonly reserved: {
    readonly numbers: readonly (readonly [from: number, to: number])[]
    readonly names: readonly string[]
  }
  readonly range: Range | undefined
}

export interface Oneof {
  readonly name: string
  readonly comment: string
  readonly fields: readonly string[]
}

export interface Field {
  readonly name: string
  readonly jsonName: string
  readonly number: number
  readonly comment: string
  readonly deprecated: boolean
  readonly shape: Shape
  /** Of a singular field: tracked (`optional`, proto2, oneof member, any message), always written, or implicit (default value = absent). */
  readonly presence: 'explicit' | 'required' | 'implicit'
  /** The oneof it belongs to; never the synthetic one of `optional`. */
  readonly oneof: string | undefined
  /**
   * proto2 default or edition default, undefined when none is declared: a number for 32-bit integers and floating
   * point, a bigint for 64-bit integers, the name for enums, one character a byte for `bytes`.
   */
  readonly default: string | number | bigint | boolean | undefined
  readonly range: Range | undefined
}

export type Shape =
  | { readonly kind: 'singular'; readonly type: Type }
  | { readonly kind: 'repeated'; readonly type: Type; readonly packed: boolean }
  | { readonly kind: 'map'; readonly key: MapKey; readonly value: Type }

export type Type =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'message'; readonly name: string }

export type Scalar = MapKey | 'double' | 'float' | 'bytes'
export type MapKey =
  | 'int32'
  | 'int64'
  | 'uint32'
  | 'uint64'
  | 'sint32'
  | 'sint64'
  | 'fixed32'
  | 'fixed64'
  | 'sfixed32'
  | 'sfixed64'
  | 'bool'
  | 'string'

export interface Enum {
  readonly kind: 'enum'
  readonly name: string
  readonly fullName: string
  readonly file: string
  readonly parent: string | undefined
  readonly comment: string
  readonly deprecated: boolean
  /** Closed enums (proto2) keep unknown numbers too. */
  readonly closed: boolean
  readonly reserved: Message['reserved']
  /** Declaration order; aliases follow the value they repeat by number. */
  readonly values: readonly {
    readonly name: string
    readonly number: number
    readonly comment: string
    readonly deprecated: boolean
  }[]
  readonly range: Range | undefined
}
