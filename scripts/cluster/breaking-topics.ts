import type { breakingTopicCodes } from '../../generators/diagnostics/breaking-topic-codes.ts'
import type { Catalog, Topic } from '../../generators/catalog/model.ts'

/** A change of the catalog that running programs, or records that exist, do not survive. */
export interface TopicBreak {
  readonly rule: keyof typeof breakingTopicCodes
  readonly topic: string
  readonly message: string
}

/** Declared topics of two versions, by name; derived ones follow their sources. */
export function compareTopics(before: Catalog, after: Catalog): readonly TopicBreak[] {
  const now = new Map(after.topics.map((topic) => [topic.name, topic]))
  return before.topics
    .filter(({ derived }) => derived === undefined)
    .flatMap((old) => {
      const current = now.get(old.name)
      if (current !== undefined) return compareTopic(old, current)
      const message = old.retire === undefined ? 'it is gone without having been retired' : undefined
      return message === undefined ? [] : [{ rule: 'breaking-topic-deleted', topic: old.name, message } as const]
    })
}

function compareTopic(old: Topic, now: Topic): readonly TopicBreak[] {
  const breaks: TopicBreak[] = []
  const report = (rule: TopicBreak['rule'], message: string) => breaks.push({ rule, topic: old.name, message })
  if (now.partitions < old.partitions)
    report('breaking-topic-partitions', `partitions ${old.partitions} → ${now.partitions}: Kafka takes none away`)
  else if (now.partitions > old.partitions && old.key.length > 0)
    report(
      'breaking-topic-partitions',
      `partitions ${old.partitions} → ${now.partitions}: keys move, and their order is lost`,
    )
  const [oldKey, key] = [keyText(old), keyText(now)]
  if (oldKey !== key) report('breaking-topic-key', `key ${oldKey} → ${key}: records of one key go elsewhere`)
  const [oldCleanup, cleanup] = [[...old.cleanup].sort().join(), [...now.cleanup].sort().join()]
  if (oldCleanup !== cleanup)
    report('breaking-topic-cleanup', `cleanup ${oldCleanup} → ${cleanup}: other records are kept`)
  if (old.compression !== now.compression)
    report(
      'breaking-topic-compression',
      `compression ${old.compression} → ${now.compression}: readers need the new codec`,
    )
  if (old.message !== now.message)
    report('breaking-topic-message', `message ${old.message} → ${now.message}: records that exist are of the old one`)
  for (const alias of old.aliases.filter((one) => !now.aliases.includes(one) && one !== now.name))
    report('breaking-topic-alias-deleted', `alias \`${alias}\` is gone: code that still uses it is no longer found`)
  return breaks
}

function keyText({ key }: Topic): string {
  return key.length === 0 ? 'none' : key.map((path) => path.join('.')).join(' | ')
}
