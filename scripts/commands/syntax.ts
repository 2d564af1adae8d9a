import type { CommandSyntax } from './arguments.ts'
import { liveHelp, liveOptions } from './plan-options.ts'

export const generateSyntax: CommandSyntax = {
  name: 'generate',
  summary: 'writes everything that follows from the catalog',
  usage: '[--check] [--diff] [--dry-run] [--watch] [--only NAME] [--overwrite PATH]',
  options: {
    check: { type: 'boolean' },
    diff: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    watch: { type: 'boolean' },
    strict: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    overwrite: { type: 'string', multiple: true },
  },
  words: [0, 0],
  help: `All or nothing: with one mistake in the catalog, or one file in the way, nothing is written.

  --check          write nothing; list every changed, missing, orphaned and hand-edited file, exit 1 if there is one
  --diff           write nothing; print what would change as a unified diff, exit 1 if something would
  --dry-run        write nothing; list what would be written and removed
  --watch          generate again whenever the catalog, a proto, a calendar or a template changes
  --only NAME      only this kind of output (repeatable); files of the others are neither compared nor removed
  --overwrite PATH replace this file although it was changed by hand or was never generated (repeatable)
  --strict         warnings are findings: exit 1
`,
}

export const initSyntax: CommandSyntax = {
  name: 'init',
  summary: 'writes a first catalog that generates at once',
  usage: '',
  options: {},
  words: [0, 0],
  help: `Writes the catalog, a proto, the editor's schema and a page that says what to do next. Replaces nothing.

`,
}

export const lintSyntax: CommandSyntax = {
  name: 'lint',
  summary: 'lists what is wrong with the catalog, writes nothing',
  usage: '[--strict]',
  options: { strict: { type: 'boolean' } },
  words: [0, 0],
  help: `  --strict         warnings are findings: exit 1
`,
}

export const explainSyntax: CommandSyntax = {
  name: 'explain',
  summary: 'says everything the catalog implies for one thing, or what a code means',
  usage: 'CODE|TOPIC|GROUP|SERVICE',
  options: {},
  words: [1, 1],
  help: `CODE is what a finding shows in brackets, the others are names of the catalog; a topic's aliases work too.

`,
}

export const planSyntax: CommandSyntax = {
  name: 'plan',
  summary: 'shows what differs between the catalog and a live cluster, and what apply would do',
  usage: '[--environment NAME] [--brokers LIST] [--registry URL] [--topic NAME] [--save FILE]',
  options: {
    ...liveOptions,
    topic: { type: 'string', multiple: true },
    'cluster-id': { type: 'string' },
    'allow-breaking': { type: 'string', multiple: true },
    'prune-acls': { type: 'boolean' },
    save: { type: 'string' },
  },
  words: [0, 0],
  help: `Reads cluster and registry, lets the brokers validate every change and the registry check every schema, and writes
nothing. Exit 0: in sync; 3: something differs, also what apply leaves (copies, placement, orphans); 4: something refuses.

  --topic NAME         only this topic and its schema (repeatable)
  --save FILE          keep the plan for \`apply --plan FILE\`, which refuses it once catalog or cluster have changed
  --cluster-id ID      refuse unless it is this cluster
  --allow-breaking SUBJECT   accept what our own rules find in this subject's schema (repeatable)
  --prune-acls         with \`security: tls-scram\`, also take away rights that the catalog does not give
${liveHelp}`,
}

