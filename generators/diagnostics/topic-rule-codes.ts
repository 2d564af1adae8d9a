import type { CodeEntry } from './codes.ts'

/** Topics: life, sizes, retention, compaction, Kafka's own settings. */
export const topicRuleCodes = {
  'topic-without-consumer': {
    severity: 'warning',
    title: 'No group reads a topic',
    cause: 'Records that nobody reads cost disk and hide a missing or misspelt group.',
    fix: 'Declare the group that reads it, or allow this finding with the reason.',
  },
  'topic-without-producer': {
    severity: 'warning',
    title: 'No service publishes to a topic',
    cause: 'A topic without a producer stays empty; access rights and documents are derived from `services`.',
    fix: 'Add the message to `publishes` of the service that sends it.',
  },
  'freeze-and-retire': {
    severity: 'error',
    title: 'A topic is frozen and retired at once',
    cause: '`freeze` says that nothing may change, `retire` that apply may delete the topic.',
    fix: 'Remove one of the two.',
  },
  'retired-in-use': {
    severity: 'warning',
    title: 'A group still reads a retired topic',
    cause: 'Apply may delete a retired topic; the group would then wait for a topic that is gone.',
    fix: 'Take the topic out of the group first.',
  },
  'compacted-without-key': {
    severity: 'error',
    title: 'A compacted topic has no key',
    cause: 'Compaction keeps the last record of each key; brokers refuse a record without a key on such a topic.',
    fix: 'Give the topic a `key`, or set cleanup to delete.',
  },
  'order-without-key': {
    severity: 'warning',
    title: 'Order matters on a topic that has none',
    cause:
      'Kafka keeps order within a partition only. Without a key, records spread over all partitions, so readers for which skipping corrupts state see them in any order.',
    fix: 'Give the topic a `key`, or one partition.',
  },
  'partitions-too-few': {
    severity: 'warning',
    title: 'A partition has to carry more than 10 MB a second',
    cause:
      'A partition is written by one leader and read by one member of a group; about 10 MB/s is what can be relied on.',
    fix: 'Add partitions before the first record, since later the keys move.',
  },
  'traffic-peak': {
    severity: 'error',
    title: "The peak of a topic's traffic is below its mean",
    cause: 'Capacity is computed from the mean and alerts from the peak; a peak is never below the mean.',
    fix: 'Exchange or mend the two rates.',
  },
  'traffic-missing': {
    severity: 'info',
    title: 'A topic is not counted in the capacity of the cluster',
    cause: 'Without traffic and without a size limit nobody can say how much disk the topic takes.',
    fix: 'Declare `traffic` (mean, peak, size).',
  },
  'profile-unused': {
    severity: 'info',
    title: 'No topic uses a profile',
    cause: 'The profile is declared and never named.',
    fix: 'Remove it, or name it in a topic.',
  },
  'profile-timeout': {
    severity: 'error',
    title: 'A profile waits longer than a record may take',
    cause: 'A record that lingers until its delivery timeout is rejected before it was ever sent.',
    fix: 'Set `linger` well below `deliveryTimeout`.',
  },
  'profile-batch': {
    severity: 'warning',
    title: 'A profile collects larger batches than the topic accepts',
    cause:
      'Kafka limits a whole batch, after compression, by max.message.bytes; records that do not compress would be refused with their batch.',
    fix: 'Lower `batch` of the profile, or raise `maxMessage` of the topic.',
  },
  'record-too-large': {
    severity: 'error',
    title: 'The average record is larger than the largest allowed one',
    cause: 'Brokers refuse what exceeds max.message.bytes, which is most records of this topic.',
    fix: 'Raise `maxMessage`, or mend `traffic.size`.',
  },
  'max-message-segment': {
    severity: 'error',
    title: 'The largest record does not fit into a segment',
    cause: 'A batch is written into one segment file; brokers refuse a batch larger than segment.bytes.',
    fix: 'Lower `maxMessage`, or raise segment.bytes.',
  },
  'max-message-fetch': {
    severity: 'warning',
    title: 'Records may be larger than what one fetch asks for',
    cause:
      'Followers and consumers ask for 1 MiB of a partition at a time. That is no hard limit (since Kafka 0.10.1 the first batch is returned whatever its size), but each larger batch costs memory and delays the partitions behind it.',
    fix: 'Keep `maxMessage` at 1 MiB and put large payloads elsewhere, or allow this finding with the reason.',
  },
  'segment-exceeds-retention': {
    severity: 'warning',
    title: 'A segment spans more than the retention',
    cause:
      'Kafka deletes whole segments, a segment only once its last record has expired. Records are therefore kept longer than declared, up to retention plus one segment.',
    fix: 'Let `segment` be a sixth of `retention` (leave it out), and segment.bytes at most half of `retentionBytes`.',
  },
  'segments-too-many': {
    severity: 'warning',
    title: 'A topic will consist of very many segments',
    cause:
      'Each segment holds three open files and two memory maps on each replica; Kafka 5.0 is to refuse segments under a minute.',
    fix: 'Raise `segment`.',
  },
  'compacted-segment-long': {
    severity: 'warning',
    title: 'A compacted topic is compacted late',
    cause: 'The active segment is never compacted; with a long segment, old values stay for that long.',
    fix: 'Set `segment` to 7d or less.',
  },
  'retention-forever': {
    severity: 'warning',
    title: 'A topic grows without bound',
    cause: 'It keeps records for ever, has no size limit and is not compacted.',
    fix: 'Set `retention` or `retentionBytes`, or compact the topic.',
  },
  'retention-ignored': {
    severity: 'info',
    title: 'Retention has no effect on a compacted topic',
    cause: 'With cleanup compact alone, Kafka deletes nothing by age or size.',
    fix: 'Remove the setting, or use cleanup [compact, delete].',
  },
  'retention-bytes-per-partition': {
    severity: 'info',
    title: 'A size limit holds for each partition',
    cause:
      'retention.bytes limits one partition; the topic may hold that much times its partitions, and the cluster that times the replicas. Without traffic nothing compares this with the disk.',
    fix: 'Declare `traffic`, so that capacity counts what is really kept.',
  },
  'retention-bytes-first': {
    severity: 'warning',
    title: 'A size limit deletes records before their retention ends',
    cause:
      'At the declared mean rate the partitions reach `retentionBytes` earlier than `retention`, so consumers have less time than promised.',
    fix: 'Raise `retentionBytes`, or lower `retention` to what is really kept.',
  },
  'dead-letter-retention': {
    severity: 'warning',
    title: 'Dead letters are kept shorter than their source',
    cause:
      'A failed record must outlive the search for its cause; here the original is still there when its dead letter is gone.',
    fix: 'Give `deadLetter.retention` at least the retention of the source.',
  },
  'compaction-ignored': {
    severity: 'info',
    title: 'A compaction setting has no effect',
    cause: 'Kafka applies it only to compacted topics.',
    fix: 'Remove the setting, or compact the topic.',
  },
  'compaction-lag-order': {
    severity: 'error',
    title: 'The smallest compaction lag exceeds the largest',
    cause: 'Brokers refuse min.compaction.lag.ms above max.compaction.lag.ms.',
    fix: 'Exchange or mend the two settings.',
  },
  'tombstones-short': {
    severity: 'warning',
    title: 'Deletions vanish before slow readers see them',
    cause:
      'A reader that needs longer than delete.retention.ms for one pass can miss a tombstone and keep the deleted key for ever.',
    fix: 'Leave delete.retention.ms at its default of a day.',
  },
  'unclean-election': {
    severity: 'warning',
    title: 'Unclean leader election may lose acknowledged records',
    cause: 'A replica that is behind may become leader; what it lacks is gone.',
    fix: 'Remove unclean.leader.election.enable.',
  },
  'timestamp-future': {
    severity: 'info',
    title: 'Records may be dated far ahead',
    cause:
      'A segment expires by its latest timestamp; one record from the future keeps all of it that much longer. Since Kafka 4.0 brokers accept an hour by default.',
    fix: 'Leave message.timestamp.after.max.ms at an hour.',
  },
  'config-own-key': {
    severity: 'error',
    title: 'A Kafka setting has a key of its own in the catalog',
    cause: "Said twice, the two could differ; checks, documents and code look at the catalog's key.",
    fix: 'Use the key that is named.',
  },
  'config-unknown': {
    severity: 'error',
    title: 'Kafka has no such topic setting',
    cause: 'Brokers refuse to create a topic with an unknown setting.',
    fix: 'Mend the name.',
  },
  'config-vendor': {
    severity: 'info',
    title: "A setting belongs to one vendor's brokers",
    cause: 'Apache Kafka refuses it, and its value cannot be checked here.',
    fix: "Keep it if every environment runs that vendor's brokers, and allow this finding with that reason.",
  },
  'config-value': {
    severity: 'error',
    title: 'A Kafka setting has a value of the wrong kind',
    cause: 'Brokers parse the value as the kind that the setting has and refuse others.',
    fix: 'Write a value of the kind that is named; durations and sizes as plain numbers of ms and bytes.',
  },
  'config-removed': {
    severity: 'warning',
    title: 'Kafka 4 no longer has this topic setting',
    cause: 'It is deprecated in Kafka 3 and gone in Kafka 4.0.',
    fix: 'Remove it, or use what replaces it.',
  },
  'config-too-new': {
    severity: 'error',
    title: "The cluster's Kafka does not have this topic setting yet",
    cause: 'Brokers of this version refuse it as unknown.',
    fix: 'Remove it, or choose a newer platform version.',
  },
  'tiered-storage': {
    severity: 'error',
    title: 'Settings of tiered storage contradict each other',
    cause:
      'Brokers refuse remote storage on compacted topics, local limits above the whole ones, and a stopped copy with local limits of its own.',
    fix: 'Mend the setting that is named.',
  },
} as const satisfies Record<string, CodeEntry>
