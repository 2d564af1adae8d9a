import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { kafkaJars, NEWEST } from '../../scripts/dev/cluster/packages.ts'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { onStage, type OwnCluster } from './stage.ts'

const head = 'cluster: { brokers: 1, controllers: 0 }\ndefaults: { partitions: 1, replication: 1, minInSync: 1 }\n'

/** The policies in `policy/`, compiled against the brokers' own jars. */
function compiled(jars: string, folder: string): string {
  const source = new URL('policy/', import.meta.url).pathname
  const files = ['ShortRetention.java', 'SmallMessages.java'].map((file) => join(source, file))
  const { status, stderr } = spawnSync('javac', ['-cp', `${jars}/*`, '-d', folder, ...files], { encoding: 'utf8' })
  assert.is(status, 0, stderr)
  return folder
}

for (const metadata of ['zookeeper', 'kraft'] as const) {
  const test = suite<{ cluster?: Cluster; folder: string }>(`policies of a ${metadata} broker`, { folder: '' })
  test.before(async (context) => {
    context.folder = mkdtempSync(join(tmpdir(), 'jts-policy-'))
    const jars = await kafkaJars(NEWEST[metadata])
    context.cluster = await startCluster({
      metadata,
      brokers: 1,
      registry: false,
      classes: compiled(jars, context.folder),
      properties: {
        'create.topic.policy.class.name': 'ShortRetention',
        'alter.config.policy.class.name': 'SmallMessages',
      },
    })
  })
  test.after(async ({ cluster, folder }) => {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const own = (cluster: Cluster | undefined): OwnCluster => ({ brokers: cluster?.addresses.join(',') ?? '', head })

  test('a topic that the policy refuses: said by plan in the broker’s words, and apply creates none of them', ({
    cluster,
  }) =>
    onStage(async (stage) => {
      stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, retention: 60d }' })
      const plan = await stage.plan()
      assert.is(plan.code, 4)
      assert.equal(plan.refusals, [
        'b by broker: POLICY_VIOLATION: platform policy: retention.ms of b is beyond 30 days',
      ])
      assert.match((await stage.run('plan')).out, /b \(broker\): POLICY_VIOLATION: platform policy: /)
      const apply = await stage.apply()
      assert.is(apply.code, 4)
      assert.match(apply.err, /refused, nothing was written:\n {2}.*POLICY_VIOLATION/)
      assert.is(await stage.exists('a'), false)
    }, own(cluster)))

  test('a setting that the policy refuses stops the creations beside it', ({ cluster }) =>
    onStage(async (stage) => {
      stage.catalog({ b: '{ message: t.B }' })
      assert.is((await stage.apply()).code, 0)
      stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, maxMessage: 8MiB }' })
      const plan = await stage.plan()
      assert.is(plan.code, 4)
      assert.equal(plan.refusals, [
        'b by broker: POLICY_VIOLATION: platform policy: ask for room before records grow beyond 4 MiB',
      ])
      assert.is((await stage.apply()).code, 4)
      assert.is(await stage.exists('a'), false)
      assert.is((await stage.overrides('b'))['max.message.bytes'], '1048576')
    }, own(cluster)))

  test.run()
}
