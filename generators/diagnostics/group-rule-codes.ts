import type { CodeEntry } from './codes.ts'

/** Consumer groups and the services that run them. */
export const groupRuleCodes = {
  'group-without-lag': {
    severity: 'warning',
    title: 'A group has no service level for its lag',
    cause: 'Nothing tells when the group falls behind: the alert is made from `lag`.',
    fix: 'Add `lag: { messages, time }`.',
  },
  'group-members-idle': {
    severity: 'warning',
    title: 'A group has more members than partitions to read',
    cause: 'A partition is read by one member at a time; the others wait.',
    fix: 'Lower `members`, or add partitions to the topic.',
  },
  'group-partitions-differ': {
    severity: 'warning',
    title: 'A group reads topics that share keys but not partition counts',
    cause:
      'One key lies in partitions of different numbers, so different members get its records and none sees the whole key. Joined topics must be co-partitioned.',
    fix: 'Give the topics the same number of partitions.',
  },
  'concurrency-without-key': {
    severity: 'warning',
    title: 'A group works by key on a topic without one',
    cause: '`concurrency: key` runs records of different keys side by side; without keys nothing says which may.',
    fix: 'Give the topic a key, or use `concurrency: partition`.',
  },
  'skip-never-dead-letter': {
    severity: 'error',
    title: 'A group may skip records of a topic where skipping corrupts state',
    cause: 'The topic says `skip: never`; a dead letter is a skipped record.',
    fix: 'Set `deadLetter: false` in the group: then the partition stops and alerts.',
  },
  'compacted-from-latest': {
    severity: 'warning',
    title: 'A group reads a compacted topic from its end',
    cause: 'A compacted topic is a table; whoever begins at the end knows only the keys that change afterwards.',
    fix: 'Set `from: earliest`.',
  },
  'offsets-expire': {
    severity: 'info',
    title: 'A group that is stopped for a week continues at the end',
    cause:
      'Brokers forget the offsets of an empty group after seven days (offsets.retention.minutes); with `from: latest` it then skips what the topic still holds.',
    fix: 'Set `from: earliest`, or keep the topic no longer than seven days.',
  },
  'lag-exceeds-retention': {
    severity: 'warning',
    title: 'Records are deleted before the lag alert fires',
    cause: 'The level of lag in time is not below the retention of a topic the group reads.',
    fix: 'Lower `lag.time`, or raise the retention.',
  },
  'retry-backoff': {
    severity: 'error',
    title: 'A retry begins with a longer wait than it ends with',
    cause: 'The backoff grows from its first to its second value.',
    fix: 'Write the shorter one first.',
  },
  'group-not-run': {
    severity: 'warning',
    title: 'No service runs a group',
    cause: 'Access rights and documents are derived from `services`; a group that nobody runs only gathers lag.',
    fix: 'Add the group to `runs` of its service.',
  },
  'group-run-twice': {
    severity: 'warning',
    title: 'Two services run one group',
    cause: 'Members of a group share its partitions, so each service would see only a part of the records.',
    fix: 'Give each service a group of its own.',
  },
  'publishes-uncarried': {
    severity: 'error',
    title: 'A service publishes a message that no topic carries',
    cause: 'There is no publisher for it, and no topic to allow it on.',
    fix: 'Declare a topic with that message, or take it out of `publishes`.',
  },
} as const satisfies Record<string, CodeEntry>
