import type { Field, Message, Oneof } from '../protobuf/schema.ts'
import type { Context } from './context.ts'
import { fieldType, type FieldType } from './field-type.ts'
import type { MessageSymbols } from './names.ts'
import { properties } from './properties.ts'

/** A message with everything that printing it asks for again and again. */
export interface MessagePlan {
  readonly message: Message
  readonly symbols: MessageSymbols
  readonly context: Context
  /** In the order of their numbers: the order on the wire. */
  readonly fields: readonly FieldPlan[]
  readonly oneofs: readonly OneofPlan[]
  readonly endless: boolean
}

export interface FieldPlan {
  readonly field: Field
  /** Its property; of a member of a oneof, its case. */
  readonly property: string
  /** Where it belongs to one. */
  readonly oneof: OneofPlan | undefined
  /** Of the value, the item or the map's value. */
  readonly type: FieldType
  readonly key: FieldType | undefined
  readonly packed: boolean
}

export interface OneofPlan {
  readonly oneof: Oneof
  readonly property: string
  readonly members: readonly FieldPlan[]
}

export function planMessage(message: Message, context: Context): MessagePlan {
  const names = properties(message)
  const oneofs = message.oneofs.map((oneof) => {
    const members: FieldPlan[] = []
    return { oneof, property: names.oneof(oneof.name), members }
  })
  const fields = [...message.fields]
    .sort((a, b) => a.number - b.number)
    .map((field): FieldPlan => {
      const { shape } = field
      const oneof = oneofs.find((each) => each.oneof.name === field.oneof)
      const plan = {
        field,
        property: names.field(field),
        oneof,
        type: fieldType(shape.kind === 'map' ? shape.value : shape.type, context),
        key: shape.kind === 'map' ? fieldType({ kind: 'scalar', scalar: shape.key }, context) : undefined,
        packed: shape.kind === 'repeated' && shape.packed,
      }
      oneof?.members.push(plan)
      return plan
    })
  const { fullName } = message
  return {
    message,
    symbols: context.names.message(fullName),
    context,
    fields,
    oneofs,
    endless: context.endless(fullName),
  }
}

/** Whether a singular field may be absent: then it is undefined. */
export const isOptional = (field: Field): boolean =>
  field.presence !== 'implicit' || (field.shape.kind === 'singular' && field.shape.type.kind === 'message')
