import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { Enum } from '../../protobuf/schema.ts'
import type { BoundMessage, Pattern, Topic } from '../model.ts'
import { disjoint, gapsBeside, type Box, type Space } from './coverage.ts'
import { enumAt, pathText, valueText } from './lookup.ts'
import { keyOf, sourceAt } from './place.ts'
import { overlappingRoutes, routedTopics, routesOverlap } from './routes.ts'
import type { Rule, RuleContext } from './rule.ts'

/** More patterns than this are not written into one hint. */
const mostPatterns = 6

/** An enum field that some route looks at; enum aliases are one value, by their first name. */
interface Dimension {
  readonly path: string
  readonly numbers: readonly number[]
  readonly names: readonly string[]
}

export const routeGap: Rule = {
  code: 'route-gap',
  check: (context) =>
    context.catalog.messages.flatMap((message) => {
      const topics = routedTopics(context, message)
      // Until routes are disjoint, what they leave open is not decided.
      if (topics.length === 0 || !isWhole(context, message, topics) || overlappingRoutes(topics).length > 0) return []
      return gapOf(context, message, topics) ?? []
    }),
}

/** Whether no route or pattern of the message lost a field that could not be read. */
function isWhole(context: RuleContext, message: BoundMessage, topics: readonly Topic[]): boolean {
  const routed = message.topics.filter((name) => sourceAt(context.source, 'topics', name, 'route') !== undefined)
  const unrouted = sourceAt(context.source, 'messages', message.type.fullName, 'unrouted')
  const written = Array.isArray(unrouted) ? unrouted.map((pattern) => Object.keys(Object(pattern)).length) : []
  const withPublish = (name: string) => sourceAt(context.source, 'topics', name, 'publish') !== undefined
  return (
    routed.every((name) => withPublish(name) || topics.some((topic) => topic.name === name)) &&
    written.length === message.unrouted.length &&
    written.every((fields, index) => fields === message.unrouted[index]?.length)
  )
}

function gapOf(context: RuleContext, message: BoundMessage, topics: readonly Topic[]): Finding | undefined {
  const dimensions = dimensionsOf(context, message, topics)
  if (dimensions.length === 0) return undefined
  const space: Space = dimensions.map(({ numbers }) => numbers.length)
  const routes = topics.map((topic) => boxOf(topic.route, dimensions))
  const unrouted = message.unrouted.map((pattern) => boxOf(pattern, dimensions))
  const at = keyOf(context, 'topics', topics[0]?.name ?? '', 'route')
  const boxes = disjoint([...routes, ...unrouted], space)
  if (boxes === undefined) {
    return {
      code: 'route-gap',
      message: `the unrouted patterns of \`${message.type.fullName}\` overlap in more ways than can be checked`,
      at: keyOf(context, 'messages', message.type.fullName, 'unrouted'),
      hint: 'write patterns that exclude one another',
    }
  }
  const gaps = gapsBeside(boxes, space, mostPatterns + 1)
  const [first] = gaps.boxes
  if (first === undefined) return undefined
  const combinations = gaps.count === 1n ? 'a combination' : `${gaps.count} combinations`
  return {
    code: 'route-gap',
    message: `${combinations} of \`${message.type.fullName}\` ${gaps.count === 1n ? 'is' : 'are'} neither routed nor unrouted: ${wordsOf(first, dimensions)}${gaps.boxes.length > 1 ? ', …' : ''}`,
    at,
    hint: hintOf(message, gaps.boxes, dimensions),
  }
}

function hintOf(message: BoundMessage, boxes: readonly Box[], dimensions: readonly Dimension[]): string {
  const patterns = boxes.slice(0, mostPatterns).map((box) => `- ${patternOf(box, dimensions)}`)
  const rest = boxes.length > mostPatterns ? ' and so on' : ''
  return `route them, or add to \`messages.${message.type.fullName}.unrouted\`: ${patterns.join(' ')}${rest}`
}

function dimensionsOf(context: RuleContext, message: BoundMessage, topics: readonly Topic[]): readonly Dimension[] {
  const paths = new Map(topics.flatMap(({ route }) => route.map(({ path }) => [pathText(path), path] as const)))
  return [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([text, path]) => {
      const type = enumAt(context.schema, message.type.fullName, path)
      return type === undefined ? [] : dimension(text, type)
    })
}

function dimension(path: string, type: Enum): Dimension {
  const names = new Map<number, string>()
  for (const { name, number } of type.values) if (!names.has(number)) names.set(number, name)
  return { path, numbers: [...names.keys()], names: [...names.values()] }
}

/** What a pattern says of the routed enums; its other fields may have any value. */
function boxOf(pattern: Pattern, dimensions: readonly Dimension[]): Box {
  const box = new Map<number, ReadonlySet<number>>()
  for (const { path, values } of pattern) {
    const at = dimensions.findIndex((candidate) => candidate.path === pathText(path))
    const numbers = dimensions[at]?.numbers
    if (numbers === undefined) continue
    box.set(at, new Set(values.flatMap((value) => (typeof value === 'object' ? numbers.indexOf(value.number) : []))))
  }
  return box
}

function wordsOf(box: Box, dimensions: readonly Dimension[]): string {
  return [...box]
    .map(([at, values]) => `${dimensions[at]?.path} ${namesOf(at, values, dimensions).join(' or ')}`)
    .join(' with ')
}

function patternOf(box: Box, dimensions: readonly Dimension[]): string {
  return `{ ${[...box].map(([at, values]) => `${dimensions[at]?.path}: [${namesOf(at, values, dimensions).join(', ')}]`).join(', ')} }`
}

function namesOf(at: number, values: ReadonlySet<number>, dimensions: readonly Dimension[]): readonly string[] {
  return [...values].map((value) => dimensions[at]?.names[value] ?? '')
}

export const unroutedRouted: Rule = {
  code: 'unrouted-routed',
  check: (context) =>
    context.catalog.messages.flatMap((message) =>
      message.unrouted.flatMap((pattern, index) => {
        const topic = routedTopics(context, message).find(
          ({ route }) => route.length > 0 && routesOverlap(route, pattern),
        )
        if (topic === undefined) return []
        const words = pattern.map(({ path, values }) => `${pathText(path)} ${values.map(valueText).join(' or ')}`)
        return {
          code: 'unrouted-routed' as const,
          message: `\`${topic.name}\` takes some \`${message.as}\` with ${words.join(' and ')}, which are also unrouted`,
          at: keyOf(context, 'messages', message.type.fullName, 'unrouted', String(index)),
          hint: `take the values out of this pattern, or out of the route of \`${topic.name}\``,
          related: [{ message: `the route of \`${topic.name}\``, at: keyOf(context, 'topics', topic.name, 'route') }],
        }
      }),
    ),
}
