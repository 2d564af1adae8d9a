import type { Code } from '../diagnostics/codes.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { pointer, tokensOf, valueAt } from './pointer.ts'

/** Rules that look at all topics of a message together: a broken route of one would be told again as a gap in all. */
const ofMessages: ReadonlySet<Code> = new Set<Code>([
  'route-missing',
  'route-gap',
  'route-overlap',
  'unrouted-routed',
  'unrouted-unused',
  'message-entry-unused',
  'publishes-uncarried',
  'topic-without-producer',
])

/** Rules that hold what the topics of an environment say against its cluster. */
const ofEnvironments: ReadonlySet<Code> = new Set<Code>([
  'capacity-exceeded',
  'capacity-tight',
  'replication-exceeds-brokers',
])

/**
 * Leaves out what rules find only because something was broken and had to be left out: `broken` are the findings of
 * reading and resolving, with places in the file, as are those of `found`. `data` is the whole file.
 */
export function withoutFollowUps(
  found: readonly Finding[],
  broken: readonly Finding[],
  data: unknown,
): readonly Finding[] {
  const places = broken.flatMap(({ at }) => ('pointer' in at ? [tokensOf(at.pointer)] : []))
  if (places.length === 0) return found
  const messages = new Set(places.flatMap((place) => messagesOf(place, data)))
  const scope = places.some(([section]) => section === 'scope')
  const readers = places.some(([section, , key]) => section === 'groups' && (key ?? 'topics') === 'topics')
  const environments = new Set(
    places.flatMap(([section, name]) => (section === 'environments' && name !== undefined ? [name] : [])),
  )
  return found.filter(({ code, at, environment }) => {
    const place = 'pointer' in at ? tokensOf(at.pointer) : []
    if (ofMessages.has(code)) return !messagesOf(place, data).some((message) => messages.has(message))
    if (code === 'scope-outside') return !scope
    if (code === 'topic-without-consumer') return !readers
    if (environment === undefined || !environments.has(environment)) return true
    return place[0] === 'environments' && !ofEnvironments.has(code)
  })
}

/** The messages whose routing a place has a say in. */
function messagesOf([section, name, key, item]: readonly string[], data: unknown): readonly unknown[] {
  if (name === undefined) return []
  if (section === 'messages') return [name]
  if (section === 'topics' && ['message', 'route', 'publish', undefined].includes(key)) {
    return [valueAt(data, pointer('topics', name, 'message'))].filter((message) => message !== undefined)
  }
  if (section !== 'services' || key !== 'publishes' || item === undefined) return []
  return [valueAt(data, pointer('services', name, key, item))]
}
