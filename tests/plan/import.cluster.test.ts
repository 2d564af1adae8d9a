import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kafka, logLevel } from 'kafkajs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { RegistryClient } from '../../scripts/cluster/registry/client.ts'
import { brokers, onStage, proto, registryUrl } from './stage.ts'

test('an imported catalog lints and plans next to nothing', () =>
  onStage(async (stage) => {
    await stage.create('orders', 3, 3, {
      'retention.ms': '90000000',
      'segment.ms': '3600000',
      'min.insync.replicas': '2',
      'flush.messages': '100',
    })
    await stage.create('state', 2, 3, {
      'cleanup.policy': 'compact',
      'segment.ms': '3600000',
      'min.insync.replicas': '2',
    })
    await stage.create('copy', 3, 3, { 'min.insync.replicas': '2' })
    const client = new RegistryClient(registryUrl)
    for (const name of ['orders', 'copy'])
      await client.register(
        `${stage.prefix}${name}-value`,
        proto.replaceAll('package t', `package ${stage.prefix.replaceAll('.', '')}`),
        [],
      )
    const partition = { topic: `${stage.prefix}orders`, partition: 0, offset: 0n }
    await stage.admin.commit(`${stage.prefix}readers`, [partition])
    rmSync(join(stage.folder, 'catalog'), { recursive: true })
    const ran = await stage.run('import', '--registry', registryUrl, '--prefix', '%')
    assert.is(ran.code, 0, ran.err)
    const text = readFileSync(stage.path, 'utf8')
    assert.match(text, /retention: 25h/)
    assert.match(text, /flush\.messages: "?100/)
    assert.match(text, /# owner: to be completed\n +# key: .* id, name/)
    const group = text.slice(text.indexOf('\ngroups:')).replaceAll(stage.prefix, '')
    assert.is(
      group,
      `
groups:
  readers:
    topics:
      - orders
    members: 1
    deadLetter: false
    # description: to be completed
    # owner: to be completed
    # lag: to be completed; 0 records waited when this was imported (Empty)
`,
    )
    assert.is((await stage.run('lint')).code, 0, (await stage.run('lint')).out)
    const plan = await stage.plan('--registry', registryUrl)
    // Where the registry has the same in other words, the words of the publishers are added.
    const again = (name: string) => new RegExp(`^~ ${name}-value register \\S+ after version 1`)
    const left = plan.changes.filter((line) => !/stated on the topic| compatibility /.test(line))
    assert.is(left.length, 3, left.join('\n'))
    assert.match(left[0] ?? '', again('copy'))
    assert.match(left[1] ?? '', again('orders'))
    assert.is(left[2], '+ state-value register imported.proto [safe]')
    assert.match((await stage.run('plan', '--registry', registryUrl)).out, /it means what version 1 does/)
    assert.is((await stage.apply('--registry', registryUrl)).code, 0)
    assert.is((await stage.plan('--registry', registryUrl)).code, 0)
    assert.is((await stage.run('import', '--prefix', '%')).code, 1)
  }))

test('groups: lag, a dry run, a reset by offset, by time, to the ends; never while a member is there', () =>
  onStage(async (stage) => {
    stage.catalog(
      { a: '{ message: t.A, partitions: 1 }' },
      'groups:\n  %g: { topics: [%a], deadLetter: false }\n'.replaceAll('%g', 'stage-group'),
    )
    assert.is((await stage.apply()).code, 0)
    const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING })
    const producer = kafka.producer({ allowAutoTopicCreation: false })
    await producer.connect()
    const now = Date.now()
    const messages = [50, 40, 30, 20, 10].map((minutes) => ({ value: 'x', timestamp: String(now - minutes * 60_000) }))
    await producer.send({ topic: `${stage.prefix}a`, messages })
    await producer.disconnect()
    const state = async () => {
      const { out } = await stage.run('groups', 'show', 'stage-group', '--format', 'json')
      const { groups } = JSON.parse(out) as {
        readonly groups: readonly [
          {
            readonly partitions: readonly [
              { readonly committed: number | null; readonly records: number; readonly time: number },
            ]
          },
        ]
      }
      return groups[0].partitions[0]
    }
    const first = await state()
    assert.is(first.records, 5)
    assert.ok(first.time > 49 * 60_000 && first.time < 52 * 60_000, String(first.time))
    const dry = await stage.run('groups', 'reset', 'stage-group', '--to', '2')
    assert.is(dry.code, 3)
    assert.is((await state()).committed, null)
    const moved = async (to: string) => {
      assert.is((await stage.run('groups', 'reset', 'stage-group', '--to', to, '--yes')).code, 0)
      return (await state()).committed
    }
    assert.is(await moved('2'), 2)
    assert.is(await moved('latest'), 5)
    assert.is(await moved('earliest'), 0)
    assert.is(await moved(new Date(now - 25 * 60_000).toISOString()), 3)
    assert.is(await moved('99'), 5)
    assert.is((await stage.run('groups', 'reset', 'stage-group', '--to', '2026-01-01')).code, 2)
    assert.is((await stage.run('groups', 'show', 'stage-grup')).code, 2)
    const consumer = kafka.consumer({ groupId: 'stage-group' })
    await consumer.connect()
    await consumer.subscribe({ topic: `${stage.prefix}a` })
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.GROUP_JOIN, () => resolve())
      consumer.run({ eachMessage: async () => undefined }).catch(reject)
    })
    try {
      assert.is((await stage.run('groups', 'reset', 'stage-group', '--to', 'earliest', '--yes')).code, 4)
    } finally {
      await consumer.disconnect()
    }
  }))

test.run()
