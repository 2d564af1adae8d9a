import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { mutations, type Mutation } from './mutations.ts'

const HELP = `npm run test:mutations -- [TEXT…]

Breaks the sources in small ways, one at a time and in a copy, and demands that a test of that part fails for each.
With TEXT only the mutations whose file or reason contains one of them.

Exit codes: 0 every mutation was caught · 1 one survived · 2 the list does not fit the sources, or a test fails without
`

const repository = fileURLToPath(new URL('../../', import.meta.url))
/** Nothing of these is read by a test, or it is shared through a link. */
const left = new Set(['node_modules', '.git', '.cache', 'dist', 'data'])
/** A mutation may well make a program run forever: then it was caught. ms. */
const LIMIT = 90_000
/** A breakage of a codec shows within the first hundreds of random messages. */
const env = { ...process.env, CODEC_CASES: '600' }

interface Result {
  readonly mutation: Mutation
  /** The test that failed; undefined = survived. */
  readonly caughtBy: string | undefined
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  if (values.help === true) {
    process.stdout.write(HELP)
    return 0
  }
  const wanted = mutations.filter(
    ({ file, why }) => positionals.length === 0 || positionals.some((text) => `${file} ${why}`.includes(text)),
  )
  const misfits = wanted.flatMap(misfit)
  if (wanted.length === 0 || misfits.length > 0) {
    process.stderr.write(misfits.length > 0 ? `${misfits.join('\n')}\n` : 'no mutation matches\n')
    return 2
  }
  const copies = Array.from({ length: Math.min(availableParallelism(), wanted.length) }, copyOfSources)
  try {
    const broken = await firstFailure(copies[0]!, [...new Set(wanted.flatMap(({ tests }) => tests))])
    if (broken !== undefined) {
      process.stderr.write(`${broken} fails without any mutation\n`)
      return 2
    }
    return report(await runAll(wanted, copies))
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true })
  }
}

/** Each mutation must name one place: a list that no longer fits would prove nothing. */
function misfit({ file, find, replace }: Mutation): string[] {
  const count = readFileSync(join(repository, file), 'utf8').split(find).length - 1
  if (find === replace) return [`${file}: ${JSON.stringify(find)} is replaced by itself`]
  return count === 1 ? [] : [`${file}: ${JSON.stringify(find)} stands there ${count} times, not once`]
}

function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutations-'))
  cpSync(repository, copy, {
    recursive: true,
    filter: (path) => !left.has(path.slice(repository.length).split('/')[0] ?? ''),
  })
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function runAll(wanted: readonly Mutation[], copies: readonly string[]): Promise<Result[]> {
  const results: Result[] = []
  const queue = wanted.entries()
  const worker = async (copy: string): Promise<void> => {
    for (const [index, mutation] of queue) {
      results[index] = { mutation, caughtBy: await tryOne(copy, mutation) }
      process.stderr.write(results[index].caughtBy === undefined ? 'S' : '.')
    }
  }
  await Promise.all(copies.map(worker))
  process.stderr.write('\n')
  return results
}

async function tryOne(copy: string, { file, find, replace, tests }: Mutation): Promise<string | undefined> {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    before.replace(find, () => replace),
  )
  try {
    return await firstFailure(copy, tests)
  } finally {
    writeFileSync(path, before)
  }
}

async function firstFailure(copy: string, tests: readonly string[]): Promise<string | undefined> {
  for (const file of tests) if (!(await passes(copy, file))) return file
  return undefined
}

/** Runs one test file in a process group of its own, so that what a broken test starts ends with it. */
function passes(copy: string, file: string): Promise<boolean> {
  const child = spawn(process.execPath, ['-C', 'jts-source', file], { cwd: copy, stdio: 'ignore', env, detached: true })
  const limit = setTimeout(() => endGroup(child.pid), LIMIT)
  return new Promise((settle) => {
    child.once('exit', (code) => {
      clearTimeout(limit)
      endGroup(child.pid)
      settle(code === 0)
    })
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has already ended, with all that it started.
  }
}

function report(results: readonly Result[]): number {
  const width = Math.max(...results.map(({ mutation }) => mutation.file.length))
  for (const { mutation, caughtBy } of results) {
    process.stdout.write(
      `${caughtBy === undefined ? 'SURVIVED' : 'caught  '}  ${mutation.file.padEnd(width)}  ${mutation.why}\n`,
    )
  }
  const survivors = results.filter(({ caughtBy }) => caughtBy === undefined)
  process.stdout.write(`${results.length} mutations, ${survivors.length} survived\n`)
  return survivors.length === 0 ? 0 : 1
}

process.exitCode = await main()
