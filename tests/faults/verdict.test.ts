import { mkdtempSync, rmSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { PriceTick } from '../../generated/typescript/index.ts'
import { Ledger } from './ledger.ts'
import { checksumOf, symbolOf, tickOf } from './ticks.ts'
import { figuresOf, sound, type Commit, type Figures } from './verdict.ts'

/** The number of a record with the same key as another one. */
const nextOfKey = (sequence: number): number => {
  for (let next = sequence + 1; ; next++) if (symbolOf(next) === symbolOf(sequence)) return next
}

let clock = 0

function handled(sequence: number, offset = sequence, checksum?: number): string {
  const key = Buffer.from(`UPBIT|${symbolOf(sequence)}`)
  return `h ${sequence} ${checksum ?? checksumOf(new PriceTick(tickOf(sequence)), key)} 0 ${offset} ${++clock}`
}

const acknowledged = (...sequences: readonly number[]): string[] => sequences.map((one) => `a ${one} 0 ${one}`)

function judged(journals: readonly (readonly string[])[], commits: readonly Commit[] = []): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'))
  try {
    const ledger = new Ledger()
    journals.forEach((lines, i) => {
      const path = join(folder, `${i}.journal`)
      ledger.add(path)
      for (const line of lines) {
        appendFileSync(path, `${line}\n`)
        if (Math.random() < 0.3) ledger.refresh()
      }
    })
    return figuresOf(ledger.refresh(), commits)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const commitAt = (at: number, offset: number): Commit => ({ partition: 0, offset, at, covers: (one) => one < offset })

test('all acknowledged, all handled once and in order', () => {
  const figures = judged([
    ['s 0 2', ...acknowledged(0, 1, 2)],
    ['+ 1000 t/0', handled(0), handled(1), handled(2)],
  ])
  assert.ok(sound(figures))
  assert.equal([figures.records, figures.acknowledged, figures.handled, figures.unknown], [3, 3, 3, 0])
})

test('acknowledged and never handled is lost; what was put aside is not', () => {
  const journals = [
    ['s 0 2', ...acknowledged(0, 1, 2)],
    ['+ 1000 t/0', handled(0), 'd 2'],
  ]
  const figures = judged(journals)
  assert.equal([figures.lost, sound(figures)], [1, false])
  assert.match(figures.examples[0] ?? '', '1 was acknowledged')
})

test('what was neither acknowledged nor rejected is unknown, and may be there or not', () => {
  const figures = judged([
    ['s 0 3', 'a 0 0 0', 'u 1 timeout'],
    ['+ 1000 t/0', handled(0), handled(1)],
  ])
  assert.equal([figures.unknown, sound(figures)], [3, true])
})

test('rejected as not written and there all the same is wrong', () => {
  assert.is(
    judged([
      ['s 0 0', 'n 0 timeout'],
      ['+ 1000 t/0', handled(0)],
    ]).wrong,
    1,
  )
})

test('other content, another place, and never published are wrong', () => {
  assert.is(
    judged([
      ['s 0 0', ...acknowledged(0)],
      ['+ 1000 t/0', handled(0, 0, 1)],
    ]).wrong,
    1,
  )
  assert.is(
    judged([
      ['s 0 0', 'a 0 0 5'],
      ['+ 1000 t/0', handled(0)],
    ]).wrong,
    1,
  )
  assert.is(
    judged([
      ['s 0 0', ...acknowledged(0)],
      ['+ 1000 t/0', handled(0), handled(1)],
    ]).wrong,
    1,
  )
})

test('one publish at two offsets is repeated', () => {
  assert.is(
    judged([
      ['s 0 0', ...acknowledged(0)],
      ['+ 1000 t/0', handled(0), handled(0, 7)],
    ]).repeated,
    1,
  )
})

test('handled again after a new assignment: allowed above the last commit alone', () => {
  const first = ['+ 1000 t/0', handled(0), handled(1)]
  const journals = [['s 0 1', ...acknowledged(0, 1)], first, ['+ 5000 t/0', handled(0), handled(1)]]
  const free = judged(journals, [commitAt(2_000, 0)])
  assert.equal([free.redelivered, free.duplicates, sound(free)], [2, 0, true])
  const covered = judged(journals, [commitAt(2_000, 1)])
  assert.equal([covered.redelivered, covered.duplicates, sound(covered)], [1, 1, false])
  const later = judged(journals, [commitAt(6_000, 2)])
  assert.equal([later.redelivered, later.duplicates], [2, 0])
})

test('handled twice under one assignment is a duplicate', () => {
  assert.is(
    judged([
      ['s 0 0', ...acknowledged(0)],
      ['+ 1000 t/0', handled(0), handled(0)],
    ]).duplicates,
    1,
  )
})

test('an earlier record of a key after a later one is reordered, also across members', () => {
  const later = nextOfKey(0)
  const sent = ['s 0 100', ...acknowledged(0, later)]
  assert.is(judged([sent, ['+ 1000 t/0', handled(later), handled(0)]]).reordered > 0, true)
  const behind = [handled(later), handled(0)] as const
  assert.ok(judged([sent, ['+ 1000 t/0', behind[0]], ['+ 2000 t/0', behind[1]]]).reordered > 0)
  const other = [handled(1), handled(0)]
  assert.is(
    judged([
      ['s 0 1', ...acknowledged(0, 1)],
      ['+ 1000 t/0', ...other],
    ]).reordered,
    0,
    'other keys',
  )
})

test('a redelivery from the last commit on is no reordering', () => {
  const later = nextOfKey(0)
  const first = ['+ 1000 t/0', handled(0), handled(later)]
  const figures = judged([['s 0 100', ...acknowledged(0, later)], first, ['+ 2000 t/0', handled(0), handled(later)]])
  assert.equal([figures.reordered, figures.redelivered], [0, 2])
})

test.run()
