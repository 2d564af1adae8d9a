import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { breakingCases, type BreakingCase } from '../../generators/protobuf/breaking.cases.ts'
import { protosInMemory } from '../../generators/protobuf/memory-input.ts'
import { readSchema } from '../../generators/protobuf/read.ts'
import {
  registryDifference,
  registryDifferences,
  type AskedLevel,
  type RegistryDifference,
} from '../../generators/protobuf/registry-differences.ts'
import { RegistryClient, RegistryClientError } from '../../scripts/cluster/registry/client.ts'

const client = new RegistryClient(process.env['JTS_TEST_REGISTRY'] ?? '')
const run = `breaking.${process.pid}.${Date.now().toString(36)}`
const levels: readonly AskedLevel[] = ['BACKWARD', 'FULL']

type Answer = RegistryDifference['registry']

/** The canonical text of each file, as `catalog apply` registers it. */
function filesOf(version: BreakingCase['before']): ReadonlyMap<string, string> {
  const files = typeof version === 'string' ? { a: version } : version
  const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`proto/${name}.proto`, text]))
  const { schema, diagnostics } = readSchema(protosInMemory(named))
  if (schema === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return new Map(schema.files.filter(({ source }) => source !== undefined).map(({ path, text }) => [path, text]))
}

/** What the registry says of each file of a case that both versions have; a file that is gone is put to nobody. */
async function ask(row: BreakingCase, index: number): Promise<ReadonlyMap<AskedLevel, Answer>> {
  const after = filesOf(row.after)
  const answers = new Map<AskedLevel, Answer[]>(levels.map((level) => [level, []]))
  for (const [path, text] of filesOf(row.before)) {
    const subject = `${run}.${index}.${path}-value`
    const next = after.get(path)
    if (next !== undefined) await client.register(subject, text, [])
    for (const level of levels)
      answers.get(level)?.push(next === undefined ? 'not asked' : await check(subject, next, level))
  }
  return new Map([...answers].map(([level, given]) => [level, worst(given)]))
}

/** All cases, `width` of them at a time. */
async function askAll(width: number): Promise<ReadonlyMap<BreakingCase, ReadonlyMap<AskedLevel, Answer>>> {
  const answers = new Map<BreakingCase, ReadonlyMap<AskedLevel, Answer>>()
  const queue = [...breakingCases.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      answers.set(next[1], await ask(next[1], next[0]))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return answers
}

async function check(subject: string, text: string, level: AskedLevel): Promise<Answer> {
  await client.setLevel(subject, level)
  try {
    const answer = await client.check(subject, text, [])
    assert.ok(answer, `${subject} is not there`)
    return answer.compatible ? 'accepts' : 'refuses'
  } catch (error) {
    // A refusal is a verdict with status 200; a 5xx is the registry's own trouble with the text.
    if (error instanceof RegistryClientError && (error.status ?? 0) >= 500) return 'fails'
    throw error
  }
}

function worst(answers: readonly Answer[]): Answer {
  const order: readonly Answer[] = ['refuses', 'fails', 'not asked', 'accepts']
  return order.find((one) => answers.includes(one)) ?? 'accepts'
}

/** Where nothing is said of a difference, the registry refuses exactly what our rules find. */
function expected(row: BreakingCase, difference: RegistryDifference | undefined): Answer {
  return difference?.registry ?? (row.breaks.length > 0 ? 'refuses' : 'accepts')
}

test('the registry agrees with our rules on every change, but for the differences that are listed', async () => {
  const answers = await askAll(8)
  const lines = (answerOf: (row: BreakingCase, level: AskedLevel) => string | undefined) =>
    breakingCases.flatMap((row) => levels.map((level) => `${row.name}, ${level}: ${answerOf(row, level)}`))
  const seen = lines((row, level) => answers.get(row)?.get(level))
  const wanted = lines((row, level) => expected(row, registryDifference(row.name, level)))
  assert.equal(seen, wanted)
})

test('an accepted break and a refused harmless change are the only kinds of difference with a verdict', () => {
  const cases = new Map(breakingCases.map((row) => [row.name, row]))
  for (const { registry, cases: names } of registryDifferences) {
    for (const name of names) {
      const row = cases.get(name)
      assert.ok(row, `no case is named "${name}"`)
      assert.is(row.breaks.length > 0, registry !== 'refuses', `${name}: the registry ${registry}`)
    }
  }
  const listed = registryDifferences.flatMap(({ cases: names, levels }) =>
    names.flatMap((name) => levels.map((level) => `${name} ${level}`)),
  )
  assert.is(new Set(listed).size, listed.length, 'a change is listed twice for one level')
})

test.run()
