import type { CommandSyntax } from './arguments.ts'

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
  usage: 'CODE|TOPIC|GROUP',
  options: {},
  words: [1, 1],
  help: `CODE is what a finding shows in brackets, TOPIC and GROUP are names of the catalog; a topic's aliases work too.

`,
}
