import { setTimeout as sleep } from 'node:timers/promises'
import * as assert from 'uvu/assert'
import { OffsetOutOfRangeError, StaleEpochError } from '../../runtime/transport/transport.ts'
import { append, newGroup, rejection, soon, texts, type ContractTest } from './contract.ts'
import { Recorder } from './recorder.ts'

/** One member of a group. */
export function membership(test: ContractTest): void {
  test('starts where it is told, and awaits assigned before batches', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    await append(transport, topic, ['old'])
    let ready = false
    const early = new Recorder({
      assigned: async () => {
        await sleep(100)
        ready = true
      },
      batch: async () => assert.ok(ready, 'a batch before assigned was done'),
    })
    const first = await transport.join(newGroup(), [topic], { from: 'earliest' }, early)
    assert.is(first.epoch, 0)
    await early.until('the old record', () => early.records.length === 1)
    assert.equal(texts(early.records), ['old'])
    assert.equal(early.held, [0, 1])
    assert.equal(
      early.of('assigned')[0]!.partitions.map(({ offset }) => offset),
      [undefined, undefined],
    )
    assert.is(first.epoch, early.epoch)

    const group = newGroup()
    const late = new Recorder()
    const second = await transport.join(group, [topic], { from: 'latest' }, late)
    await late.until('the assignment', () => late.held.length === 2)
    assert.equal(
      (await transport.committed(group, [topic])).map(({ offset }) => offset),
      [1n, 0n],
      'the start is committed at once',
    )
    await append(transport, topic, ['new'])
    await late.until('the new record', () => late.records.length > 0)
    assert.equal(texts(late.records), ['new'])
    await Promise.all([first.leave(soon()), second.leave(soon())])
  })

  test('hands over batches one at a time a partition, in order', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const running = new Map<number, number>()
    const member = new Recorder({
      batch: async ({ partition }) => {
        running.set(partition, (running.get(partition) ?? 0) + 1)
        assert.is(running.get(partition), 1)
        await sleep(5)
        running.set(partition, 0)
      },
    })
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 2)
    for (let index = 0; index < 30; index++) {
      for (const partition of [0, 1]) await append(transport, topic, [`${partition}:${index}`], { partition })
    }
    await member.until('all records', () => member.records.length === 60)
    assert.equal(member.of('failed'), [])
    for (const partition of [0, 1]) {
      const batches = member.of('batch').filter(({ batch }) => batch.partition === partition)
      const values = batches.flatMap(({ batch }) => texts(batch.records))
      assert.equal(
        values,
        Array.from({ length: 30 }, (_, index) => `${partition}:${index}`),
      )
      let next = 0n
      for (const { batch } of batches) {
        assert.is(batch.records[0]!.offset, next)
        assert.is(batch.epoch, member.epoch)
        assert.ok(batch.highWatermark >= batch.next)
        next = batch.next
      }
    }
    await joined.leave(soon())
  })

  test('delivers soon after an append', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const member = new Recorder()
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 1)
    for (let index = 1; index <= 20; index++) {
      await append(transport, topic, [String(index)])
      await member.until('the record', () => member.records.length === index, 1_000)
      await sleep(20)
    }
    await joined.leave(soon())
  })

  test('goes on from the last commit, with its metadata', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    await append(transport, topic, ['0', '1', '2', '3'])
    const group = newGroup()
    const first = new Recorder()
    const joined = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('the records', () => first.records.length === 4)
    await joined.commit(first.epoch, [{ topic, partition: 0, offset: 2n, metadata: 'done: 3 é' }])
    assert.equal(await transport.committed(group, [topic]), [
      { topic, partition: 0, offset: 2n, metadata: 'done: 3 é' },
      { topic, partition: 1, offset: undefined, metadata: '' },
    ])
    await joined.leave(soon())
    assert.equal(
      first.of('revoked').map(({ partitions, lost }) => [partitions.length, lost]),
      [[2, false]],
    )

    const second = new Recorder()
    const again = await transport.join(group, [topic], { from: 'earliest' }, second)
    await second.until('the rest', () => second.records.length === 2)
    assert.equal(texts(second.records), ['2', '3'])
    const assigned = second.of('assigned')[0]!.partitions.find(({ partition }) => partition === 0)
    assert.equal(assigned, { topic, partition: 0, offset: 2n, metadata: 'done: 3 é' })
    await again.leave(soon())
  })

  test('leaves after revoked has committed, and is silent then', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['0', '1'])
    const group = newGroup()
    const member = new Recorder({
      revoked: async () => {
        await sleep(100)
        await joined.commit(member.epoch, [{ topic, partition: 0, offset: 2n }])
      },
    })
    const joined = await transport.join(group, [topic], { from: 'earliest' }, member)
    await member.until('the records', () => member.records.length === 2)
    await joined.leave(soon())
    assert.is((await transport.committed(group, [topic]))[0]!.offset, 2n)
    const events = member.events.length
    await append(transport, topic, ['2'])
    await sleep(300)
    assert.is(member.events.length, events)
    assert.instance(
      await rejection(joined.commit(member.epoch, [{ topic, partition: 0, offset: 3n }])),
      StaleEpochError,
    )
  })

  test('leaves by its deadline though revoked hangs', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const member = new Recorder({ revoked: () => new Promise(() => undefined) })
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 1)
    const start = performance.now()
    await joined.leave(soon(500))
    assert.ok(performance.now() - start < 3_000)
  })

  test('pauses and resumes at once', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const member = new Recorder()
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 2)
    joined.pause([{ topic, partition: 0 }])
    await append(transport, topic, ['held'], { partition: 0 })
    await append(transport, topic, ['free'], { partition: 1 })
    await member.until('the other partition', () => member.records.length === 1)
    await sleep(400)
    assert.equal(texts(member.records), ['free'])
    const start = performance.now()
    joined.resume([{ topic, partition: 0 }])
    await member.until('the paused record', () => member.records.length === 2)
    assert.ok(performance.now() - start < 1_000, `${performance.now() - start} ms`)
    await joined.leave(soon())
  })

  test('a pause during a batch holds back the next one', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['0'])
    const member = new Recorder({
      batch: async ({ next }) => {
        if (next > 1n) return
        joined.pause([{ topic, partition: 0 }])
        await sleep(300)
      },
    })
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the first', () => member.records.length === 1)
    await append(transport, topic, ['1', '2'])
    await sleep(800)
    assert.equal(texts(member.records), ['0'])
    joined.resume([{ topic, partition: 0 }])
    await member.until('the rest', () => member.records.length === 3)
    assert.equal(texts(member.records), ['0', '1', '2'])
    await joined.leave(soon())
  })

  test('seeks back and forth', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['0', '1', '2', '3'])
    const member = new Recorder()
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the records', () => member.records.length === 4)
    joined.seek({ topic, partition: 0 }, 2n)
    await member.until('two again', () => member.records.length === 6)
    assert.equal(texts(member.records), ['0', '1', '2', '3', '2', '3'])
    joined.seek({ topic, partition: 0 }, 4n)
    await append(transport, topic, ['4'])
    await member.until('the last', () => member.records.length === 7)
    assert.is(texts(member.records).at(-1), '4')
    await joined.leave(soon())
  })

  test('says when its position is gone, and waits for a seek', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['0', '1', '2', '3'])
    await cluster.deleteBefore(topic, 0, 2n)
    const group = newGroup()
    const member = new Recorder({
      assigned: async () => joined.seek({ topic, partition: 0 }, 1n),
    })
    const joined = await transport.join(group, [topic], { from: 'earliest' }, member)
    await member.until('the failure', () => member.of('failed').length === 1)
    const { error, fatal } = member.of('failed')[0]!
    assert.instance(error, OffsetOutOfRangeError)
    const { offset, earliest, latest } = error as OffsetOutOfRangeError
    assert.equal([offset, earliest, latest, fatal], [1n, 2n, 4n, false])
    await sleep(400)
    assert.equal(member.records, [])
    assert.is(member.of('failed').length, 1)
    assert.is((await transport.committed(group, [topic]))[0]!.offset, undefined, 'nothing is committed for it')
    joined.seek({ topic, partition: 0 }, 2n)
    await member.until('the records', () => member.records.length === 2)
    assert.equal(texts(member.records), ['2', '3'])
    await joined.leave(soon())
  })

  test('a rejection of batch stops that partition alone', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const member = new Recorder({
      batch: async ({ partition }) => {
        if (partition === 0) throw new RangeError('handler')
      },
    })
    const joined = await transport.join(newGroup(), [topic], { from: 'earliest' }, member)
    await member.until('the assignment', () => member.held.length === 2)
    await append(transport, topic, ['bad'], { partition: 0 })
    await member.until('the failure', () => member.of('failed').length === 1)
    assert.is(member.of('failed')[0]!.error.message, 'handler')
    assert.is(member.of('failed')[0]!.fatal, false)
    await append(transport, topic, ['waits'], { partition: 0 })
    await append(transport, topic, ['goes on'], { partition: 1 })
    await member.until('the other partition', () => texts(member.records).includes('goes on'))
    await sleep(300)
    assert.not.ok(texts(member.records).includes('waits'))
    await joined.leave(soon())
  })
}
