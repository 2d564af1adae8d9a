import type { CodeEntry } from './codes.ts'

/** Messages on topics: routes, keys, compatibility. */
export const messageRuleCodes = {
  'route-missing': {
    severity: 'error',
    title: 'Topics share a message and one of them does not say which records it takes',
    cause:
      'With one publisher for several topics, each of them needs a route; without one nothing decides where a message goes.',
    fix: 'Add `route` to the topic, or give it a publisher of its own with `publish`.',
  },
  'route-with-publish': {
    severity: 'error',
    title: 'A topic has both a route and a publisher of its own',
    cause:
      'A topic with `publish` takes everything that publisher is given; a route beside it would never be looked at.',
    fix: 'Remove `route` or `publish`.',
  },
  'route-overlap': {
    severity: 'error',
    title: 'Two routes take the same message',
    cause:
      'Routes of one message must be disjoint: some field must be in both with no value in common. Otherwise it is not decided which topic a message goes to.',
    fix: 'Name different values of one field in the two routes.',
  },
  'route-gap': {
    severity: 'error',
    title: 'Some enum values are neither routed nor declared as unrouted',
    cause:
      'Every combination of the enum values that routes look at must have a topic, or be listed as one that is rejected; else publishing it fails in production first.',
    fix: 'Add the values to a route, or list them in `messages.<name>.unrouted`.',
  },
  'route-value-never': {
    severity: 'error',
    title: 'A route names a value that no message can match',
    cause: 'An empty string in a field without presence counts as unset, and an unset field matches nothing.',
    fix: 'Remove the value, or mark the field `optional` in its .proto file.',
  },
  'unrouted-routed': {
    severity: 'error',
    title: 'A combination is both routed and declared as unrouted',
    cause: 'A message cannot be sent to a topic and rejected at once.',
    fix: 'Take the combination out of `unrouted`, or out of the route.',
  },
  'key-unknown-field': {
    severity: 'error',
    title: 'A key names a field that the message does not have',
    cause: "Keys are made of the message's fields, by their names in the .proto file, with dots for nested ones.",
    fix: 'Name an existing field.',
  },
  'key-type': {
    severity: 'error',
    title: 'A field of this type cannot be part of a key',
    cause:
      'Equal keys must have equal bytes on every client. Floating numbers, bytes, lists, maps and whole messages have more than one form, or none.',
    fix: 'Use a string, bool, integer or enum field.',
  },
  'key-few-values': {
    severity: 'warning',
    title: 'A topic has fewer different keys than partitions',
    cause:
      'All records of one key go to one partition. When route and types leave only a few keys, the other partitions stay empty and the few carry everything.',
    fix: 'Add a field with more values to the key, or lower the number of partitions.',
  },
  'field-deprecated': {
    severity: 'warning',
    title: 'A key or route uses a deprecated field',
    cause:
      'Producers stop setting a deprecated field; a message without it is then rejected, because an unset field is no key and matches no route.',
    fix: 'Use the field that replaces it.',
  },
  'message-entry-unused': {
    severity: 'warning',
    title: 'An entry in `messages` has no effect',
    cause: 'No topic carries that message, so neither its name nor its unrouted patterns are used.',
    fix: 'Remove the entry, or declare a topic for the message.',
  },
  'unrouted-unused': {
    severity: 'warning',
    title: 'Unrouted patterns have no effect',
    cause: 'No topic of that message has a route, so nothing is ever rejected by these patterns.',
    fix: 'Remove `unrouted`.',
  },
  'compatibility-weak': {
    severity: 'warning',
    title: 'Schema changes are checked less than retention needs',
    cause:
      'Topics keep records of many schema versions. Only the transitive levels compare a new schema with all of them, and for Protobuf BACKWARD_TRANSITIVE is the one that is recommended, because new message types are not forward compatible.',
    fix: 'Use BACKWARD_TRANSITIVE or FULL_TRANSITIVE.',
  },
} as const satisfies Record<string, CodeEntry>
