import type { CodeEntry } from './codes.ts'

/** What `catalog usage` finds in code. */
export const usageCodes = {
  'usage-kafka-client': {
    severity: 'error',
    title: 'Code imports a Kafka client of its own',
    cause:
      'What goes around the generated functions has no schema, no route, no delivery promise and no place in the catalog, so nobody sees it when a topic changes.',
    fix: 'Use the generated `publish…` and `run…` functions; put a topic that has none into the catalog.',
  },
  'usage-topic-name': {
    severity: 'error',
    title: 'Code writes a topic name down',
    cause: 'A name that stands in code as well as in the catalog goes stale when the topic is renamed.',
    fix: 'Use the generated function of the topic or group, or `topics.<name>.name` where the name itself is needed.',
  },
  'usage-alias': {
    severity: 'error',
    title: 'Code uses a name that a topic no longer has',
    cause:
      'The catalog lists it under `aliases`: the topic has another name, and this one may not exist on any cluster.',
    fix: 'Run `catalog usage --fix`, which writes the topic’s name; where several topics share the alias, choose one by hand.',
  },
  'usage-undeclared-publisher': {
    severity: 'error',
    title: 'A service publishes what `services` does not say',
    cause:
      'Access rights, documentation and impact of a change come from `services`; this publisher is in none of them.',
    fix: 'Add the message to `publishes` of the service, or remove the call.',
  },
  'usage-undeclared-consumer': {
    severity: 'error',
    title: 'A service runs a group that `services` does not say',
    cause:
      'Access rights, documentation and impact of a change come from `services`; this consumer is in none of them.',
    fix: 'Add the group to `runs` of the service, or remove the call.',
  },
  'usage-unread': {
    severity: 'warning',
    title: 'A file could not be read as code',
    cause: 'Its syntax is not TypeScript or JavaScript, so what it uses is not known.',
    fix: 'Mend the file, or leave its folder out.',
  },
} as const satisfies Record<string, CodeEntry>
