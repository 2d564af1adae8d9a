import { setTimeout as sleep } from 'node:timers/promises'
import * as assert from 'uvu/assert'
import { StaleEpochError } from '../../runtime/transport/transport.ts'
import { append, newGroup, rejection, soon, texts, type ContractTest } from './contract.ts'
import { Recorder } from './recorder.ts'

/** Several members of a group. */
export function rebalancing(test: ContractTest): void {
  test('shares partitions, and hands them on when a member leaves', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 4 })
    const group = newGroup()
    const other = await cluster.open()
    const first = new Recorder()
    const second = new Recorder()
    const one = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('all partitions', () => first.held.length === 4)
    const two = await other.join(group, [topic], { from: 'earliest' }, second)
    await second.until('half of them', () => second.held.length === 2)
    await first.until('the other half', () => first.held.length === 2)
    assert.equal([...first.held, ...second.held].sort(), [0, 1, 2, 3])
    assert.is(first.epoch, second.epoch)
    assert.equal(
      first.of('revoked').map(({ partitions, lost }) => [partitions.length, lost]),
      [[4, false]],
    )
    await two.leave(soon())
    await first.until('all again', () => first.held.length === 4)
    await one.leave(soon())
    await other.close(soon())
  })

  test('gives co-partitioned topics to one member', async ({ cluster, transport }) => {
    const topics = [await cluster.createTopic({ partitions: 4 }), await cluster.createTopic({ partitions: 4 })]
    const group = newGroup()
    const members = [new Recorder(), new Recorder()]
    const joined = []
    for (const member of members) joined.push(await transport.join(group, topics, { from: 'earliest' }, member))
    for (const member of members) await member.until('a share', () => member.held.length === 4)
    for (const member of members) {
      const { partitions } = member.of('assigned').at(-1)!
      const of = (topic: string): number[] =>
        partitions
          .filter((one) => one.topic === topic)
          .map(({ partition }) => partition)
          .sort()
      assert.equal(of(topics[0]!), of(topics[1]!))
    }
    await Promise.all(joined.map((one) => one.leave(soon())))
  })

  test('awaits revoked, with its commits, before the partitions move', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    for (const partition of [0, 1]) await append(transport, topic, ['0', '1', '2'], { partition })
    const group = newGroup()
    let let_go = 0
    const first = new Recorder({
      revoked: async (partitions) => {
        await sleep(700)
        const offsets = partitions.map(({ partition }) => ({ topic, partition, offset: 2n }))
        await one.commit(first.epoch, offsets)
        let_go = performance.now()
      },
    })
    const one = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('all records', () => first.records.length === 6)
    let got = 0
    const second = new Recorder({
      assigned: async () => {
        got = performance.now()
      },
    })
    const two = await transport.join(group, [topic], { from: 'earliest' }, second)
    await second.until('its record', () => second.records.length === 1)
    assert.ok(let_go > 0 && got > let_go, 'assigned before the other member had let go')
    assert.equal(texts(second.records), ['2'], 'read from the commit made while letting go')
    await Promise.all([one.leave(soon()), two.leave(soon())])
  })

  test('hands over nothing of an earlier assignment', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const group = newGroup()
    let revoked = 0
    let assigned = 0
    const first = new Recorder({
      assigned: async () => void assigned++,
      revoked: async () => {
        revoked++
        await sleep(200)
      },
      batch: async ({ epoch }) => {
        assert.is(epoch, first.epoch)
        assert.is(assigned, revoked + 1, 'a batch between revoked and assigned')
        await sleep(1)
      },
    })
    const one = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('the assignment', () => first.held.length === 2)
    let writing = true
    const writer = (async () => {
      for (let index = 0; writing; index++) {
        await append(transport, topic, [String(index)], { partition: index % 2 })
        await sleep(2)
      }
    })()
    const two = await transport.join(group, [topic], { from: 'earliest' }, new Recorder())
    await first.until('the rebalance', () => first.of('assigned').length === 2)
    await sleep(200)
    await two.leave(soon())
    await first.until('the second rebalance', () => first.held.length === 2)
    writing = false
    await writer
    assert.equal(first.of('failed'), [])
    await one.leave(soon())
  })

  test('rejects commits of an earlier epoch and of others’ partitions', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    const group = newGroup()
    const first = new Recorder()
    const second = new Recorder()
    const one = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('the assignment', () => first.held.length === 2)
    const before = first.epoch
    const two = await transport.join(group, [topic], { from: 'earliest' }, second)
    await first.until('the rebalance', () => first.held.length === 1)
    const [mine] = first.held
    const stale = await rejection(one.commit(before, [{ topic, partition: mine!, offset: 1n }]))
    assert.instance(stale, StaleEpochError)
    const foreign = await rejection(one.commit(first.epoch, [{ topic, partition: 1 - mine!, offset: 1n }]))
    assert.instance(foreign, StaleEpochError)
    await one.commit(first.epoch, [{ topic, partition: mine!, offset: 0n }])
    await Promise.all([one.leave(soon()), two.leave(soon())])
  })

  test('clears pauses with a new assignment', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const group = newGroup()
    const first = new Recorder()
    const one = await transport.join(group, [topic], { from: 'earliest' }, first)
    await first.until('the assignment', () => first.held.length === 1)
    one.pause([{ topic, partition: 0 }])
    await append(transport, topic, ['0'])
    const two = await transport.join(group, [topic], { from: 'earliest' }, new Recorder())
    await first.until('the rebalance', () => first.of('assigned').length === 2)
    await two.leave(soon())
    await first.until('the partition again', () => first.held.length === 1 && first.of('assigned').length >= 3)
    await first.until('the record', () => first.records.length === 1)
    await one.leave(soon())
  })

  test('moves the partitions of a killed process from its last commit', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    for (const partition of [0, 1]) await append(transport, topic, ['0', '1'], { partition })
    const group = newGroup()
    const foreign = await cluster.foreignMember(group, topic, 6_000)
    const member = new Recorder()
    const options = { from: 'earliest', sessionTimeout: 6_000 } as const
    const joined = await transport.join(group, [topic], options, member)
    await member.until('a share', () => member.held.length === 1)
    await foreign.kill()
    await member.until('all partitions', () => member.held.length === 2, 30_000)
    await member.until('all records', () => member.records.length >= 4)
    await joined.leave(soon())
  })

  test('finds partitions that are added, and reads them from their beginning', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 1 })
    const group = newGroup()
    const member = new Recorder()
    const joined = await transport.join(group, [topic], { from: 'latest' }, member)
    await member.until('the assignment', () => member.held.length === 1)
    await cluster.addPartitions(topic, 2)
    const writer = await cluster.open()
    await append(writer, topic, ['first of the new'], { partition: 1 })
    await member.until('the new partition', () => member.held.length === 2, 45_000)
    await member.until('its record', () => member.records.length === 1)
    assert.equal(texts(member.records), ['first of the new'])
    await joined.leave(soon())
    await writer.close(soon())
  })
}
