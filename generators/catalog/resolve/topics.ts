import { defaultSegment, registryDefaults, topicDefaults } from '../defaults.ts'
import type { BoundMessage, Topic } from '../model.ts'
import { lowerCamel } from '../names.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { pointer } from '../pointer.ts'
import { parseRate, parseSize } from '../quantity.ts'
import type { TopicSource } from '../source.ts'
import { messageNamed } from './messages.ts'
import { resolvePattern } from './pattern.ts'
import { anyQuantity, bounded, byName, durationIn, int32, reportUnknown, sizeIn, sorted } from './resolving.ts'
import type { Resolving } from './resolving.ts'

/** A topic before its publisher is known, which needs all topics of its message. */
export type Unpublished = Omit<Topic, 'publisher'> & { readonly publish: string | undefined }

/** The declared topics, sorted. One whose message is unknown is left out, unless the protos themselves are broken. */
export function resolveTopics(into: Resolving): readonly Unpublished[] {
  return Object.entries(into.source.topics ?? {})
    .flatMap(([name, source]) => resolveTopic(into, name, source) ?? [])
    .sort(byName)
}

export function publish({ publish, ...topic }: Unpublished, messages: readonly BoundMessage[]): Topic {
  const as = publish ?? messages.find(({ type }) => type.fullName === topic.message)?.as
  return { ...topic, publisher: as === undefined ? undefined : `publish${as}` }
}

function resolveTopic(into: Resolving, name: string, source: TopicSource): Unpublished | undefined {
  const at = pointer('topics', name)
  const { schema } = into
  const message = messageNamed(into, source.message, at + pointer('message'), 'value')
  if (schema !== undefined && message === undefined) return undefined
  const routable = schema !== undefined && message !== undefined
  return {
    name,
    identifier: source.as ?? lowerCamel(name),
    description: source.description ?? '',
    owner: source.owner ?? '',
    message: message?.fullName ?? source.message,
    publish: source.publish,
    route:
      routable && source.route !== undefined ? resolvePattern(into, source.route, message, schema, at + '/route') : [],
    key: (source.key ?? []).map((path) => path.split('.')),
    ...resolveStorage(into, name, source),
    profile: profileOf(into, source, at),
    compatibility: source.compatibility ?? into.source.registry?.compatibility ?? registryDefaults.compatibility,
    traffic: trafficOf(into, source, at),
    calendar: calendarOf(into, source, at),
    aliases: sorted(source.aliases ?? []),
    skip: source.skip ?? 'allowed',
    config: configOf(source),
    freeze: source.freeze === undefined ? undefined : { reason: source.freeze.reason },
    retire: source.retire === undefined ? undefined : { reason: source.retire.reason },
    derived: undefined,
  }
}

type Storage = Pick<
  Topic,
  | 'partitions'
  | 'replication'
  | 'minInSync'
  | 'cleanup'
  | 'compression'
  | 'retention'
  | 'retentionBytes'
  | 'segment'
  | 'maxMessage'
>

function resolveStorage(into: Resolving, name: string, source: TopicSource): Storage {
  const shared = into.source.defaults ?? {}
  const settings = { ...topicDefaults, ...shared, ...source }
  const at = (key: keyof typeof shared) =>
    source[key] === undefined && shared[key] !== undefined ? pointer('defaults', key) : pointer('topics', name, key)
  const atLeast = { ...anyQuantity, least: 1 }
  const retention =
    settings.retention === 'forever'
      ? 'forever'
      : (durationIn(into, settings.retention, at('retention'), atLeast) ?? 604_800_000)
  const { segment, retentionBytes } = settings
  return {
    partitions: settings.partitions,
    replication: settings.replication,
    minInSync: settings.minInSync,
    cleanup: [...new Set(typeof settings.cleanup === 'string' ? [settings.cleanup] : settings.cleanup)].sort(),
    compression: settings.compression,
    retention,
    retentionBytes:
      retentionBytes === undefined ? undefined : sizeIn(into, retentionBytes, at('retentionBytes'), atLeast),
    segment:
      (segment === undefined ? undefined : durationIn(into, segment, at('segment'), atLeast)) ??
      defaultSegment(retention),
    maxMessage: sizeIn(into, settings.maxMessage, at('maxMessage'), { ...int32, least: 1 }) ?? 2 ** 20,
  }
}

function profileOf(into: Resolving, source: TopicSource, at: string): string {
  const name = source.profile ?? into.source.defaults?.profile ?? topicDefaults.profile
  if (into.declared.profiles.has(name)) return name
  const place = source.profile === undefined ? pointer('defaults', 'profile') : at + pointer('profile')
  reportUnknown(into, 'unknown-profile', 'profile', name, into.declared.profiles, { pointer: place, part: 'value' })
  return nearest(name, into.declared.profiles) ?? topicDefaults.profile
}

function trafficOf(into: Resolving, { traffic }: TopicSource, at: string): Topic['traffic'] {
  if (traffic === undefined) return undefined
  const place = (key: keyof typeof traffic) => at + pointer('traffic', key)
  const missing = (['mean', 'peak', 'size'] as const).find((key) => traffic[key] === undefined)
  if (missing !== undefined) {
    // What the catalog says there is broken, and was told; only an overlay that stands alone is told here.
    if (into.declared.says(at + pointer('traffic'))) return undefined
    into.report({
      code: 'missing-key',
      message: `\`traffic\` has no \`${missing}\``,
      at: { pointer: at + pointer('traffic'), part: 'key' },
      hint: `add \`${missing}\`, here or in the catalog itself`,
    })
    return undefined
  }
  const mean = bounded(into, traffic.mean, parseRate(traffic.mean), place('mean'), anyQuantity)
  const peak = bounded(into, traffic.peak, parseRate(traffic.peak), place('peak'), anyQuantity)
  const size = bounded(into, traffic.size, parseSize(traffic.size), place('size'), anyQuantity)
  return mean === undefined || peak === undefined || size === undefined ? undefined : { mean, peak, size }
}

function calendarOf(into: Resolving, { calendar }: TopicSource, at: string): Topic['calendar'] {
  if (calendar === undefined) return undefined
  if (into.declared.calendars.has(calendar)) return into.calendars.get(calendar)
  const place = { pointer: at + pointer('calendar'), part: 'value' } as const
  reportUnknown(into, 'unknown-calendar', 'calendar', calendar, into.declared.calendars, place)
  return undefined
}

function configOf({ config = {} }: TopicSource): Topic['config'] {
  return Object.fromEntries(sorted(Object.keys(config)).map((key) => [key, String(config[key])]))
}