export const applySyntax: CommandSyntax = {
  name: 'apply',
  summary: 'makes a live cluster what the catalog says',
  usage: '[--yes] [--topic NAME] [--plan FILE] [--allow-risky NAME] [--allow-delete NAME]',
  options: {
    ...liveOptions,
    yes: { type: 'boolean' },
    plan: { type: 'string' },
    topic: { type: 'string', multiple: true },
    'cluster-id': { type: 'string' },
    'allow-breaking': { type: 'string', multiple: true },
    'allow-risky': { type: 'string', multiple: true },
    'allow-delete': { type: 'string', multiple: true },
    'prune-acls': { type: 'boolean' },
  },
  words: [0, 0],
  help: `Plans, checks everything, asks, looks once more, and writes in this order: topics, partitions, settings, schemas,
rights, deletions. With one refusal nothing is written. Topics outside the catalog's scope are never touched.
Exit 0: in sync now; 1: stopped part-way, apply again goes on; 3: something differs that apply leaves; 4: refused.

  --yes                do not ask
  --plan FILE          exactly this saved plan, or nothing
  --topic NAME         only this topic and its schema (repeatable)
  --cluster-id ID      refuse unless it is this cluster
  --allow-risky TOPIC  do what the plan calls risky on this topic (repeatable)
  --allow-delete TOPIC do what the plan calls destructive on this topic (repeatable)
  --allow-breaking SUBJECT   accept what our own rules find in this subject's schema (repeatable)
  --prune-acls         with \`security: tls-scram\`, also take away rights that the catalog does not give
${liveHelp}`,
}

export const driftSyntax: CommandSyntax = {
  name: 'drift',
  summary: 'says whether a live cluster is still what the catalog says',
  usage: '[--environment NAME] [--brokers LIST] [--registry URL]',
  options: { ...liveOptions, topic: { type: 'string', multiple: true }, 'cluster-id': { type: 'string' } },
  words: [0, 0],
  help: `Exit 0: it is; 3: something differs. Writes nothing.

  --topic NAME         only this topic and its schema (repeatable)
  --cluster-id ID      refuse (4) unless it is this cluster
${liveHelp}`,
}

export const breakingSyntax: CommandSyntax = {
  name: 'breaking',
  summary: 'lists what this catalog and its protos break of another git revision',
  usage: '--against REF',
  options: { against: { type: 'string' } },
  words: [0, 0],
  help: `Protos by the rules of Buf's category CSR; topics: deletion, partitions, key, cleanup, compression, message, aliases.
Exit 0: nothing; 1: something breaks; 2: there is no such revision, or no catalog in it.

`,
}

export const diffSyntax: CommandSyntax = {
  name: 'diff',
  summary: 'says in words what changed in the catalog since another git revision',
  usage: 'REF',
  options: {},
  words: [1, 1],
  help: `Everything that follows from a change is there: derived topics, defaults, environments.

`,
}

export const groupsSyntax: CommandSyntax = {
  name: 'groups',
  summary: 'shows where consumer groups stand, and moves one that has no members',
  usage: 'show [GROUP] | reset GROUP --to earliest|latest|TIME|OFFSET [--topic NAME] [--yes]',
  options: {
    ...liveOptions,
    to: { type: 'string' },
    topic: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
  },
  words: [1, 2],
  help: `\`show\` lists members, offsets and lag in records and in time (to 1 %). \`reset\` is a dry run (exit 3 where something would
move) until --yes; a group with members is refused (4).

  --to WHERE           earliest, latest, an offset, or a time with its zone: 2026-01-31T09:00:00Z
  --topic NAME         only this topic (repeatable)
  --yes                write
${liveHelp}`,
}

export const importSyntax: CommandSyntax = {
  name: 'import',
  summary: 'writes a first catalog from a live cluster and its registry',
  usage: '[--brokers LIST] [--registry URL] [--prefix TEXT] [--name NAME]',
  options: { ...liveOptions, prefix: { type: 'string', multiple: true }, name: { type: 'string' } },
  words: [0, 0],
  help: `Topics with their protos, the groups that read them, and a service for every user with rights of its own; owners, keys
and levels of lag are comments to be completed. The catalog lints; what does not fit is left out and said. Files go where --catalog says; none is replaced.

  --prefix TEXT        only topics that begin so (repeatable); they become the scope
  --name NAME          of the catalog (default: imported)
${liveHelp}`,
}
