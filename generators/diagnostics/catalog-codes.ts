import type { CodeEntry } from './codes.ts'

/** What can be wrong with the text of a catalog or a calendar, before any rule looks at what it means. */
export const catalogCodes = {
  'catalog-missing': {
    severity: 'error',
    title: 'There is no catalog',
    cause: 'The file that was to be read does not exist.',
    fix: 'Name it with `--catalog FILE`, or write a first one with `catalog init`.',
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'The file is not valid YAML',
    cause: 'The text cannot be read as YAML 1.2, so nothing in it could be checked.',
    fix: 'Mend the line that is named; indentation and quotes are the usual reasons.',
  },
  'yaml-key': {
    severity: 'error',
    title: 'A key is not a text',
    cause: 'YAML allows lists and maps as keys; names of topics, groups and settings are texts.',
    fix: 'Write the key as a plain or quoted text.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'A key is written twice',
    cause: 'Two entries of one map have the same key. Readers of YAML disagree on which one counts.',
    fix: 'Remove one of the two, or merge what they say.',
  },
  'yaml-merge-key': {
    severity: 'error',
    title: 'A merge key is used',
    cause: 'Merge keys (`<<`) belong to YAML 1.1 and were never part of 1.2; tools disagree on what they do.',
    fix: 'Write the keys out. What most topics share goes into `defaults`; a whole value is repeated by an alias (`key: *name`).',
  },
  'unknown-key': {
    severity: 'error',
    title: 'A key is not known',
    cause: 'The format has no such key at this place, so it would have no effect.',
    fix: 'Mind the spelling and the indentation. Kafka settings without a key of their own go into `config`.',
  },
  'missing-key': {
    severity: 'error',
    title: 'A required key is missing',
    cause: 'Without it there is no sensible meaning, and no default would be right.',
    fix: 'Add the key that is named.',
  },
  'wrong-version': {
    severity: 'error',
    title: 'The version of the format is not known',
    cause: 'This toolchain reads version 1 of the catalog format.',
    fix: 'Write `version: 1`, or use the release of the toolchain that the catalog was written for.',
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value is of the wrong kind',
    cause:
      'A list, a map, a number, a text or a truth value stands where another one is expected. Note that YAML reads `7.10` as a number and `yes` as a text.',
    fix: 'Write the value as the message says; quotes make a text, brackets a list.',
  },
  'wrong-value': {
    severity: 'error',
    title: 'A value is not one of those allowed',
    cause: 'The value is of the right kind, but not one that this key can have.',
    fix: 'Use one of the values that the message names.',
  },
  'wrong-quantity': {
    severity: 'error',
    title: 'A quantity is not written as number and unit',
    cause:
      'Durations, sizes and rates carry their unit, so that nobody has to guess: `7d`, `1MiB`, `20000/s`. Numbers are whole.',
    fix: 'Write a whole number and its unit without a space: `ms s m h d`, `B kB MB GB TB KiB MiB GiB TiB`, `/s`.',
  },
  'quantity-out-of-range': {
    severity: 'error',
    title: 'A quantity is too large or too small',
    cause:
      'Kafka keeps this setting in a number that cannot hold the value, or the value would switch the setting off.',
    fix: 'Use a quantity in the range of the setting; `retention: forever` has no end.',
  },
  'repeated-value': {
    severity: 'error',
    title: 'A list says something twice',
    cause: 'The entries of this list are names, each of which counts once.',
    fix: 'Remove one of the two.',
  },
  'overlay-key': {
    severity: 'error',
    title: 'An environment changes what must be the same everywhere',
    cause:
      'Code is generated once for all environments. What is compiled into it (messages, keys, routes, compression, profiles, groups) cannot differ between them.',
    fix: 'Set the key in the catalog itself. An environment may change cluster, registry, replication, minInSync, partitions, retention, retentionBytes, segment, traffic, config, and members and lag of a group.',
  },
  'overlay-unknown': {
    severity: 'error',
    title: 'An environment speaks of a topic or group that is not declared',
    cause: 'Environments change what the catalog declares; they add no topics and no groups.',
    fix: 'Mind the spelling, or declare the topic or group in the catalog itself.',
  },
  'unknown-message': {
    severity: 'error',
    title: 'A message is not defined',
    cause: 'No .proto file below `protobuf.roots` defines a message of this full name (package and name).',
    fix: 'Mind the spelling and the package, or add the message to a .proto file.',
  },
  'unknown-topic': {
    severity: 'error',
    title: 'A topic is not declared',
    cause: 'The name stands for a topic of this catalog, and `topics` has none of that name.',
    fix: 'Mind the spelling, or declare the topic.',
  },
  'unknown-group': {
    severity: 'error',
    title: 'A group is not declared',
    cause: 'The name stands for a consumer group of this catalog, and `groups` has none of that name.',
    fix: 'Mind the spelling, or declare the group.',
  },
  'unknown-profile': {
    severity: 'error',
    title: 'A profile is not declared',
    cause:
      'The name stands for a producer profile; `balanced` and `low-latency` are built in, others stand in `profiles`.',
    fix: 'Mind the spelling, or declare the profile.',
  },
  'unknown-calendar': {
    severity: 'error',
    title: 'A calendar does not exist',
    cause: 'A calendar is a file of the folder `calendars` beside the catalog: `krx` is `calendars/krx.yaml`.',
    fix: 'Mind the spelling, or write the calendar.',
  },
  'calendar-value': {
    severity: 'error',
    title: 'A calendar says something that cannot be',
    cause:
      'A time zone that does not exist, a session that closes before it opens, sessions that overlap, or a date that is in no calendar.',
    fix: 'Mend the value that is named. A session over midnight is written as two: until "24:00" and from "00:00".',
  },
  'route-field-unknown': {
    severity: 'error',
    title: 'A route names a field that the message does not have',
    cause: 'Routes name fields as the .proto file does (`user_id`), with dots for fields of fields.',
    fix: 'Mind the spelling, or add the field to the message.',
  },
  'route-field-type': {
    severity: 'error',
    title: 'A field of this type cannot be routed by',
    cause:
      'Routes compare values exactly, which works for strings, bools, integers and enums, not for floating point, bytes, messages, lists and maps.',
    fix: 'Route by another field, or give the topics publishers of their own with `publish`.',
  },
  'route-value-type': {
    severity: 'error',
    title: 'A route names a value that its field cannot have',
    cause: 'The value is of another type than the field, or outside its range.',
    fix: 'Write texts in quotes where they look like numbers, `true` or `false` for bools, whole numbers for integers.',
  },
  'route-value-unknown': {
    severity: 'error',
    title: 'A route names an enum value that does not exist',
    cause: 'Enum values are written by their whole proto name, `ORDER_STATUS_FILLED`.',
    fix: 'Mind the spelling, or add the value to the enum.',
  },
  'decimal-shape': {
    severity: 'error',
    title: 'A message cannot become a Decimal',
    cause:
      '`protobuf.decimal` names messages that hold a decimal number as `string value` and `int32 scale` and nothing else.',
    fix: 'Remove the message from the list, or give it exactly these two fields.',
  },
  'platform-unknown': {
    severity: 'error',
    title: 'This Confluent Platform release is not known',
    cause: 'The Apache Kafka version inside a release is looked up in a table, and the table has no such line.',
    fix: 'Use a line that the message names, or a newer release of this toolchain.',
  },
  'platform-ended': {
    severity: 'warning',
    title: 'This Confluent Platform line is no longer supported',
    cause: 'Its vendor no longer mends it, security faults included.',
    fix: 'Move to a supported line; the last one with ZooKeeper is 7.9.',
  },
  'allow-unused': {
    severity: 'warning',
    title: 'An entry of `lint.allow` allows nothing',
    cause:
      'No finding of that code exists at that place, so the entry hides nothing today and might hide something tomorrow.',
    fix: 'Remove the entry, or mend its `at`: a JSON pointer such as `/topics/orders.created`.',
  },
  'allow-unknown-code': {
    severity: 'error',
    title: 'An entry of `lint.allow` names a code that does not exist',
    cause: 'Findings are allowed by their code, which is printed in brackets with each of them.',
    fix: 'Mind the spelling of the code.',
  },
  'allow-error': {
    severity: 'error',
    title: 'An entry of `lint.allow` names an error',
    cause: 'Only warnings can be allowed. What generation refuses would not work if it were silenced.',
    fix: 'Mend what the error says, and remove the entry.',
  },
} as const satisfies Record<string, CodeEntry>
