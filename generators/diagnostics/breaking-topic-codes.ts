import type { CodeEntry } from './codes.ts'

/** What a change of the catalog takes from programs that run and records that exist. Two revisions are compared. */
export const breakingTopicCodes = {
  'breaking-topic-deleted': {
    severity: 'error',
    title: 'A topic is gone without having been retired',
    cause:
      'Its records stay on the cluster, where nobody owns them any more, and its readers and writers stop compiling.',
    fix: 'Put it back with `retire: { reason: … }`; take it out once it is deleted from every cluster.',
  },
  'breaking-topic-partitions': {
    severity: 'error',
    title: 'The number of partitions changed',
    cause:
      'Kafka takes no partition away. With more of them a key goes to another one, so that the order of its records is lost across the change, and so is state that is kept by partition.',
    fix: 'Keep the number, or make a new topic and let the old name be its alias.',
  },
  'breaking-topic-key': {
    severity: 'error',
    title: 'The key of a topic changed',
    cause:
      'Records that belong together go to other partitions than before, and compaction no longer finds the old ones.',
    fix: 'Keep the key, or make a new topic and let the old name be its alias.',
  },
  'breaking-topic-cleanup': {
    severity: 'error',
    title: 'What a topic keeps changed',
    cause:
      'A compacted topic keeps the last record of every key, one that deletes keeps them for a while: readers that begin at the start find something else.',
    fix: 'Keep `cleanup`, or make a new topic.',
  },
  'breaking-topic-compression': {
    severity: 'error',
    title: 'The compression of a topic changed',
    cause: 'Readers without the new codec stop at the first batch that uses it.',
    fix: 'Roll out readers that know the codec first, then merge the change knowingly.',
  },
  'breaking-topic-message': {
    severity: 'error',
    title: 'A topic carries another message',
    cause: 'Records that exist are of the old one, and whoever reads the topic from its start meets both.',
    fix: 'Make a new topic for the new message.',
  },
  'breaking-topic-alias-deleted': {
    severity: 'error',
    title: 'An old name of a topic is gone',
    cause: 'Code that still uses it is no longer found by `catalog usage`.',
    fix: 'Keep the alias as long as any repository may use the name.',
  },
} as const satisfies Record<string, CodeEntry>
