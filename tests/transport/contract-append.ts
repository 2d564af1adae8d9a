import * as assert from 'uvu/assert'
import { AppendError, OffsetOutOfRangeError, UnknownTopicError } from '../../runtime/transport/transport.ts'
import { append, readAll, record, rejection, shown, soon, texts, type ContractTest } from './contract.ts'

const codecs = [
  'none',
  'gzip',
  'snappy',
  'lz4',
  ...(process.versions.node >= '22.15' ? (['zstd'] as const) : []),
] as const

/** Writing, and reading without a group. */
export function appending(test: ContractTest): void {
  test('gives back the bytes, order, offsets and times of records', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const records = [
      record(null, { key: bytes, value: bytes, timestamp: 1_700_000_000_123 }),
      record('second', { key: Buffer.alloc(0), timestamp: 1_600_000_000_000 }),
      record('', { timestamp: 1_500_000_000_999 }),
      record(null, { key: Buffer.from('gone') }),
    ]
    const first = await transport.append({ topic, partition: 0, compression: 'none', records }, soon())
    assert.is(first.baseOffset, 0n)
    assert.is(await append(transport, topic, ['later']), 4n)
    const read = await readAll(transport, topic)
    assert.equal(
      read.map(({ offset }) => offset),
      [0n, 1n, 2n, 3n, 4n],
    )
    assert.ok(bytes.equals(read[0]!.key!) && bytes.equals(read[0]!.value!))
    assert.is(read[1]!.key!.length, 0)
    assert.is(read[2]!.key, null)
    assert.is(read[2]!.value!.length, 0)
    assert.is(read[3]!.value, null)
    assert.equal(
      read.slice(0, 3).map(({ timestamp, timestampType }) => [timestamp, timestampType]),
      [
        [1_700_000_000_123, 'create'],
        [1_600_000_000_000, 'create'],
        [1_500_000_000_999, 'create'],
      ],
    )
  })

  test('keeps headers: order, repeats, nulls, names that objects have', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const headers = [
      ['b', Buffer.from('1')],
      ['constructor', Buffer.from('2')],
      ['b', Buffer.from('3')],
      ['__proto__', null],
      ['', Buffer.alloc(0)],
      ['ключ', Buffer.from([0, 255])],
      ['a', Buffer.from('4')],
    ] as const
    const records = [record('x', { headers }), record('y')]
    await transport.append({ topic, partition: 0, compression: 'lz4', records }, soon())
    const read = await readAll(transport, topic)
    assert.equal(shown(read[0]!.headers), shown(headers))
    assert.equal(read[1]!.headers, [])
  })

  for (const compression of codecs) {
    test(`reads back what ${compression} packed`, async ({ cluster, transport }) => {
      const topic = await cluster.createTopic()
      const values = Array.from({ length: 3_000 }, (_, index) => `${index} ${'abcdefgh'.repeat(index % 40)}`)
      await append(transport, topic, values, { compression })
      await append(transport, topic, ['one'], { compression })
      assert.equal(texts(await readAll(transport, topic)), [...values, 'one'])
    })
  }

  test('puts the broker’s time on records where the topic says so', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ timestampType: 'append' })
    const before = Date.now()
    await append(transport, topic, ['a', 'b'])
    const [read] = await readAll(transport, topic)
    assert.is(read!.timestampType, 'append')
    assert.ok(read!.timestamp >= before - 5_000 && read!.timestamp <= Date.now() + 5_000, String(read!.timestamp))
  })

  test('keeps the order of many batches in each partition', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 6 })
    const write = async (partition: number): Promise<void> => {
      for (let batch = 0; batch < 40; batch++) {
        const values = Array.from({ length: 5 }, (_, index) => `${partition}:${batch * 5 + index}`)
        assert.is(await append(transport, topic, values, { partition }), BigInt(batch * 5))
      }
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map(write))
    for (const partition of [0, 1, 2, 3, 4, 5]) {
      const expected = Array.from({ length: 200 }, (_, index) => `${partition}:${index}`)
      assert.equal(texts(await readAll(transport, topic, partition)), expected)
    }
  })

  test('names topics that do not exist', async ({ cluster, transport }) => {
    const topic = 'contract-no-such-topic'
    for (const question of [
      () => transport.partitionsOf(topic),
      () => transport.offsets(topic, 'latest'),
      () => transport.committed('contract-nobody', [topic]),
      () => transport.join('contract-nobody', [topic], { from: 'earliest' }, neverMember),
    ]) {
      const error = await rejection(question())
      assert.instance(error, UnknownTopicError)
      assert.is((error as UnknownTopicError).topic, topic)
    }
    const error = await rejection(append(transport, topic, ['x']))
    assert.instance(error, AppendError)
    assert.equal(told(error as AppendError), ['unknown-topic', 'not-written', false])
    const outside = await rejection(append(transport, await cluster.createTopic(), ['x'], { partition: 7 }))
    assert.equal(told(outside as AppendError), ['unknown-topic', 'not-written', false])
  })

  test('refuses a batch that is too large, and goes on', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ maxMessage: 20_000 })
    await append(transport, topic, ['before'])
    const error = await rejection(append(transport, topic, ['x'.repeat(30_000)]))
    assert.instance(error, AppendError)
    assert.equal(told(error as AppendError), ['too-large', 'not-written', false])
    await append(transport, topic, ['after'])
    assert.equal(texts(await readAll(transport, topic)), ['before', 'after'])
  })

  test('takes a batch that only compression makes small enough', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ maxMessage: 20_000 })
    await append(transport, topic, ['x'.repeat(30_000)], { compression: 'lz4' })
    assert.is((await readAll(transport, topic)).length, 1)
  })

  test('refuses what cannot be written', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ compacted: true })
    const keyless = await rejection(append(transport, topic, ['x']))
    assert.equal(told(keyless as AppendError), ['invalid', 'not-written', false])
    const empty = await rejection(append(transport, topic, []))
    assert.equal(told(empty as AppendError), ['invalid', 'not-written', false])
    const keyed = [record('x', { key: Buffer.from('k') })]
    const { baseOffset } = await transport.append({ topic, partition: 0, compression: 'none', records: keyed }, soon())
    assert.is(baseOffset, 0n)
  })

  test('does not start what is past its deadline', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    const records = [record('late')]
    const batch = { topic, partition: 0, compression: 'none', records } as const
    const error = (await rejection(transport.append(batch, performance.now() - 1))) as AppendError
    assert.instance(error, AppendError)
    assert.is(error.reason, 'timeout')
    if (error.outcome === 'not-written') assert.equal(await readAll(transport, topic), [])
    await append(transport, topic, ['next'])
    assert.is(texts(await readAll(transport, topic)).at(-1), 'next')
  })

  test('refuses after it is closed', async ({ cluster }) => {
    const transport = await cluster.open()
    const topic = await cluster.createTopic()
    await append(transport, topic, ['x'])
    await transport.close(soon())
    const error = await rejection(append(transport, topic, ['y']))
    assert.instance(error, AppendError)
    assert.equal(told(error as AppendError), ['closed', 'not-written', false])
    await rejection(transport.partitionsOf(topic))
    await transport.close(soon())
  })

  test('says where partitions begin and end, and what was written since', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic({ partitions: 2 })
    assert.is(await transport.partitionsOf(topic), 2)
    for (const timestamp of [1_000, 2_000, 3_000]) {
      const records = [record(String(timestamp), { timestamp: 1_700_000_000_000 + timestamp })]
      await transport.append({ topic, partition: 1, compression: 'none', records }, soon())
    }
    const at = async (when: 'earliest' | 'latest' | number): Promise<bigint[]> => {
      const instant = typeof when === 'number' ? new Date(1_700_000_000_000 + when) : when
      return (await transport.offsets(topic, instant)).map(({ offset }) => offset)
    }
    assert.equal(await at('earliest'), [0n, 0n])
    assert.equal(await at('latest'), [0n, 3n])
    assert.equal(await at(0), [0n, 0n])
    assert.equal(await at(1_001), [0n, 1n])
    assert.equal(await at(3_000), [0n, 2n])
    assert.equal(await at(3_001), [0n, 3n])
    await cluster.deleteBefore(topic, 1, 2n)
    assert.equal(await at('earliest'), [0n, 2n])
    const below = transport.read(topic, 1, 1n, 3n)[Symbol.asyncIterator]().next()
    assert.instance(await rejection(below), OffsetOutOfRangeError)
  })

  test('reads between two offsets and never waits', async ({ cluster, transport }) => {
    const topic = await cluster.createTopic()
    await append(transport, topic, ['0', '1', '2', '3', '4'])
    await append(transport, topic, ['5', '6', '7'])
    const between = async (from: bigint, until: bigint): Promise<(string | null)[]> => {
      const found = []
      let next = from
      for await (const batch of transport.read(topic, 0, from, until)) {
        assert.ok(batch.next > next && batch.next <= until)
        next = batch.next
        found.push(...batch.records)
      }
      return texts(found)
    }
    assert.equal(await between(2n, 6n), ['2', '3', '4', '5'])
    assert.equal(await between(5n, 5n), [])
    assert.equal(await between(0n, 8n), ['0', '1', '2', '3', '4', '5', '6', '7'])
    assert.equal(await between(6n, 100n), ['6', '7'])
    assert.equal(await between(8n, 100n), [])
  })
}

const neverMember = {
  assigned: async () => undefined,
  batch: async () => undefined,
  revoked: async () => undefined,
  failed: () => undefined,
}

function told({ reason, outcome, retriable }: AppendError): [string, string, boolean] {
  return [reason, outcome, retriable]
}
