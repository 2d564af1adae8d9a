import type { Field, Type } from '../../protobuf/schema.ts'
import { didYouMean } from '../../diagnostics/nearest.ts'
import type { FieldPath, Topic } from '../model.ts'
import { declaredTopics, enumAt, fieldsOn, pathText, valueIdentity } from './lookup.ts'
import { keyOf, placeOfItem } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

export const keyUnknownField: Rule = {
  code: 'key-unknown-field',
  check: (context) =>
    keys(context)
      .filter(({ fields }) => fields === undefined)
      .map(({ topic, path }) => ({
        code: 'key-unknown-field',
        message: `\`${topic.message}\` has no field \`${pathText(path)}\``,
        at: placeOfKey(context, topic, path),
        hint: didYouMean(pathText(path), fieldNames(context, topic, path)) ?? 'name a field of the message',
      })),
}

export const keyType: Rule = {
  code: 'key-type',
  check: (context) =>
    keys(context).flatMap(({ topic, path, fields }) => {
      const shape = fields?.at(-1)?.shape
      const words = shape === undefined ? undefined : unusable(shape)
      if (words === undefined) return []
      return {
        code: 'key-type' as const,
        message: `\`${pathText(path)}\` is ${words} and cannot be part of a key`,
        at: placeOfKey(context, topic, path),
        hint: 'use a string, bool, integer or enum field',
      }
    }),
}

/** What a shape is called when it cannot be turned into the bytes of a key, or looked at by a route. */
export function unusable(shape: Field['shape']): string | undefined {
  if (shape.kind === 'repeated') return 'a repeated field'
  if (shape.kind === 'map') return 'a map'
  return unusableType(shape.type)
}

function unusableType(type: Type): string | undefined {
  if (type.kind === 'enum') return undefined
  if (type.kind === 'message') return `a message (\`${type.name}\`)`
  return type.scalar === 'float' || type.scalar === 'double' || type.scalar === 'bytes'
    ? `of type ${type.scalar}`
    : undefined
}

export const keyFewValues: Rule = {
  code: 'key-few-values',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      if (topic.key.length === 0) return []
      const keys = topic.key.reduce((product, path) => product * valuesOf(context, topic, path), 1)
      if (!(keys > 0 && keys < topic.partitions)) return []
      return {
        code: 'key-few-values' as const,
        message: `\`${topic.name}\` has ${topic.partitions} partitions and ${keys === 1 ? 'one key' : `at most ${keys} keys`}`,
        at: keyOf(context, 'topics', topic.name, 'key'),
        hint: `add a field with more values to the key, or set partitions to ${keys}`,
      }
    }),
}

/** How many values a field can have on a topic: those of its route, else those of its type. */
function valuesOf(context: RuleContext, topic: Topic, path: FieldPath): number {
  const routed = topic.route.find((field) => pathText(field.path) === pathText(path))
  if (routed !== undefined) return new Set(routed.values.map(valueIdentity)).size
  const shape = fieldsOn(context.schema, topic.message, path)?.at(-1)?.shape
  if (shape?.kind === 'singular' && shape.type.kind === 'scalar' && shape.type.scalar === 'bool') return 2
  const type = enumAt(context.schema, topic.message, path)
  return type === undefined ? Infinity : new Set(type.values.map(({ number }) => number)).size
}

export const fieldDeprecated: Rule = {
  code: 'field-deprecated',
  check: (context) => [
    ...keys(context)
      .filter(({ fields }) => fields?.some(({ deprecated }) => deprecated))
      .map(({ topic, path }) => ({
        code: 'field-deprecated' as const,
        message: `the key of \`${topic.name}\` uses \`${pathText(path)}\`, which is deprecated`,
        at: placeOfKey(context, topic, path),
        hint: 'use the field that replaces it',
      })),
    ...declaredTopics(context.catalog).flatMap((topic) =>
      topic.route
        .filter(({ path }) => fieldsOn(context.schema, topic.message, path)?.some(({ deprecated }) => deprecated))
        .map(({ path }) => ({
          code: 'field-deprecated' as const,
          message: `the route of \`${topic.name}\` uses \`${pathText(path)}\`, which is deprecated`,
          at: keyOf(context, 'topics', topic.name, 'route', pathText(path)),
          hint: 'use the field that replaces it',
        })),
    ),
  ],
}

/** Keys of topics whose message is known; where protos cannot be linked, none is. */
function keys(context: RuleContext) {
  const known = declaredTopics(context.catalog).filter(({ message }) => context.schema.messages.has(message))
  return known.flatMap((topic) =>
    topic.key.map((path) => ({ topic, path, fields: fieldsOn(context.schema, topic.message, path) })),
  )
}

function fieldNames(context: RuleContext, topic: Topic, path: FieldPath): readonly string[] {
  const parent = path.slice(0, -1)
  const type = fieldsOn(context.schema, topic.message, parent)?.at(-1)?.shape
  const owner =
    parent.length === 0
      ? topic.message
      : type?.kind === 'singular' && type.type.kind === 'message'
        ? type.type.name
        : ''
  return (context.schema.messages.get(owner)?.fields ?? []).map(({ name }) => pathText([...parent, name]))
}

function placeOfKey(context: RuleContext, topic: Topic, path: FieldPath) {
  return placeOfItem(context, ['topics', topic.name, 'key'], pathText(path))
}
