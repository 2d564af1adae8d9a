/** A message whose key has a field that is not set: its record would land beside the others of its key, not among them. */
export class UnsetKeyError extends Error {
  override readonly name = 'UnsetKeyError'
  /** Proto path of the field, `order.user_id`. */
  readonly field: string
  /** Where a program sets it, `order.userId`; of a member of a oneof, `detail.value`. */
  readonly property: string
  constructor(field: string, property = field) {
    const said = property === field ? field : `${property} (${field} in the proto)`
    super(`${said} is part of the record's key and is not set; set it before publishing`)
    this.field = field
    this.property = property
  }
}
