import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { aclText, type Acl, type AclOperation } from '../../generators/acls/acl.ts'
import { aclsOf } from '../../generators/acls/derive.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { securedCluster, type SecuredCluster } from './secured-cluster.ts'
import { onStage, type OwnCluster, type Stage } from './stage.ts'

/** Rights of real users on real brokers with their own authorizer, for both kinds of metadata. */
const kinds = ['kraft', 'zookeeper'] as const

const topics = { a: '{ message: t.A, key: [id] }', b: '{ message: t.B, key: [id] }' }
const access = `groups:
  %readers: { topics: [%a], deadLetter: { retention: 14d } }
services:
  gateway: { publishes: [t.A] }
  reader: { runs: [%readers] }
`
const scope = (stage: Stage) => `scope: ["${stage.prefix}", "dlq.${stage.prefix}"]\n`

function own(brokers: string): OwnCluster {
  const defaults = 'defaults: { partitions: 1, replication: 1, minInSync: 1 }\n'
  return { brokers, head: `cluster: { brokers: 1, controllers: 0, metadata: kraft, security: tls-scram }\n${defaults}` }
}

/** The catalog’s scope is its stage’s prefix, and that of its dead letters. */
function staged(stage: Stage): void {
  stage.catalog(topics, access)
  stage.rewrite((text) => text.replace(/^scope:.*\n/mu, scope(stage)))
}

async function as<Answer>(environment: Readonly<Record<string, string>>, work: () => Promise<Answer>): Promise<Answer> {
  Object.assign(process.env, environment)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name]
  }
}

