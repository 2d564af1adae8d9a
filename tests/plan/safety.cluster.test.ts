import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { ClusterAdmin } from '../../scripts/cluster/admin.ts'
import { applyPlan, StalePlanError } from '../../scripts/cluster/plan/apply.ts'
import { makePlan, type PlanRequest } from '../../scripts/cluster/plan/plan.ts'
import { localFiles } from '../../scripts/commands/files.ts'
import { onStage, type Stage } from './stage.ts'

/** The seam below the command line, for what happens between two of its steps. */
function requestOf(stage: Stage, admin: ClusterAdmin = stage.admin): PlanRequest {
  const { model } = readCatalog({ path: stage.path, ...localFiles() })
  if (model === undefined) throw new Error('the test’s catalog has findings')
  return {
    catalog: model.base,
    admin,
    registry: undefined,
    only: undefined,
    allowBreaking: new Set(),
    pruneAcls: false,
    clusterId: undefined,
    now: Date.now(),
  }
}

/** The real cluster, where something happens just before one call. */
function interrupted(admin: ClusterAdmin, method: keyof ClusterAdmin, before: () => Promise<void>): ClusterAdmin {
  return new Proxy(admin, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return async (...args: readonly unknown[]) => {
        if (name === method && args.at(-1) === false) await before()
        return Reflect.apply(value, target, args) as unknown
      }
    },
  })
}

test('a saved plan is applied as it stands', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const file = stage.file('plan.json', '')
    assert.is((await stage.run('plan', '--save', file)).code, 3)
    assert.is((await stage.apply('--plan', file)).code, 0)
    assert.is(await stage.exists('a'), true)
  }))

const stale: readonly (readonly [title: string, change: (stage: Stage) => Promise<void>, said: RegExp])[] = [
  [
    'the catalog changed',
    async (stage) => stage.catalog({ a: '{ message: t.A, retention: 1d }' }),
    /the catalog has changed/,
  ],
  ['a topic appeared', (stage) => stage.create('a'), /the cluster or the registry has changed/],
  ['a stray topic appeared', (stage) => stage.create('stray'), /the cluster or the registry has changed/],
]

for (const [title, change, said] of stale) {
  test(`a saved plan is refused once ${title}`, () =>
    onStage(async (stage) => {
      stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }' })
      const file = stage.file('plan.json', '')
      assert.is((await stage.run('plan', '--save', file)).code, 3)
      await change(stage)
      const { code, err } = await stage.apply('--plan', file)
      assert.is(code, 4)
      assert.match(err, said)
      assert.is(await stage.exists('b'), false)
    }))
}

test('a saved plan is refused once a setting changed, also to what it wants', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, retention: 1d }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A, retention: 2d, segment: 4h }' })
    const file = stage.file('plan.json', '')
    assert.is((await stage.run('plan', '--save', file)).code, 3)
    const edits = [{ name: 'retention.ms', value: '172800000' }]
    await stage.admin.alter([{ topic: `${stage.prefix}a`, edits }], false)
    assert.is((await stage.apply('--plan', file)).code, 4)
  }))

test('a saved plan of another cluster is refused', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const file = stage.file('plan.json', '')
    const { out } = await stage.run('plan', '--format', 'json', '--save', file)
    const plan = JSON.parse(out) as { readonly clusterId: string }
    stage.file(
      'plan.json',
      out.replace(plan.clusterId, 'AnotherClusterAnother').replace('{', '{ "format": "catalog-plan/2",'),
    )
    const { code, err } = await stage.apply('--plan', file)
    assert.is(code, 4)
    assert.match(err, /made for cluster AnotherClusterAnother/)
    assert.is(await stage.exists('a'), false)
  }))

test('a file that is no plan, and none at all', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    assert.is((await stage.apply('--plan', stage.file('plan.json', '{}'))).code, 2)
    assert.is((await stage.apply('--plan', '/nowhere/plan.json')).code, 2)
    assert.is((await stage.apply('--plan', 'x', '--topic', '%a')).code, 2)
  }))

test('--cluster-id guards against the wrong cluster', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const id = await stage.admin.clusterId()
    const wrong = await stage.apply('--cluster-id', 'prod-cluster-id')
    assert.is(wrong.code, 4)
    assert.match(wrong.err, /not prod-cluster-id/)
    assert.is((await stage.drift('--cluster-id', 'prod-cluster-id')).code, 4)
    assert.is(await stage.exists('a'), false)
    assert.is((await stage.apply('--cluster-id', id)).code, 0)
  }))

test('nobody answers: exit 2, with the addresses', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const { code, err } = await stage.run('plan', '--brokers', '127.0.0.1:1')
    assert.is(code, 2)
    assert.match(err, /no broker answers at 127\.0\.0\.1:1/)
    assert.is((await stage.run('plan', '--brokers', 'nonsense')).code, 2)
    assert.is((await stage.run('plan', '--registry', 'http://127.0.0.1:1')).code, 2)
  }))

