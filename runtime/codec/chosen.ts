/** The member of a oneof that is set: `case` is its property name. */
export class Chosen<Case extends string, Value> {
  readonly case: Case
  readonly value: Value
  constructor(name: Case, value: Value) {
    this.case = name
    this.value = value
  }
}

/**
 * Where repeated fields start: `NONE.slice()`. V8 moves the allocation of an array literal to old space once enough of
 * its arrays were kept, and decoding then becomes three times slower; a copied array stays young.
 */
export const NONE: readonly never[] = []

/** Where fields of bytes start. It has no byte that could be changed. */
export const NO_BYTES: Uint8Array = new Uint8Array()
