import type { CommandSyntax } from './arguments.ts'

export const usageSyntax: CommandSyntax = {
  name: 'usage',
  summary: 'says which services publish and consume what, and finds code that goes around the catalog',
  usage: '[DIR…] [--fix] [--strict]',
  options: { fix: { type: 'boolean' }, strict: { type: 'boolean' } },
  words: [0, Infinity],
  help: `Reads TypeScript and JavaScript below each DIR (default: here), generated code and dependencies left out. A file belongs
to the service whose name its nearest folder or package.json has. Tests are looked at for old names alone.
Exit 0: nothing to mend; 1: findings.

  --fix            write the present name of a topic where code has an old one (\`aliases\`) that no other topic had
  --strict         warnings are findings: exit 1
`,
}