test('a catalog with mistakes is not planned: exit 1; a missing one: exit 2', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.Nothing }' })
    assert.is((await stage.run('plan')).code, 1)
    assert.is((await stage.run('plan', '--catalog', '/nowhere/catalog.yaml')).code, 1)
  }))

test('without a terminal and without --yes nothing is written', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' })
    const { code, err } = await stage.run('apply')
    assert.is(code, 4)
    assert.match(err, /say --yes/)
    assert.is(await stage.exists('a'), false)
  }))

const environments = 'environments:\n  dev: { defaults: { partitions: 1 } }\n  prod: { defaults: { partitions: 3 } }\n'

test('which environment must be said where there are several', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }' }, environments)
    assert.is((await stage.run('plan')).code, 2)
    assert.is((await stage.run('plan', '--environment', 'prd')).code, 2)
    assert.equal((await stage.plan('--environment', 'dev')).changes, ['+ a create with 1 partition, 3 copies [safe]'])
    assert.equal((await stage.plan('--environment', 'prod')).changes, ['+ a create with 3 partitions, 3 copies [safe]'])
  }))

test('what a broker would refuse is known before anything is written', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, config: { remote.storage.enable: true } }' })
    const plan = await stage.plan()
    assert.is(plan.code, 4)
    assert.match(plan.refusals.join('\n'), /^b by broker: INVALID_CONFIG: .*[Tt]iered/)
    assert.is((await stage.apply()).code, 4)
    assert.is(await stage.exists('a'), false)
  }))

test('a change of settings that a broker would refuse stops creations too', () =>
  onStage(async (stage) => {
    stage.catalog({ b: '{ message: t.B }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B, config: { remote.storage.enable: true } }' })
    assert.is((await stage.plan()).code, 4)
    assert.is((await stage.apply()).code, 4)
    assert.is(await stage.exists('a'), false)
  }))

test('more copies than brokers', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, replication: 4 }' }, 'cluster: { brokers: 5 }\n')
    const plan = await stage.plan()
    assert.is(plan.code, 4)
    assert.match(plan.refusals.join(), /a by broker: INVALID_REPLICATION_FACTOR/)
    assert.match(plan.notes.join(), /3 brokers are up, the catalog says 5/)
  }))

test('the cluster changed while somebody read the plan', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }' })
    const request = requestOf(stage)
    const plan = await makePlan(request)
    await stage.create('a', 7)
    const refused = await applyPlan(plan, request, () => undefined).catch((error: unknown) => error)
    assert.instance(refused, StalePlanError)
    assert.is(await stage.exists('b'), false)
  }))

test('a failure in the middle is told, what was done stays, and applying again goes on', () =>
  onStage(async (stage) => {
    stage.catalog({ b: '{ message: t.B, retention: 1d }', c: '{ message: t.C, partitions: 1 }' })
    assert.is((await stage.apply()).code, 0)
    stage.catalog({
      a: '{ message: t.A }',
      b: '{ message: t.B, retention: 2d, segment: 4h }',
      c: '{ message: t.C, partitions: 2 }',
    })
    const gone = async () => {
      await stage.admin.remove([`${stage.prefix}b`])
      while (await stage.exists('b')) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const request = requestOf(stage, interrupted(stage.admin, 'alter', gone))
    const applied = await applyPlan(await makePlan(request), request, () => undefined)
    assert.equal(
      applied.done.map((line) => line.replaceAll(stage.prefix, '')),
      ['created a', 'partitions added to c'],
    )
    assert.match(applied.failed.join(), /b: UNKNOWN_TOPIC_OR_PARTITION/)
    assert.equal(
      applied.left.changes.map(({ kind }) => kind),
      ['create'],
    )
    const again = await stage.apply()
    assert.is(again.code, 0, again.err)
    assert.is((await stage.overrides('b'))['retention.ms'], '172800000')
  }))

test('somebody creates the topic at the very moment: told as a failure, in sync after the next apply', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A }', b: '{ message: t.B }' })
    const rival = () => stage.create('a', 2)
    const request = requestOf(stage, interrupted(stage.admin, 'create', rival))
    const applied = await applyPlan(await makePlan(request), request, () => undefined)
    assert.match(applied.failed.join(), /a: TOPIC_ALREADY_EXISTS/)
    const again = await stage.apply('--allow-risky', '%a')
    assert.is(again.code, 0, again.err)
  }))

test('markdown and annotations say the same', () =>
  onStage(async (stage) => {
    stage.catalog({ a: '{ message: t.A, config: { remote.storage.enable: true } }' })
    const markdown = await stage.run('plan', '--format', 'markdown')
    assert.match(markdown.out, /\| \+ \| .*a \| create with 2 partitions, 3 copies \| safe \|/)
    assert.match(markdown.out, /\*\*Refused: nothing is written\.\*\*/)
    assert.is(markdown.code, 4)
    const github = await stage.run('plan', '--format', 'github')
    assert.match(github.out, /^::error title=Refused by broker::/)
  }))

test.run()
