import type { FieldPath, Topic } from '../catalog/model.ts'
import type { Message } from '../protobuf/schema.ts'
import { join, lines, ts, typeOf, type Code, type Symbol } from './code.ts'
import type { Context, ValueType } from './context.ts'
import { literal } from './literal.ts'
import { keyFunctionName } from './local-names.ts'
import { enumOf, isImplicitText, leafKind, leafOf, stepsOf, valueAt, type Step } from './path.ts'
import { properties } from './properties.ts'
import { runtime } from './runtime-symbols.ts'

/** A function from a message to the text of its key. */
export function printKeyFunction(topic: Topic, message: Message, context: Context): Code {
  const fields = topic.key.map((path) => printKeyField(stepsOf(message, path, context), path, context))
  const body = fields.length === 1 ? (fields[0] ?? ts``) : ts`${runtime.joinKey}(${join(fields, ', ')})`
  return ts`const ${keyFunctionName(topic)} = (m: ${typeOf(context.names.message(message.fullName).class)}): string => ${body}\n`
}

function printKeyField(steps: readonly Step[], path: FieldPath, context: Context): Code {
  const leaf = leafOf(steps)
  const value = valueAt('m', steps, context)
  const property = propertyPath(steps)
  const proto = path.join('.')
  const name = property === proto ? literal(proto) : `${literal(proto)}, ${literal(property)}`
  const declared = enumOf(leaf, context)
  if (declared !== undefined) return ts`${runtime.keyEnum}(${context.names.enum(declared.fullName)}, ${value}, ${name})`
  return ts`${isImplicitText(leaf) ? runtime.keyText : runtime.keyField}(${value}, ${name})`
}

/** Where a program sets the field, for the error that asks for it. */
const propertyPath = (steps: readonly Step[]): string =>
  steps
    .map(({ message, field }) => {
      const names = properties(message)
      return field.oneof === undefined ? names.field(field) : `${names.oneof(field.oneof)}.value`
    })
    .join('.')

/** Fields as a tree: what an object that holds them looks like. */
interface Tree {
  readonly steps: Map<string, { readonly step: Step; readonly below: Tree; readonly leaf: number | undefined }>
}

function treeOf(paths: readonly (readonly Step[])[]): Tree {
  const root: Tree = { steps: new Map() }
  paths.forEach((steps, index) => {
    let tree = root
    steps.forEach((step, depth) => {
      const found = tree.steps.get(step.field.name)
      const next = found ?? { step, below: { steps: new Map() }, leaf: depth === steps.length - 1 ? index : undefined }
      tree.steps.set(step.field.name, next)
      tree = next.below
    })
  })
  return root
}

/** What stands in a tree: how a leaf and a value type are written. */
interface Writing {
  readonly modifier: '' | 'readonly '
  leaf(step: Step, index: number): Code
  value(kind: ValueType['kind'], below: Tree): Code
}

/** The type of an object with these fields alone, all of them set. */
export function printKeyType(paths: readonly FieldPath[], message: Message, context: Context): Code {
  const tree = treeOf(paths.map((path) => stepsOf(message, path, context)))
  return objectOf(tree, context, {
    modifier: 'readonly ',
    leaf: (step) => leafType(step, context),
    value: (kind) => ts`${typeOf(valueClass(kind))}`,
  })
}

/** An expression that makes such an object of the texts `fields[0]`, `fields[1]` … */
export function printKeyObject(topic: Topic, message: Message, context: Context): Code {
  const tree = treeOf(topic.key.map((path) => stepsOf(message, path, context)))
  return objectOf(tree, context, {
    modifier: '',
    leaf: (step, index) => parsedField(step, `fields[${index}]!`, context),
    value: (kind, below) => parsedValue(kind, below, context),
  })
}

const valueClass = (kind: ValueType['kind']): Symbol =>
  ({ decimal: runtime.Decimal, timestamp: runtime.Timestamp, duration: runtime.Duration })[kind]

/** A value type of which one field or both are in the key; what is not is zero. */
function parsedValue(kind: ValueType['kind'], below: Tree, context: Context): Code {
  const part = (text: boolean, absent: string): Code => {
    const found = [...below.steps.values()].find(
      ({ step }) => (kind === 'decimal' ? leafKind(step.field) === 'text' : leafKind(step.field) === 'bigint') === text,
    )
    return found?.leaf === undefined ? ts`${absent}` : parsedField(found.step, `fields[${found.leaf}]!`, context)
  }
  if (kind === 'decimal') return ts`${runtime.Decimal}.verbatim(${part(true, `''`)}, ${part(false, '0')})`
  return ts`new ${valueClass(kind)}(${part(true, '0')}, ${part(false, '0')})`
}

function objectOf(tree: Tree, context: Context, writing: Writing): Code {
  const { modifier } = writing
  const entries = [...tree.steps.values()].map(({ step, below, leaf }) => {
    const names = properties(step.message)
    const kind = valueKind(step, context)
    const value =
      leaf !== undefined
        ? writing.leaf(step, leaf)
        : kind === undefined
          ? objectOf(below, context, writing)
          : writing.value(kind, below)
    const { oneof } = step.field
    if (oneof === undefined) return ts`${modifier}${names.field(step.field)}: ${value}`
    const fixed = modifier === '' ? ' as const,' : ';'
    return ts`${modifier}${names.oneof(oneof)}: { ${modifier}case: ${literal(names.field(step.field))}${fixed} ${modifier}value: ${value} }`
  })
  return ts`{\n${join(entries, modifier === '' ? ',\n' : '\n')}${modifier === '' ? ',' : ''}\n}`
}

function valueKind({ field: { shape } }: Step, context: Context): ValueType['kind'] | undefined {
  return shape.kind === 'singular' && shape.type.kind === 'message' ? context.valueOf(shape.type.name)?.kind : undefined
}

function leafType({ field }: Step, context: Context): Code {
  const declared = enumOf(field, context)
  if (declared !== undefined) return ts`${typeOf(context.names.enum(declared.fullName))}`
  return ts`${{ text: 'string', number: 'number', bigint: 'bigint', boolean: 'boolean', enum: 'number' }[leafKind(field)]}`
}

function parsedField({ field }: Step, text: string, context: Context): Code {
  const declared = enumOf(field, context)
  if (declared !== undefined) return ts`${runtime.keyNumber}(${context.names.enum(declared.fullName)}, ${text})`
  switch (leafKind(field)) {
    case 'boolean':
      return ts`${runtime.keyBoolean}(${text})`
    case 'bigint':
      return ts`${runtime.keyInteger}(${text})`
    case 'number':
      return ts`Number(${runtime.keyInteger}(${text}))`
    default:
      return ts`${text}`
  }
}

/** The key type of a compacted topic and the function that reads it back from bytes. */
export function printKeyParser(topic: Topic, message: Message, type: Code, name: string, context: Context): Code {
  return lines([
    ts`const ${name} = (key: Uint8Array): ${type} => {
const fields = ${runtime.splitKey}(key, ${topic.key.length})
return ${printKeyObject(topic, message, context)}
}\n`,
  ])
}