function right(principal: string, topic: string, ...operations: readonly AclOperation[]): Acl {
  const resource = { type: 'topic', name: topic, pattern: 'literal' } as const
  return { principal: `User:${principal}`, host: '*', permission: 'allow', resource, operations }
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'nothing'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

for (const metadata of kinds) {
  const test = suite<{ cluster?: SecuredCluster }>(`rights on ${metadata}`, {})
  test.before(async (context) => {
    context.cluster = await securedCluster(metadata, ['gateway', 'reader', 'reconciler'])
  })
  test.after(async ({ cluster }) => cluster?.stop())
  const onCluster = (
    cluster: SecuredCluster | undefined,
    work: (stage: Stage, live: SecuredCluster) => Promise<void>,
  ) => onStage((stage) => work(stage, cluster!), own(cluster!.admin))

  test('a catalog’s rights are planned, given, and then exactly those that are there', ({ cluster }) =>
    onCluster(cluster, async (stage) => {
      staged(stage)
      const plan = await stage.plan()
      assert.is(plan.code, 3, plan.err)
      assert.ok(plan.changes.includes('+ User:gateway describe, write on topic a [safe]'), plan.changes.join('\n'))
      assert.ok(plan.changes.includes('+ User:reader describe, read on group readers [safe]'))
      const apply = await stage.apply()
      assert.is(apply.code, 0, apply.err)
      const lines = apply.err
        .trim()
        .split('\n')
        .map((line) => line.trim())
      const firstRight = lines.findIndex((line) => line.startsWith('given: '))
      assert.ok(firstRight > lines.findLastIndex((line) => line.startsWith('created ')), apply.err)
      assert.is((await stage.plan()).code, 0)
      assert.is((await stage.drift()).code, 0)
      const { model } = readCatalog({ path: stage.path, ...localFiles() })
      const there = (await stage.admin.acls()) ?? []
      const text = (acl: Acl) => `${acl.principal}: ${aclText(acl)}`
      assert.equal(there.map(text), aclsOf(model!.base).map(text))
      await stage.admin.revoke(there)
    }))

  test('what is not in the catalog is shown, stays, and goes only when that is asked for', ({ cluster }) =>
    onCluster(cluster, async (stage) => {
      staged(stage)
      assert.is((await stage.apply()).code, 0)
      const stray = right('reader', `${stage.prefix}b`, 'write')
      const foreign = right('reader', 'elsewhere.b', 'write')
      await stage.admin.grant([stray, foreign])
      const drift = await stage.drift()
      assert.is(drift.code, 3)
      assert.equal(drift.changes, ['! User:reader write on topic b (not in the catalog) [risky]'])
      assert.is((await stage.apply()).code, 3)
      const file = stage.file('plan.json', '')
      assert.is((await stage.run('plan', '--prune-acls', '--save', file)).code, 3)
      assert.is((await stage.run('apply', '--yes', '--prune-acls', '--plan', file)).code, 2)
      const pruned = await stage.apply('--plan', file)
      assert.is(pruned.code, 0, pruned.err)
      const left = ((await stage.admin.acls()) ?? []).filter(({ resource }) => resource.name === foreign.resource.name)
      assert.equal(left, [foreign])
      await stage.admin.revoke((await stage.admin.acls()) ?? [])
    }))

  test('a service does what the catalog says, and the broker refuses the rest', ({ cluster }) =>
    onCluster(cluster, async (stage, live) => {
      staged(stage)
      assert.is((await stage.apply()).code, 0)
      const messages = [{ key: 'k', value: 'v' }]
      const writing = async (user: string, topic: string) => {
        const producer = live.kafka(user).producer({ allowAutoTopicCreation: false })
        await producer.connect()
        try {
          await producer.send({ topic: stage.prefix + topic, messages })
        } finally {
          await producer.disconnect()
        }
      }
      await writing('gateway', 'a')
      assert.match(await refusal(writing('gateway', 'b')), /^Not authorized to access topics/)
      assert.match(await refusal(writing('reader', 'a')), /^Not authorized to access topics/)
      assert.is(await read(live, 'reader', stage), 'v')
      assert.match(await refusal(committed(live, 'gateway', stage)), /GROUP_AUTHORIZATION_FAILED/)
      await stage.admin.revoke((await stage.admin.acls()) ?? [])
    }))

  test('users with rights are imported as services, parts of the bundle are not', ({ cluster }) =>
    onCluster(cluster, async (stage) => {
      staged(stage)
      assert.is((await stage.apply()).code, 0)
      await stage.admin.commit(`${stage.prefix}readers`, [{ topic: `${stage.prefix}a`, partition: 0, offset: 0n }])
      rmSync(join(stage.folder, 'catalog'), { recursive: true })
      const { code, err } = await stage.run('import', '--prefix', '%')
      assert.is(code, 0, err)
      const text = readFileSync(stage.path, 'utf8').replaceAll(stage.prefix, '')
      const services = parse(text.slice(text.indexOf('\nservices:'))) as { readonly services: unknown }
      const [, message] = /\n {2}a:\n {4}message: (\S+)\n/.exec(text) ?? []
      assert.equal(services.services, {
        gateway: { publishes: [message], runs: [] },
        reader: { publishes: [], runs: ['readers'] },
      })
      assert.is((await stage.run('lint')).code, 0)
      await stage.admin.revoke((await stage.admin.acls()) ?? [])
    }))

  test('the reconciler has what plan and apply need, a service is told what it lacks', ({ cluster }) =>
    onCluster(cluster, async (stage, live) => {
      staged(stage)
      assert.is((await stage.apply()).code, 0)
      stage.catalog({ ...topics, b: '{ message: t.B, key: [id], retention: 8d }', c: '{ message: t.C }' }, access)
      stage.rewrite((text) => text.replace(/^scope:.*\n/mu, scope(stage)))
      await as(live.environment('reconciler'), async () => {
        const plan = await stage.plan('--brokers', live.client)
        assert.equal(plan.changes, [
          '~ b retention.ms 604800000 (7d) → 691200000 (8d) [safe]',
          '~ b segment.ms 100800000 (28h) → 115200000 (32h) [safe]',
          '+ c create with 1 partition, 1 copy [safe]',
        ])
        const apply = await stage.apply('--brokers', live.client)
        assert.is(apply.code, 0, apply.err)
      })
      await as(live.environment('gateway'), async () => {
        const { code, err } = await stage.plan('--brokers', live.client)
        assert.is(code, 2)
        assert.match(err, /^catalog: .*AUTHORIZATION_FAILED.*\n$/)
      })
      await stage.admin.revoke((await stage.admin.acls()) ?? [])
    }))

  test.run()
}

async function committed(live: SecuredCluster, user: string, stage: Stage): Promise<void> {
  const admin = await connectAdmin({ brokers: [live.client], sasl: live.sasl(user) })
  try {
    await admin.committed(`${stage.prefix}readers`)
  } finally {
    await admin.close()
  }
}

/** The value of the first record of `a`, read in the catalog’s group by some user. */
async function read(live: SecuredCluster, user: string, stage: Stage): Promise<string> {
  const consumer = live.kafka(user).consumer({ groupId: `${stage.prefix}readers`, retry: { retries: 8 } })
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: `${stage.prefix}a`, fromBeginning: true })
    return await new Promise<string>((resolve, reject) => {
      // A group's first member may come before its coordinator is ready: then KafkaJS begins again by itself.
      consumer.on(consumer.events.CRASH, ({ payload }) => void (payload.restart || reject(payload.error)))
      const eachMessage = async ({ message }: { readonly message: { readonly value: Buffer | null } }) =>
        resolve(message.value?.toString() ?? '')
      consumer.run({ eachMessage }).catch(reject)
    })
  } finally {
    await consumer.disconnect()
  }
}
