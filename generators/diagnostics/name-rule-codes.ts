import type { CodeEntry } from './codes.ts'

/** Names of topics, groups and identifiers; who answers for what. */
export const nameRuleCodes = {
  'topic-name-illegal': {
    severity: 'error',
    title: 'Kafka does not accept this topic name',
    cause:
      'A topic name has 1 to 249 characters out of a-z, A-Z, 0-9, ".", "_" and "-", and is neither "." nor "..": brokers make a folder of it.',
    fix: 'Rename the topic; keep the old name as an alias if code still uses it.',
  },
  'topic-name-collision': {
    severity: 'error',
    title: 'Two topic names differ only in "." and "_"',
    cause:
      'Brokers name metrics after topics with "." written as "_", so both would share them; KRaft controllers refuse to create the second topic.',
    fix: 'Rename one of the two topics.',
  },
  'topic-name-mixed': {
    severity: 'warning',
    title: 'A topic name uses both "." and "_"',
    cause: 'Such a name can collide with a later one that differs only in these two characters.',
    fix: 'Use one separator: "." between parts, "-" inside a part.',
  },
  'topic-name-reserved': {
    severity: 'warning',
    title: 'A topic name looks like an internal topic of Kafka',
    cause:
      'Names that begin with "__", "_schemas", and names ending in "-changelog" or "-repartition" belong to brokers, the Schema Registry and Kafka Streams; tools hide, refuse or delete such topics.',
    fix: 'Choose another name.',
  },
  'derived-name-illegal': {
    severity: 'error',
    title: 'A derived topic would have a name that Kafka does not accept',
    cause:
      'A dead-letter topic is named dlq.<group>.<topic>; together they must keep to 249 characters out of a-z, A-Z, 0-9, ".", "_" and "-".',
    fix: 'Shorten or rename the group, or turn its dead letters off.',
  },
  'derived-name-taken': {
    severity: 'error',
    title: 'A derived topic has the name of another topic',
    cause:
      'The name made of group and topic is also that of a declared topic, or of another derived one, so that two kinds of records would share it.',
    fix: 'Rename the group or the topic.',
  },
  'scope-outside': {
    severity: 'error',
    title: 'A topic lies outside the scope',
    cause:
      'Plan and apply touch only topics whose name begins with a prefix in `scope`; this topic would never be created.',
    fix: 'Add a prefix to `scope`, or rename the topic.',
  },
  'alias-in-use': {
    severity: 'error',
    title: 'An alias is the name of a topic',
    cause: 'An alias is an old name that code must no longer use; a name that a topic has today cannot be forbidden.',
    fix: 'Remove the alias, or rename the topic that has this name.',
  },
  'identifier-clash': {
    severity: 'error',
    title: 'Two things get the same name in generated code',
    cause:
      'Names are turned into identifiers; two that differ only in case or punctuation meet there, and the second would hide the first.',
    fix: 'Give one of them another identifier with `as` (or another `publish`).',
  },
  'identifier-reserved': {
    severity: 'error',
    title: "A name becomes one of JavaScript's own words",
    cause:
      'As an identifier the name is a reserved word, or something every object already has, so that generated code could not use it safely.',
    fix: 'Give it another identifier with `as`.',
  },
  'description-missing': {
    severity: 'warning',
    title: 'A topic or group has no description',
    cause:
      'Generated code and documents repeat the description; without one a reader must guess what the records mean.',
    fix: 'Add one sentence as `description`.',
  },
  'owner-missing': {
    severity: 'warning',
    title: 'A topic, group or service has no owner',
    cause: 'Alerts and reviews go to the owner; without one they go to nobody.',
    fix: 'Name the team as `owner`.',
  },
} as const satisfies Record<string, CodeEntry>
