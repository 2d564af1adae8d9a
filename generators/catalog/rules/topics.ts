import { formatSize } from '../quantity.ts'
import { declaredTopics, readersOf } from './lookup.ts'
import { keyOf, placeOf, placeOfItem, settingOf, sourceAt } from './place.ts'
import { roughSize } from './rough.ts'
import type { Rule } from './rule.ts'

/** Bytes a second that one partition can be relied on to carry. */
const partitionThroughput = 10e6

/** A catalog that names no group at all does not say who reads. */
export const topicWithoutConsumer: Rule = {
  code: 'topic-without-consumer',
  check: (context) =>
    sourceAt(context.source, 'groups') === undefined
      ? []
      : declaredTopics(context.catalog)
          .filter((topic) => topic.retire === undefined && readersOf(context.catalog, topic.name).length === 0)
          .map((topic) => ({
            code: 'topic-without-consumer',
            message: `no group reads \`${topic.name}\``,
            at: keyOf(context, 'topics', topic.name),
            hint: `add it to \`topics\` of a group, or allow \`topic-without-consumer\` at \`/topics/${topic.name}\` with a reason`,
          })),
}

export const topicWithoutProducer: Rule = {
  code: 'topic-without-producer',
  check: (context) => {
    if (sourceAt(context.source, 'services') === undefined) return []
    const published = new Set(context.catalog.services.flatMap(({ publishes }) => publishes))
    return declaredTopics(context.catalog)
      .filter((topic) => topic.retire === undefined && !published.has(topic.message))
      .map((topic) => ({
        code: 'topic-without-producer',
        message: `no service publishes \`${topic.message}\` to \`${topic.name}\``,
        at: placeOf(context, 'topics', topic.name, 'message'),
        hint: `add \`${topic.message}\` to \`publishes\` of the service that sends it`,
      }))
  },
}

export const freezeAndRetire: Rule = {
  code: 'freeze-and-retire',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ freeze, retire }) => freeze !== undefined && retire !== undefined)
      .map((topic) => ({
        code: 'freeze-and-retire',
        message: `\`${topic.name}\` is frozen (${topic.freeze?.reason}) and retired (${topic.retire?.reason})`,
        at: keyOf(context, 'topics', topic.name, 'retire'),
        hint: 'remove `freeze` if the topic may go, `retire` if it must stay',
        related: [{ message: 'it is frozen here', at: keyOf(context, 'topics', topic.name, 'freeze') }],
      })),
}

export const retiredInUse: Rule = {
  code: 'retired-in-use',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(({ retire }) => retire !== undefined)
      .flatMap((topic) =>
        readersOf(context.catalog, topic.name).map((group) => ({
          code: 'retired-in-use' as const,
          message: `group \`${group.name}\` reads \`${topic.name}\`, which is retired`,
          at: placeOfItem(context, ['groups', group.name, 'topics'], topic.name),
          hint: `remove \`${topic.name}\` from the group`,
          related: [{ message: 'it is retired here', at: keyOf(context, 'topics', topic.name, 'retire') }],
        })),
      ),
}

export const compactedWithoutKey: Rule = {
  code: 'compacted-without-key',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter(
        (topic) =>
          topic.cleanup.includes('compact') && sourceAt(context.source, 'topics', topic.name, 'key') === undefined,
      )
      .map((topic) => ({
        code: 'compacted-without-key',
        message: `\`${topic.name}\` is compacted and has no key`,
        at: settingOf(context, topic, 'cleanup'),
        hint: 'add `key` with the fields that identify a row, or set `cleanup: delete`',
      })),
}

export const orderWithoutKey: Rule = {
  code: 'order-without-key',
  check: (context) =>
    declaredTopics(context.catalog)
      .filter((topic) => topic.skip === 'never' && topic.partitions > 1)
      .filter((topic) => sourceAt(context.source, 'topics', topic.name, 'key') === undefined)
      .map((topic) => ({
        code: 'order-without-key',
        message: `no record of \`${topic.name}\` may be skipped, yet without a key its ${topic.partitions} partitions keep no order`,
        at: placeOf(context, 'topics', topic.name, 'skip'),
        hint: 'add `key` with the fields whose records must stay in order, or set `partitions: 1`',
      })),
}

export const partitionsTooFew: Rule = {
  code: 'partitions-too-few',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      if (topic.traffic === undefined) return []
      const bytes = topic.traffic.peak * topic.traffic.size
      const needed = Math.ceil(bytes / partitionThroughput)
      if (topic.partitions >= needed) return []
      return {
        code: 'partitions-too-few',
        message: `\`${topic.name}\` has ${topic.partitions} partitions for ${roughSize(bytes)} a second at peak, ${roughSize(bytes / topic.partitions)} each`,
        at: settingOf(context, topic, 'partitions'),
        hint: `set partitions to ${needed} or more`,
      }
    }),
}

export const trafficPeak: Rule = {
  code: 'traffic-peak',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const { traffic } = topic
      if (traffic === undefined || traffic.peak >= traffic.mean) return []
      return {
        code: 'traffic-peak',
        message: `the peak of \`${topic.name}\`, ${traffic.peak}/s, is below its mean, ${traffic.mean}/s`,
        at: placeOf(context, 'topics', topic.name, 'traffic', 'peak'),
        hint: `set peak to ${traffic.mean}/s or more`,
      }
    }),
}

export const recordTooLarge: Rule = {
  code: 'record-too-large',
  check: (context) =>
    declaredTopics(context.catalog).flatMap((topic) => {
      const { traffic } = topic
      if (traffic === undefined || traffic.size <= topic.maxMessage) return []
      return {
        code: 'record-too-large',
        message: `the average record of \`${topic.name}\` has ${formatSize(traffic.size)}, the largest allowed one ${formatSize(topic.maxMessage)}`,
        at: placeOf(context, 'topics', topic.name, 'traffic', 'size'),
        hint: `set maxMessage to several times ${formatSize(traffic.size)}, or mend the size`,
      }
    }),
}
