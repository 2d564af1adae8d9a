import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Duration } from '../../runtime/codec/duration.ts'
import { Timestamp } from '../../runtime/codec/timestamp.ts'
import type {
  CompactedPublisherDefinition,
  Destination,
  GroupDefinition,
  PublisherDefinition,
} from '../../runtime/definitions.ts'
import { UnroutableError } from '../../runtime/errors/unroutable.ts'
import { UnsetKeyError } from '../../runtime/errors/unset-key.ts'
import { hostileCases } from './hostile-protos.ts'
import { loadGenerated, type GenerateOptions, type Loaded } from './testing.ts'

async function load(name: string): Promise<Loaded> {
  const found = hostileCases.find((each) => each.name === name)
  const loaded = await loadGenerated(found as GenerateOptions)
  loaded.dispose()
  return loaded
}

type Definition = CompactedPublisherDefinition<object, object, object>

function definition(loaded: Loaded, module: string, name: string): Definition {
  return loaded.modules.get(`typescript/publishers/${module}.ts`)?.[name] as Definition
}

const keyOf = (at: Destination<object>, message: object): string | undefined => at.key?.(message)

const routed = await load('routed')
const order = definition(routed, 'order', 'orderPublisher')
const make = (input: object): object => order.type.create(input)

test('a route looks at every field it names, aliases of an enum value alike', () => {
  const to = (input: object): string => order.route(make(input)).topic.name
  assert.is(to({ header: { side: 1, test: false } }), 'orders.a')
  assert.is(to({ header: { side: 1, test: true } }), 'orders.d')
  assert.is(to({ header: { side: 2, shard: 2n } }), 'orders.b')
  assert.is(to({ header: { side: 2, shard: 3n } }), 'orders.c')
})

test('what no topic takes is refused with the field that decides', () => {
  const refused = (input: object): UnroutableError => {
    try {
      order.route(make(input))
    } catch (error) {
      return error as UnroutableError
    }
    throw new Error('it was routed')
  }
  const shard = refused({ header: { side: 2, shard: 9n } })
  assert.equal([shard.field, shard.value, shard.known], ['header.shard', 9n, ['1', '2', '3']])
  const side = refused({ header: { side: 7 } })
  assert.equal([side.type, side.field, side.value], ['routed.Order', 'header.side', 7])
  assert.match(side.message, /header\.side is 7,/)
  assert.match(refused({ header: { side: 0 } }).message, /header\.side is SIDE_UNKNOWN \(0\),/)
  assert.match(refused({ header: { side: 'SELL' } }).message, /is the text "SELL", where its number 2 is meant,/)
  assert.is(refused({}).value, undefined)
})

test('keys are joined and escaped; a field on the way that is not set is refused', () => {
  const keyed = (input: object): string | undefined => keyOf(order.route(make(input)), make(input))
  assert.is(keyed({ header: { side: 1, userId: 'a|b\\c', shard: -5n } }), 'a\\|b\\\\c|-5')
  assert.is(keyed({ header: { side: 2, shard: 1n } }), '0')
  assert.is(keyed({ header: { side: 2, shard: 3n } }), undefined)
  assert.is(keyed({ header: { side: 1, test: true }, detail: { case: 'amended', value: { userId: 'x' } } }), 'x')
  for (const [input, said] of [
    [{ header: { side: 1 } }, 'header.userId (header.user_id in the proto) is part'],
    [
      { header: { side: 1, test: true }, detail: { case: 'venue', value: 'x' } },
      'detail.value.userId (amended.user_id in the proto) is part',
    ],
  ] as const) {
    assert.throws(
      () => keyed(input),
      (error: unknown) => error instanceof UnsetKeyError && error.message.startsWith(said),
    )
  }
})

test('a tombstone goes where its key fields say, and only to compacted topics', () => {
  const { topic, key } = order.tombstone({ header: { side: 1, test: false, userId: 'u', shard: 4n } })
  assert.equal([topic.name, key], ['orders.a', 'u|4'])
  assert.throws(() => order.tombstone({ header: { side: 2, shard: 1n } }), /orders\.b keeps every record/)
  const beyond = { side: 1, test: false, userId: 'u', shard: 2n ** 63n }
  assert.throws(() => order.tombstone({ header: beyond }), /^header\.shard: expected /)
})

test('the key of a deleted record is read back into its fields', async () => {
  const { subscriptions } = routed.modules.get('typescript/groups/reader.ts')?.[
    'readerGroup'
  ] as GroupDefinition<object>
  const parse = (topic: string, key: string): unknown =>
    subscriptions.find((each) => each.topic.name === topic)?.parseKey?.(Buffer.from(key))
  assert.equal(parse('orders.a', 'a\\|b\\\\c|-5'), { header: { userId: 'a|b\\c', shard: -5n } })
  assert.equal(parse('orders.d', 'u|x\\'), { detail: { case: 'amended', value: { userId: 'u|x\\' } } })
  assert.throws(() => parse('orders.a', 'one'), /expected 2 fields/)
  assert.throws(() => parse('orders.a', 'one|two'), /expected an integer/)
})

test('a key may lie inside a value type, and is read back into one', async () => {
  const everything = await load('everything')
  const every = definition(everything, 'every-value', 'everyValuePublisher')
  const input = {
    q: '12.50',
    s: Timestamp.parse('2026-01-02T03:04:05Z'),
    t: new Duration(1, 7),
    choice: { case: 'cq', value: '1.234' },
  }
  const { topic, key } = every.tombstone(input)
  assert.equal([topic.name, key], ['money.values', '12.50|1767323045|7|3'])
  const { subscriptions } = everything.modules.get('typescript/groups/all-of-it.ts')?.[
    'allOfItGroup'
  ] as GroupDefinition<object>
  const parse = subscriptions.find((each) => each.topic.name === 'money.values')?.parseKey
  assert.is(every.tombstone(parse?.(Buffer.from(key)) as object).key, key)
  assert.throws(() => every.tombstone({ ...input, s: undefined }), /s\.seconds is part of the record's key/)
})

test('an enum given by its name is refused with its number, wherever it is held', async () => {
  const everything = await load('everything')
  const { type } = definition(everything, 'every', 'everyPublisher')
  const { encode } = await import('../../runtime/codec/encode.ts')
  const refusals = [
    { p: 'SIDE_BUY' },
    { rp: [0, 'SIDE_BUY'] },
    { mp: new Map([['x', 'SIDE_BUY']]) },
    { choice: { case: 'cp', value: 'SIDE_BUY' } },
  ]
  const paths = ['p', 'rp[1]', 'mp["x"]', 'choice.value']
  refusals.forEach((input, index) => {
    const said = `${paths[index]}: expected the number of an enum's value (1 is SIDE_BUY), got "SIDE_BUY"`
    assert.throws(
      () => encode(type, input),
      (error: Error) => error.message === said,
    )
  })
})

test('a topic may carry a value type itself', async () => {
  const everything = await load('everything')
  const money: PublisherDefinition<object, object> = definition(everything, 'money', 'moneyPublisher')
  const { encode, decode } = await import('../../runtime/codec/encode.ts')
  const bytes = encode(money.type, '12.50' as unknown as object)
  assert.is(bytes.toString('hex'), '120531322e3530c0bb0102')
  assert.is(String(decode(money.type, bytes)), '12.50')
})

test.run()
