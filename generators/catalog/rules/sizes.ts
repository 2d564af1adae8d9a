import { formatDuration, formatSize } from '../quantity.ts'
import { declaredTopics } from './lookup.ts'
import { keyOf, placeOf, settingOf, sourceAt } from './place.ts'
import type { Rule } from './rule.ts'

/** Kafka's default of segment.bytes. */
export const defaultSegmentBytes = 2 ** 30

/** Kafka's default of replica.fetch.max.bytes and max.partition.fetch.bytes. */
const fetchBytes = 2 ** 20

export const maxMessageSegment: Rule = {
  code: 'max-message-segment',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const segment = Number(topic.config['segment.bytes'] ?? defaultSegmentBytes)
      if (!(topic.maxMessage > segment)) return []
      return {
        code: 'max-message-segment',
        message: `the largest record, ${formatSize(topic.maxMessage)}, does not fit into a segment of ${formatSize(segment)}`,
        at: settingOf(context, topic, 'maxMessage'),
        hint: `set maxMessage to ${formatSize(segment)} or less, or raise segment.bytes`,
      }
    }),
}

export const maxMessageFetch: Rule = {
  code: 'max-message-fetch',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ maxMessage }) => maxMessage > fetchBytes)
      .map((topic) => ({
        code: 'max-message-fetch',
        message: `a record of ${formatSize(topic.maxMessage)} is more than the ${formatSize(fetchBytes)} one fetch asks for; it arrives, alone and slowly`,
        at: settingOf(context, topic, 'maxMessage'),
        hint: `set maxMessage to ${formatSize(fetchBytes)}`,
      })),
}

export const profileBatch: Rule = {
  code: 'profile-batch',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const profile = context.catalog.profiles.find(({ name }) => name === topic.profile)
      if (profile === undefined || profile.batch <= topic.maxMessage) return []
      return {
        code: 'profile-batch',
        message: `profile \`${profile.name}\` collects batches of ${formatSize(profile.batch)}, the topic accepts ${formatSize(topic.maxMessage)}`,
        at: settingOf(context, topic, 'maxMessage'),
        hint: `set maxMessage to ${formatSize(profile.batch)} or more, or \`batch\` of the profile to ${formatSize(topic.maxMessage)}`,
      }
    }),
}

export const profileTimeout: Rule = {
  code: 'profile-timeout',
  check: (context) =>
    context.catalog.profiles
      .filter(({ linger, deliveryTimeout }) => linger >= deliveryTimeout)
      .map(({ name, linger, deliveryTimeout }) => ({
        code: 'profile-timeout',
        message: `profile \`${name}\` lingers ${formatDuration(linger)} and gives up after ${formatDuration(deliveryTimeout)}`,
        at: placeOf(context, 'profiles', name, 'linger'),
        hint: `set deliveryTimeout above ${formatDuration(linger)}, such as ${formatDuration(Math.max(30_000, linger * 4))}`,
      })),
}

export const profileUnused: Rule = {
  code: 'profile-unused',
  check: (context) => {
    const used = new Set(context.catalog.topics.map(({ profile }) => profile))
    return Object.keys(sourceAt(context.source, 'profiles') ?? {})
      .filter(
        (name) => !used.has(name) && name !== sourceAt(context.source, 'defaults', 'profile') && !builtIn.has(name),
      )
      .map((name) => ({
        code: 'profile-unused',
        message: `no topic uses the profile \`${name}\``,
        at: keyOf(context, 'profiles', name),
        hint: 'remove it, or name it as `profile` of a topic',
      }))
  },
}

/** Profiles that every catalog has; written down they only change. */
const builtIn: ReadonlySet<string> = new Set(['low-latency', 'balanced'])
