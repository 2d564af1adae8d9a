import type { FieldPath, RoutedField, Topic } from '../catalog/model.ts'
import type { Message } from '../protobuf/schema.ts'
import { lines, ts, type Code } from './code.ts'
import type { Context } from './context.ts'
import { literal } from './literal.ts'
import { enumOf, isImplicitText, leafKind, leafOf, stepsOf, valueAt } from './path.ts'
import { runtime } from './runtime-symbols.ts'

/** One value that a field is asked for: what the switch compares with, and its name in an error. */
interface Case {
  readonly code: Code
  readonly name: string
  /** The same for two names of one enum value. */
  readonly identity: string
}

/**
 * Statements that return the destination of message `m`: one switch a field, in the order the routes name them. A
 * value without a topic is refused where it is found, so that the error names the field that decides.
 */
export function printRoute(
  topics: readonly Topic[],
  message: Message,
  context: Context,
  destination: (topic: Topic) => Code,
): Code {
  const paths = new Map<string, FieldPath>()
  for (const { route } of topics) for (const { path } of route) paths.set(path.join('.'), path)
  return decide(topics, [...paths.values()], message, context, destination)
}

function decide(
  topics: readonly Topic[],
  paths: readonly FieldPath[],
  message: Message,
  context: Context,
  destination: (topic: Topic) => Code,
): Code {
  const path = paths.find((each) => topics.some((topic) => routed(topic, each) !== undefined))
  const [only] = topics
  if (only === undefined) throw new Error(`nothing publishes ${message.fullName}`)
  if (path === undefined) return ts`return ${destination(only)}`
  const steps = stepsOf(message, path, context)
  const value = valueAt('m', steps, context)
  const deeper = (left: readonly Topic[]): Code =>
    decide(
      left,
      paths.filter((each) => each !== path),
      message,
      context,
      destination,
    )
  const choices = casesOf(topics, path, message, context)
  const branches = group(choices, topics, path, message, context)
  const anyway = topics.filter((topic) => routed(topic, path) === undefined)
  const known = choices.map(({ name }) => literal(name)).join(', ')
  const found = isImplicitText(leafOf(steps)) ? ts`${value} || undefined` : value
  const declared = enumOf(leafOf(steps), context)
  const names = declared === undefined ? '' : ts`, ${context.names.enum(declared.fullName)}`
  const otherwise =
    anyway.length > 0
      ? deeper(anyway)
      : ts`return ${runtime.unroutable}(${literal(message.fullName)}, ${literal(path.join('.'))}, ${found}, [${known}]${names})`
  return ts`switch (${value}) {
${lines(branches.map(({ cases, left }) => ts`${lines(cases.map(({ code }) => ts`case ${code}:`))}\n${deeper(left)}`))}
default:
${otherwise}
}`
}

const routed = (topic: Topic, path: FieldPath): RoutedField | undefined =>
  topic.route.find((field) => field.path.join('.') === path.join('.'))

/** Every value that some route asks the field for, each once. */
function casesOf(topics: readonly Topic[], path: FieldPath, message: Message, context: Context): readonly Case[] {
  const cases = new Map<string, Case>()
  for (const topic of topics) {
    for (const value of routed(topic, path)?.values ?? []) {
      const each = caseOf(value, path, message, context)
      if (!cases.has(each.identity)) cases.set(each.identity, each)
    }
  }
  return [...cases.values()]
}

function caseOf(value: RoutedField['values'][number], path: FieldPath, message: Message, context: Context): Case {
  const leaf = leafOf(stepsOf(message, path, context))
  if (typeof value === 'object') {
    const declared = enumOf(leaf, context)
    const member =
      declared === undefined || value.name === '__proto__'
        ? ts`${value.number}`
        : ts`${context.names.enum(declared.fullName)}.${value.name}`
    return { code: member, name: value.name, identity: String(value.number) }
  }
  if (typeof value === 'string') return { code: ts`${literal(value)}`, name: value, identity: value }
  const text = String(value)
  return { code: ts`${leafKind(leaf) === 'bigint' ? `${text}n` : text}`, name: text, identity: text }
}

/** Values that lead to the same topics share a branch. */
function group(
  choices: readonly Case[],
  topics: readonly Topic[],
  path: FieldPath,
  message: Message,
  context: Context,
): readonly { readonly cases: Case[]; readonly left: readonly Topic[] }[] {
  const branches: { readonly cases: Case[]; readonly left: readonly Topic[] }[] = []
  for (const choice of choices) {
    const left = topics.filter((topic) => {
      const field = routed(topic, path)
      return (
        field === undefined ||
        field.values.some((value) => caseOf(value, path, message, context).identity === choice.identity)
      )
    })
    const same = branches.find(
      (branch) => branch.left.length === left.length && branch.left.every((topic, i) => topic === left[i]),
    )
    if (same === undefined) branches.push({ cases: [choice], left })
    else same.cases.push(choice)
  }
  return branches
}
