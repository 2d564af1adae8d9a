import { isDeepStrictEqual } from 'node:util'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decode } from '../../runtime/index.ts'
import { differences, outcome, type Outcome } from './differences.ts'
import { mutations } from './mutations.ts'
import { universe, type Subject, type Universe } from './universe.ts'

/** Messages, and as many mutated inputs. */
const cases = Number(process.env['CODEC_CASES'] ?? 4000)
const firstSeed = Number(process.env['CODEC_SEED'] ?? 1)
const treesEach = cases > 20000 ? 40 : 12

interface Count {
  messages: number
  mutated: number
  accepted: number
  readonly explained: Map<string, number>
}

const count: Count = { messages: 0, mutated: 0, accepted: 0, explained: new Map() }
const failures: string[] = []

function fail(where: string, what: string, input: Uint8Array): void {
  if (failures.length < 10) failures.push(`${where}: ${what}\n  input ${Buffer.from(input).toString('hex')}`)
}

/** All three write the same bytes, and each reads them as what was written. */
function compareMessage(subject: Subject, where: string): Uint8Array {
  const { generated, protobufjs, protobufEs } = subject
  const tree = subject.tree()
  const expected = Buffer.from(protobufjs.encode(tree))
  const input = generated.input(tree)
  const written = outcome(() => generated.encode(tree))
  const other = outcome(() => protobufEs.encode(tree))
  if (!('bytes' in written) || !written.bytes.equals(expected)) fail(where, `written: ${shown(written)}`, expected)
  if (!('bytes' in other) || !other.bytes.equals(expected))
    fail(where, `the libraries disagree: ${shown(other)}`, expected)
  if (!isDeepStrictEqual(decode(generated.type, expected), generated.type.create(input)))
    fail(where, 'read as something else', expected)
  for (const reader of [protobufjs, protobufEs]) {
    const again = outcome(() => reader.rewrite(expected))
    if (!('bytes' in again) || !again.bytes.equals(expected)) fail(where, `a library reads: ${shown(again)}`, expected)
  }
  count.messages++
  return expected
}

/** Both take the bytes and mean the same, or both refuse, or the difference is one of those that are listed. */
function compareMutated(subject: Subject, input: Uint8Array, where: string): void {
  const theirs = outcome(() => subject.protobufjs.rewrite(input))
  const ours = outcome(() => subject.generated.rewrite(input))
  count.mutated++
  if ('bytes' in theirs) count.accepted++
  if ('refused' in ours && !ours.refused.startsWith('WireError')) fail(where, `refused with ${ours.refused}`, input)
  const same =
    'bytes' in theirs && 'bytes' in ours ? theirs.bytes.equals(ours.bytes) : 'refused' in theirs && 'refused' in ours
  if (same) return
  const difference = differences.find((each) => each.explains(theirs, ours, subject, input))
  if (difference === undefined) fail(where, `protobufjs ${shown(theirs)}\n  generated ${shown(ours)}`, input)
  else count.explained.set(difference.name, (count.explained.get(difference.name) ?? 0) + 1)
}

const shown = (result: Outcome): string => ('bytes' in result ? result.bytes.toString('hex') : result.refused)
const kinds = Object.entries(mutations)

function compareUniverse({ seed, random, subjects }: Universe): void {
  for (const subject of subjects) {
    let last: Uint8Array = new Uint8Array()
    for (let i = 0; i < treesEach; i++) {
      const where = `seed ${seed}, ${subject.message.fullName}, message ${i}`
      const bytes = compareMessage(subject, where)
      const kind = kinds[(count.mutated + seed) % kinds.length]
      if (kind !== undefined) compareMutated(subject, kind[1](bytes, random, last), `${where}, ${kind[0]}`)
      last = bytes
    }
  }
}

test(`${cases} random messages and ${cases} mutated inputs of random schemas`, async () => {
  for (let seed = firstSeed; count.messages < cases; seed++) compareUniverse(await universe(seed))
  const explained = [...count.explained].map(([name, n]) => `${n} × ${name}`).join(', ')
  console.log(
    `${count.messages} messages, ${count.mutated} mutated inputs (${count.accepted} accepted by protobufjs); ${explained}`,
  )
  assert.is(failures.join('\n'), '')
})

test.run()
