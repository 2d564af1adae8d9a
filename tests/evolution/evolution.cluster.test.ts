import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCatalog } from '../../generators/catalog/read.ts'
import { RegistryClient } from '../../scripts/cluster/registry/client.ts'
import { registerSubjects, subjectsOf } from '../../scripts/cluster/schemas.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { onStage, registryUrl, type Stage } from '../plan/stage.ts'
import { generate, namesOf, readAll, start, type Order, type Program, type Protos } from './versions.ts'

/** Imported files are registered under their own path: one of this run, so that no other run has filled the subject. */
const common = `evolution_${process.pid}_${Date.now().toString(36)}.proto`

/** `side` and `order` are what each version adds; the newer one also declares a message before the one on the topic. */
function protos(side: string, order: string, before = '', amount = 'int64'): Protos {
  return {
    [common]: `syntax = "proto3";\npackage shop;\nenum Side { SIDE_UNKNOWN = 0; SIDE_BUY = 1; SIDE_SELL = 2; ${side} }\n`,
    'order.proto': `syntax = "proto3";
package shop;
import "${common}";
${before}
message Order {
  string id = 1;
  Side side = 2;
  ${amount} amount = 3;
  ${order}
}
`,
  }
}

const older = protos('', 'oneof price { int64 limit = 4; }')
const newer = protos(
  'SIDE_SHORT = 3;',
  'oneof price { int64 limit = 4; string peg = 8; } string venue = 5; repeated string tags = 6; optional Side hedge = 7;',
  'message Venue { string name = 1; }',
)

const BUY = 1
const SHORT = 3
const registry = ['--registry', registryUrl] as const

const catalogOf = (stage: Stage, partitions: number) =>
  stage.catalog(
    { orders: `{ message: shop.Order, key: [id], partitions: ${partitions}, replication: 1, minInSync: 1 }` },
    'cluster: { metadata: kraft, brokers: 1, controllers: 0 }\n',
  )

async function applied(stage: Stage, version: Protos): Promise<void> {
  stage.protos(version)
  const { code, err, out } = await stage.apply(...registry)
  assert.is(code, 0, `${out}${err}`)
}

