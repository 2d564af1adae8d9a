import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HELP = `npm run check

Everything that can be said of the sources without running them: types, the catalog's findings, generated files
against the catalog, imports between the rooms, formatting. All are run, whatever the first one says.

Exit codes: 0 all hold · 1 something does not · 2 wrong usage
`

const repository = fileURLToPath(new URL('../../', import.meta.url))
const bin = (name: string) => `${repository}node_modules/.bin/${name}`
const node = (...args: string[]): readonly string[] => [process.execPath, '-C', 'jts-source', ...args]

const checks: readonly { readonly name: string; readonly command: readonly string[]; readonly mend: string }[] = [
  { name: 'types', command: [bin('tsc'), '-p', '.'], mend: 'mend the types' },
  { name: 'catalog', command: node('scripts/catalog.ts', 'lint', '--strict'), mend: 'mend the catalog' },
  {
    name: 'generated files',
    command: node('scripts/catalog.ts', 'generate', '--check'),
    mend: 'npm run generate, then commit',
  },
  { name: 'imports', command: node('tests/architecture.test.ts'), mend: 'move the code or the import' },
  { name: 'formatting', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'], mend: 'npm run format' },
]

function main(): number {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const failed = checks.filter(({ name, command: [program = '', ...args], mend }) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: repository, encoding: 'utf8' })
    process.stderr.write(status === 0 ? `ok    ${name}\n` : `FAIL  ${name}\n${stdout}${stderr}      → ${mend}\n`)
    return status !== 0
  })
  process.stdout.write(`${checks.length - failed.length} passed, ${failed.length} failed\n`)
  return failed.length > 0 ? 1 : 0
}

try {
  process.exitCode = main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
  process.exitCode = 2
}
