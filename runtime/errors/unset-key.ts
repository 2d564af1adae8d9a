/** A message whose key has a field that is not set: its record would land beside the others of its key, not among them. */
export class UnsetKeyError extends Error {
  override readonly name = 'UnsetKeyError'
  /** Proto path of the field, `order.user_id`. */
  readonly field: string
  constructor(field: string) {
    super(`${field} is part of the record's key and is not set; set it before publishing`)
    this.field = field
  }
}
