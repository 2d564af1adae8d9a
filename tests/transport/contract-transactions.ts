import { setTimeout as sleep } from 'node:timers/promises'
import * as assert from 'uvu/assert'
import {
  AppendError,
  StaleEpochError,
  type OutgoingBatch,
  type Transaction,
  type Transport,
} from '../../runtime/transport/transport.ts'
import { append, newGroup, readAll, record, rejection, soon, texts, type ContractTest } from './contract.ts'
import { Recorder } from './recorder.ts'

export function transactions(test: ContractTest): void {
  test('shows nothing of a transaction before its commit, then all of it', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const member = new Recorder()
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 2)
    const producer = await transport.transactional(newGroup())
    const transaction = await producer.begin()
    assert.is((await transaction.append(batch(topic, 0, ['a', 'b']))).baseOffset, 0n)
    await transaction.append(batch(topic, 0, ['c']))
    await transaction.append(batch(topic, 1, ['d']))
    await append(transport, topic, ['behind it'])
    await sleep(300)
    assert.equal(member.records, [])
    assert.equal(await readAll(transport, topic), [])
    assert.is((await transport.offsets(topic, 'latest'))[0]!.offset, 0n)
    await transaction.commit()
    await member.until('all of it', () => member.records.length === 5)
    await shows(transport, topic, ['a', 'b', 'c', 'behind it'])
    await shows(transport, topic, ['d'], 1)

    const next = await producer.begin()
    await next.append(batch(topic, 0, ['e']))
    await next.commit()
    await shows(transport, topic, ['a', 'b', 'c', 'behind it', 'e'])
    await producer.close(soon())
    await joined.leave(soon())
  })

  test('never shows what was aborted, and steps over it', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const group = newGroup()
    const member = new Recorder()
    const joined = await transport.join(group, [topic], { from: 'earliest' }, member)
    const producer = await transport.transactional(newGroup())
    const aborted = await producer.begin()
    await aborted.append(batch(topic, 0, ['no', 'no']))
    await aborted.offsets(group, [{ topic, partition: 0, offset: 1n }])
    await aborted.abort()
    const committed = await producer.begin()
    await committed.append(batch(topic, 0, ['yes']))
    await committed.commit()
    await member.until('the committed one', () => member.records.length === 1)
    assert.equal(texts(member.records), ['yes'])
    await shows(transport, topic, ['yes'])
    assert.is((await transport.committed(group, [topic]))[0]!.offset, undefined)
    const ended = await rejection(aborted.append(batch(topic, 0, ['late'])))
    assert.instance(ended, AppendError)
    await producer.close(soon())
    await joined.leave(soon())
  })

  test('commits offsets with the records', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['in'])
    const group = newGroup()
    const member = new Recorder()
    const joined = await transport.join(group, [topic], { from: 'earliest' }, member)
    await member.until('the record', () => member.records.length === 1)
    const producer = await transport.transactional(newGroup())
    const transaction = await producer.begin()
    await transaction.append(batch(topic, 0, ['out']))
    await transaction.offsets(group, [{ topic, partition: 0, offset: 1n, metadata: 'm' }], member.epoch)
    await transaction.commit()
    assert.equal(await transport.committed(group, [topic]), [{ topic, partition: 0, offset: 1n, metadata: 'm' }])
    const stale = await producer.begin()
    const refused = stale.offsets(group, [{ topic, partition: 0, offset: 2n }], member.epoch - 1)
    assert.instance(await rejection(refused), StaleEpochError)
    await stale.abort()
    await producer.close(soon())
    await joined.leave(soon())
  })

  test('fences the earlier holder of an id and ends what it left open', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const id = newGroup()
    const other = await cluster.open()
    const zombie = await transport.transactional(id)
    const left = await zombie.begin()
    await left.append(batch(topic, 0, ['zombie']))
    const producer = await other.transactional(id)
    const attempts = [() => fencedAppend(left, topic), () => left.commit(), zombieAgain]
    for (const attempt of attempts) {
      const error = await rejection(attempt())
      assert.instance(error, AppendError)
      assert.is((error as AppendError).reason, 'fenced')
    }
    const transaction = await producer.begin()
    await transaction.append(batch(topic, 0, ['heir']))
    await transaction.commit()
    await shows(transport, topic, ['heir'])
    await producer.close(soon())
    await other.close(soon())

    async function zombieAgain(): Promise<void> {
      const again = await zombie.begin()
      await again.append(batch(topic, 0, ['zombie again']))
    }
  })

  test('one transaction at a time', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const producer = await transport.transactional(newGroup())
    const first = await producer.begin()
    assert.is(((await rejection(producer.begin())) as AppendError).reason, 'invalid')
    await first.append(batch(topic, 0, ['x']))
    await first.abort()
    const empty = await producer.begin()
    await empty.commit()
    await producer.close(soon())
    assert.equal(await readAll(transport, topic), [])
  })
}

function batch(topic: string, partition: number, values: readonly string[]): OutgoingBatch {
  return { topic, partition, compression: 'lz4', records: values.map((value) => record(value)) }
}

/** A commit is decided when it resolves; its records appear a moment later. */
async function shows(transport: Transport, topic: string, values: readonly string[], partition = 0): Promise<void> {
  const end = performance.now() + 10_000
  let found = await readAll(transport, topic, partition)
  while (found.length < values.length && performance.now() < end) {
    await sleep(10)
    found = await readAll(transport, topic, partition)
  }
  assert.equal(texts(found), values)
}

function fencedAppend(transaction: Transaction, topic: string): Promise<unknown> {
  return transaction.append(batch(topic, 0, ['zombie, later']))
}
