import type { CommandSyntax } from './arguments.ts'

export const dlqSyntax: CommandSyntax = {
  name: 'dlq',
  summary: 'shows what groups put aside, hands it to them again, or settles it',
  usage: 'list|show|replay|drop [GROUP] [filters] [--handlers MODULE | --to-source] [--dry-run | --yes]',
  options: {
    brokers: { type: 'string' },
    registry: { type: 'string' },
    source: { type: 'string', multiple: true },
    partition: { type: 'string' },
    offset: { type: 'string' },
    stage: { type: 'string' },
    error: { type: 'string' },
    key: { type: 'string' },
    since: { type: 'string' },
    before: { type: 'string' },
    limit: { type: 'string' },
    all: { type: 'boolean' },
    raw: { type: 'boolean' },
    handlers: { type: 'string' },
    'to-source': { type: 'boolean' },
    'max-replays': { type: 'string' },
    rate: { type: 'string' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  words: [1, 2],
  help: `  list [GROUP]     how many letters each group has, open and settled, how old, and what for
  show GROUP       each letter: where it was, when and why it was put aside, its key and message; --format json: all of it
  replay GROUP     --handlers MODULE: to the group's own handlers and nobody else; a letter they take is settled
                   --to-source: published again where it was; every group that reads that topic gets it again
  drop GROUP       settles letters without doing anything with them; they stay in the topic until its retention ends

What is settled is committed as GROUP.replay, at least once a second; two replays at a time share the partitions.
Exit 0: all that was meant is settled; 1: some failed or were left; 2: cannot run.

Which letters:
  --source TOPIC   put aside from this topic (repeatable)
  --partition N, --offset N   of the dead-letter topic
  --stage NAME     decode (could not be read) or handle (the handler failed)
  --error TEXT     in the class or message of the error
  --key TEXT       exactly this key
  --since, --before TIME   when it was put aside: 2026-01-31T09:00:00Z, or 2h for two hours ago
  --limit N        no more than so many (show: 20)
  --all            show: settled ones too
  --raw            show: the bytes of key, value and headers beside what they mean

What to do:
  --handlers MODULE[#EXPORT]   the module that exports the object given to run<Group>
  --to-source      publish again with the original key, headers and time
  --max-replays N  leave a letter that was published again so often and died each time (3)
  --rate N/s       no more than so many a second
  --dry-run        say what would be done, do nothing, commit nothing
  --yes            do it; replay and drop take one of the two

  --brokers LIST   host:port of some brokers, separated by commas (default: KAFKA_BROKERS)
  --registry URL   schema registry, for --handlers (default: SCHEMA_REGISTRY_URL)
`,
}
