import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { AppendError, type OutgoingRecord, type StoredRecord } from '../transport.ts'
import { createMemoryBroker } from './broker.ts'
import type { Clock } from './clock.ts'
import { lostResponse } from './faults.ts'
import { memoryTransport } from './transport.ts'

const day = 86_400_000

function record(value: string | null, more: Partial<OutgoingRecord> = {}): OutgoingRecord {
  return { key: null, value: value === null ? null : Buffer.from(value), headers: [], timestamp: 1_000, ...more }
}

function values(records: readonly StoredRecord[]): (string | null)[] {
  return records.map(({ value }) => value && Buffer.from(value).toString())
}

/** Time that a test moves. */
function clock(): Clock & { time: number } {
  const held = {
    time: 1_000,
    now: () => held.time,
    after: (delay: number, task: () => void) => {
      const timer = setTimeout(task, delay)
      return () => clearTimeout(timer)
    },
  }
  return held
}

const soon = (): number => performance.now() + 1_000
const batch = (...records: OutgoingRecord[]) => ({ topic: 't', partition: 0, compression: 'none' as const, records })

test('keeps copies: what the caller does with its bytes afterwards changes nothing', async () => {
  const broker = createMemoryBroker({ topics: [{ name: 't', partitions: 1 }] })
  const value = Buffer.from('before')
  await memoryTransport(broker).append(batch({ ...record(null), value, headers: [['h', value]] }), soon())
  value.fill(0)
  const [stored] = broker.records('t', 0)
  assert.is(Buffer.from(stored!.value!).toString(), 'before')
  assert.is(Buffer.from(stored!.headers[0]![1]!).toString(), 'before')
})

test('removes what is too old, and what is too much', async () => {
  const time = clock()
  const broker = createMemoryBroker({
    clock: time,
    topics: [
      { name: 't', partitions: 1, retention: day },
      { name: 'small', partitions: 1, retentionBytes: 1_000 },
    ],
  })
  const transport = memoryTransport(broker)
  await transport.append(batch(record('old'), record('younger', { timestamp: day })), soon())
  time.time = day + 2_000
  assert.equal(values(broker.records('t', 0)), ['old', 'younger'], 'not before the next look, as on a broker')
  assert.equal(
    (await transport.offsets('t', 'earliest')).map(({ offset }) => offset),
    [1n],
  )
  assert.equal(values(broker.records('t', 0)), ['younger'])
  for (let index = 0; index < 50; index++) {
    await transport.append({ ...batch(record('x'.repeat(80))), topic: 'small' }, soon())
  }
  const kept = broker.records('small', 0)
  assert.ok(kept.length >= 5 && kept.length <= 10, String(kept.length))
  assert.is(kept.at(-1)!.offset, 49n)
})

test('compacts to the last record of each key, tombstones for a day', async () => {
  const time = clock()
  const broker = createMemoryBroker({ clock: time, topics: [{ name: 't', partitions: 1, compacted: true }] })
  const transport = memoryTransport(broker)
  const keyed = (key: string, value: string | null): OutgoingRecord => record(value, { key: Buffer.from(key) })
  await transport.append(batch(keyed('a', '1'), keyed('b', '1'), keyed('a', '2'), keyed('b', null)), soon())
  broker.compact('t')
  assert.equal(
    broker.records('t', 0).map(({ offset, value }) => [offset, value === null]),
    [
      [2n, false],
      [3n, true],
    ],
  )
  time.time += day + 1
  broker.compact('t')
  assert.equal(values(broker.records('t', 0)), ['2'])
  const read = []
  for await (const { records, next } of transport.read('t', 0, 0n, 4n)) read.push(...values(records), next)
  assert.equal(read, ['2', 4n])
  assert.is((await transport.append(batch(keyed('c', '1')), soon())).baseOffset, 4n)
})

test('fails as it is told: not written, written and not answered, late', async () => {
  const broker = createMemoryBroker({ topics: [{ name: 't', partitions: 2 }] })
  const transport = memoryTransport(broker)
  broker.faults.append({
    partition: 0,
    times: 2,
    failure: { reason: 'not-enough-replicas', outcome: 'not-written', retriable: true },
  })
  await transport.append({ ...batch(record('elsewhere')), partition: 1 }, soon())
  for (let times = 0; times < 2; times++) {
    const error = await transport.append(batch(record('no')), soon()).catch((cause: unknown) => cause)
    assert.instance(error, AppendError)
    assert.ok((error as AppendError).retriable)
  }
  broker.faults.append(lostResponse)
  const unknown = await transport.append(batch(record('written')), soon()).catch((cause: unknown) => cause)
  assert.is((unknown as AppendError).outcome, 'unknown')
  broker.faults.append({ delay: 50 })
  const late = await transport.append(batch(record('late')), performance.now() + 10).catch((cause: unknown) => cause)
  assert.equal([(late as AppendError).reason, (late as AppendError).outcome], ['timeout', 'not-written'])
  assert.equal(values(broker.records('t', 0)), ['written'])
  assert.throws(() =>
    broker.faults.append({
      failure: { reason: 'timeout', outcome: 'not-written', retriable: true, written: true },
    }),
  )
})

test('a broker that is away answers nobody, and everybody when it is back', async () => {
  const broker = createMemoryBroker({ topics: [{ name: 't', partitions: 1 }] })
  const transport = memoryTransport(broker)
  const heal = broker.faults.away()
  const late = await transport.append(batch(record('late')), performance.now() + 20).catch((cause: unknown) => cause)
  assert.is((late as AppendError).reason, 'timeout')
  const waiting = transport.append(batch(record('waits')), soon())
  setTimeout(heal, 30)
  await waiting
  assert.equal(values(broker.records('t', 0)), ['waits'])
})

test('ends a transaction nobody ends, so that readers are not held up for ever', async () => {
  const time = clock()
  const timers: (() => void)[] = []
  const impatient = { ...time, after: (_: number, task: () => void) => (timers.push(task), () => undefined) }
  const broker = createMemoryBroker({ clock: impatient, topics: [{ name: 't', partitions: 1 }] })
  const transport = memoryTransport(broker)
  const transaction = await (await transport.transactional('id')).begin()
  await transaction.append(batch(record('left')))
  await transport.append(batch(record('behind')), soon())
  assert.equal(broker.records('t', 0), [])
  timers[0]!()
  assert.equal(values(broker.records('t', 0)), ['behind'])
  const error = await transaction.commit().catch((cause: unknown) => cause)
  assert.is((error as AppendError).reason, 'fenced')
})

test('refuses names and counts that Kafka refuses', () => {
  const broker = createMemoryBroker({ topics: [{ name: 't', partitions: 1 }] })
  for (const name of ['', '.', '..', 'a/b', 'ü', 'x'.repeat(250), 't']) {
    assert.throws(() => broker.createTopic({ name, partitions: 1 }), RangeError, name)
  }
  assert.throws(() => broker.createTopic({ name: 'u', partitions: 0 }), RangeError)
})

test.run()