function plain(from: string, count: number): readonly Partial<Order>[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${from}-${index}`,
    side: BUY,
    amount: 10n ** 15n + BigInt(index),
    price: { case: 'limit', value: BigInt(index) },
  }))
}

/** Every second one uses all that is new. */
function extended(from: string, count: number): readonly Partial<Order>[] {
  return plain(from, count).map((order, index) =>
    index % 2 === 0
      ? order
      : { ...order, side: SHORT, price: { case: 'peg', value: 'mid' }, venue: '장소', tags: ['a', ''], hedge: SHORT },
  )
}

const byId = (orders: readonly Order[]) => new Map(orders.map((order) => [order.id, order]))
const idsOf = (orders: readonly Partial<Order>[]) => orders.map(({ id }) => id).sort()

async function publishAll(program: Program, orders: readonly Partial<Order>[]): Promise<void> {
  await program.publishOrder.batch(orders)
}

test('old and new producers and consumers share a topic: every record is read by both', () =>
  onStage(async (stage) => {
    catalogOf(stage, 2)
    await applied(stage, older)
    const topic = `${stage.prefix}orders`
    const [oldCode, newCode, oldRolling, newRolling] = await Promise.all([
      generate(older, topic, `${topic}.old`),
      generate(newer, topic, `${topic}.new`),
      generate(older, topic, `${topic}.rolling`),
      generate(newer, topic, `${topic}.rolling`),
    ])
    const loaded = [oldCode, newCode, oldRolling, newRolling]
    const programs: Program[] = []
    const program = async (code: (typeof loaded)[number], name: string) => {
      const started = await start(code, `${name}-${process.pid}`)
      programs.push(started)
      return started
    }
    try {
      const oldProducer = await program(oldCode, 'old-producer')
      const first = plain('before', 20)
      await publishAll(oldProducer, first)

      const early = await program(newCode, 'too-early')
      const tooEarly = await early.publishOrder({ id: 'x', side: SHORT }).then(
        () => 'published',
        (error: unknown) => String(error),
      )
      assert.match(tooEarly, /does not hold this version of \S+; register it with `catalog apply`/)

      await applied(stage, newer)
      const newProducer = await program(newCode, 'new-producer')
      const restarted = await program(oldCode, 'old-producer-restarted')
      const written = {
        old: plain('old', 20),
        new: extended('new', 20),
        restarted: plain('restarted', 20),
      }
      await Promise.all([
        publishAll(oldProducer, written.old),
        publishAll(newProducer, written.new),
        publishAll(restarted, written.restarted),
      ])
      const everything = [...first, ...written.old, ...written.new, ...written.restarted]
      const all = everything.length

      const [[byOld = []], [byNew = []]] = await Promise.all([
        readAll([await program(oldCode, 'old-consumer')], ([one]) => one?.length === all),
        readAll([await program(newCode, 'new-consumer')], ([one]) => one?.length === all),
      ])
      assert.equal(idsOf(byOld), idsOf(everything))
      assert.equal(idsOf(byNew), idsOf(everything))
      const oldSees = byId(byOld)
      const newSees = byId(byNew)
      for (const order of everything) {
        const { id = '' } = order
        const [seen, whole] = [oldSees.get(id), newSees.get(id)]
        assert.is(seen?.amount, order.amount)
        assert.is(seen?.side, order.side, 'a number without a name is kept')
        assert.equal(
          { ...seen?.price },
          order.price?.case === 'peg' ? {} : order.price,
          'a case without a name is none',
        )
        assert.not.ok(seen !== undefined && 'venue' in seen, 'the old program has no such field')
        assert.is(whole?.side, order.side)
        assert.is(whole?.amount, order.amount)
        assert.equal({ ...whole?.price }, order.price)
        assert.is(whole?.venue, order.venue ?? '', 'an old record leaves a new field at its default')
        assert.equal([...(whole?.tags ?? [])], order.tags ?? [])
        assert.is(whole?.hedge, order.hedge, 'an optional field that was not there is not set')
      }
      assert.is(namesOf(oldCode).get(SHORT), undefined)
      assert.is(namesOf(newCode).get(SHORT), 'SIDE_SHORT')

      // While a service is rolled out, one group has members of both versions.
      const members = [await program(oldRolling, 'old-member'), await program(newRolling, 'new-member')]
      const shares = await readAll(members, (read) => new Set(read.flat().map(({ id }) => id)).size === all)
      assert.equal([...new Set(shares.flat().map(({ id }) => id))].sort(), idsOf(everything))
    } finally {
      await Promise.all(programs.map((one) => one.close()))
      for (const one of loaded) one.dispose()
    }
  }))

test('what an old program passes on keeps the number of an enum value and drops fields it does not know', () =>
  onStage(async (stage) => {
    catalogOf(stage, 1)
    await applied(stage, older)
    await applied(stage, newer)
    const topic = `${stage.prefix}orders`
    const oldCode = await generate(older, topic, `${topic}.old`)
    const newCode = await generate(newer, topic, `${topic}.new`)
    const [oldProgram, newProgram] = [await start(oldCode, 'old'), await start(newCode, 'new')]
    try {
      const order = extended('new', 2)[1]!
      await newProgram.publishOrder(order)
      const [[read] = []] = await readAll([oldProgram], ([one]) => one?.length === 1)
      await oldProgram.publishOrder({ ...read, id: 'passed-on' })
      const [both = []] = await readAll([newProgram], ([one]) => one?.length === 2)
      const passed = byId(both).get('passed-on')
      assert.equal(
        [passed?.side, passed?.amount, passed?.venue, passed?.tags?.length, passed?.hedge, passed?.price],
        [SHORT, order.amount, '', 0, undefined, undefined],
      )
    } finally {
      await Promise.all([oldProgram.close(), newProgram.close()])
      oldCode.dispose()
      newCode.dispose()
    }
  }))

test('a version that old records do not survive is refused before anything is written, by the registry too', () =>
  onStage(async (stage) => {
    catalogOf(stage, 1)
    await applied(stage, older)
    const client = new RegistryClient(registryUrl)
    const subject = `${stage.prefix}orders-value`
    const before = await client.latest(subject)

    // The same catalog change would also add partitions: nothing of it may happen.
    catalogOf(stage, 3)
    stage.protos(protos('', 'oneof price { int64 limit = 4; }', '', 'string'))
    const { code, refusals } = await stage.apply(...registry)
    assert.is(code, 4)
    assert.match(refusals.join('\n'), /^orders-value by registry: .+BACKWARD_TRANSITIVE/m)
    assert.match(refusals.join('\n'), /^orders-value by breaking rules: .*type of field 3 was int64 and is string/m)
    const shown = await stage.run('apply', '--yes', ...registry)
    assert.match(shown.out + shown.err, /order\.proto/, 'it names the file to mend')
    assert.equal(await client.latest(subject), before)
    assert.is(await stage.partitions('orders'), 1)

    const { model } = readCatalog({ path: stage.path, ...localFiles() })
    assert.ok(model)
    const refused = await registerSubjects(registryUrl, subjectsOf(model.base)).then(
      () => 'registered',
      (error: unknown) => String(error),
    )
    assert.match(refused, new RegExp(`did not take ${subject.replaceAll('.', '\\.')} \\(order\\.proto\\)`))
    assert.equal(await client.latest(subject), before)
  }))

test.run()
