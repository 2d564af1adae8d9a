import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bookGroup, orders, orderType, publishOrder, testCluster, until } from '../../tests/delivery/orders.ts'
import { metricTable, prometheusMetrics } from '../metrics.ts'
import { WireError } from '../codec/wire-error.ts'
import { BatchPublishError, PublishError } from '../errors/publish-error.ts'
import { UnroutableError } from '../errors/unroutable.ts'
import { UnsetKeyError } from '../errors/unset-key.ts'
import { probeListener } from './probe.ts'

/** `name{a="b"} 3` lines without buckets, as a scraper sees them. */
function samples(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !line.includes('_bucket'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

test('what was published, handled, retried and put aside is counted by topic and group', async () => {
  const register = new Registry()
  const metrics = prometheusMetrics({ register })
  const cluster = testCluster(1)
  const client = await cluster.client({ metrics })
  const seen: number[] = []
  const running = await client.runner(bookGroup())({
    onOrder({ number }) {
      if (number === 3) throw new Error('three')
      seen.push(number)
    },
  })
  await client.publisher(publishOrder).batch([1, 2, 3, 4].map((number) => ({ key: `k${number}`, number })))
  await until(() => cluster.broker.records('dlq.book.orders', 0).length === 1 && seen.length === 3, 'one put aside')
  await running.commit()
  const found = samples(await register.metrics())
  const expected = {
    'messaging_published_total{topic="orders"}': 4,
    'messaging_acknowledged_total{topic="orders"}': 4,
    'messaging_batch_records_sum{topic="orders"}': 4,
    'messaging_handled_total{group="book",topic="orders"}': 3,
    'messaging_handler_seconds_count{group="book",topic="orders"}': 3,
    'messaging_handler_failures_total{group="book",topic="orders"}': 3,
    'messaging_retries_total{group="book",topic="orders"}': 2,
    'messaging_dead_letters_total{group="book",topic="orders",stage="handle"}': 1,
    'messaging_lag_records{group="book",topic="orders",partition="0"}': 0,
    'messaging_partitions_stopped{group="book",topic="orders"}': 0,
    'messaging_rebalances_total{group="book",lost="false"}': 1,
    messaging_buffer_records: 0,
    messaging_live: 1,
    messaging_ready: 1,
  }
  for (const [name, value] of Object.entries(expected)) assert.is(found.get(name), value, name)
  assert.ok(found.get('messaging_sent_bytes_total{topic="orders"}')! > 40)
  assert.ok(found.get('messaging_commits_total{group="book"}')! >= 1)
  assert.ok(found.get('messaging_commit_age_seconds{group="book"}')! >= 0)
  await client.close()
  const after = samples(await register.metrics())
  assert.is(after.get('messaging_published_total{topic="orders"}'), 4, 'a counter does not fall when its client goes')
  assert.not.ok(after.has('messaging_lag_records{group="book",topic="orders",partition="0"}'))
})

test('every message that is refused is counted as failed, by topic and reason', async () => {
  const register = new Registry()
  const cluster = testCluster(1)
  const client = await cluster.client({
    metrics: prometheusMetrics({ register }),
    buffer: { records: 2, waitingCalls: 1 },
  })
  const failed = async (reason: string, topic = 'orders'): Promise<number | undefined> =>
    samples(await register.metrics()).get(`messaging_failed_total{topic="${topic}",reason="${reason}"}`)
  const refused = async (publishing: Promise<unknown>): Promise<void> => {
    const error = await publishing.then(
      () => assert.unreachable(),
      (thrown: unknown) => thrown,
    )
    assert.ok(error instanceof PublishError || error instanceof BatchPublishError)
  }
  const publish = client.publisher(publishOrder)
  await publish({ key: 'a', number: 0 })
  const unroutable = (): never => {
    throw new UnroutableError('test.Order', 'key', 'x', ['a'])
  }
  await refused(client.publisher({ ...publishOrder, route: unroutable })({ key: 'x', number: 1 }))
  assert.is(await failed('unroutable', ''), 1)
  const unset = (): never => {
    throw new UnsetKeyError('key')
  }
  await refused(
    client.publisher({ ...publishOrder, route: () => ({ topic: orders, key: unset }) }).batch([{ key: '', number: 1 }]),
  )
  assert.is(await failed('unroutable'), 1)
  const wrong = (): never => {
    throw new WireError('is no number', 'number')
  }
  await refused(client.publisher({ ...publishOrder, type: { ...orderType, write: wrong } })({ key: 'a', number: 1 }))
  assert.is(await failed('invalid'), 1)
  await refused(publish({ key: 'a', number: 1 }, { headers: { big: 'x'.repeat(1_100_000) } }))
  assert.is(await failed('too-large'), 1)
  await refused(publish({ key: 'a', number: 1 }, { signal: AbortSignal.abort() }))
  assert.is(await failed('aborted'), 1)
  const back = cluster.broker.faults.away()
  const waiting = [1, 2, 3].map((number) => refused(publish({ key: 'a', number })))
  await refused(publish({ key: 'a', number: 4 }))
  assert.is(await failed('buffer-full'), 1)
  await client.close({ deadline: 20 })
  await Promise.all(waiting)
  assert.is(await failed('closed'), 3)
  await refused(publish({ key: 'a', number: 5 }))
  assert.is(await failed('closed'), 4)
  back()
})

test('promtool finds nothing wrong with names, kinds and units', async () => {
  if (spawnSync('promtool', ['--version']).error) {
    process.stderr.write('NOT RUN: promtool is not installed\n')
    assert.is(process.env['CI'] === 'true', false, 'promtool is missing')
    return
  }
  const register = new Registry()
  const cluster = testCluster(1)
  const client = await cluster.client({ metrics: prometheusMetrics({ register }) })
  const running = await client.runner(bookGroup())({ onOrder: () => Promise.reject(new Error('no')) })
  await client.publisher(publishOrder)({ key: 'a', number: 1 })
  await until(() => cluster.broker.records('dlq.book.orders', 0).length === 1, 'one put aside')
  await running.commit()
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
    input: await register.metrics(),
    encoding: 'utf8',
  })
  assert.is(status, 0, `${stdout}${stderr}`)
  assert.is(`${stdout}${stderr}`, '')
  await client.close()
})

test('two clients share one registry, two prefixes do not meet', async () => {
  const register = new Registry()
  assert.is(prometheusMetrics({ register }), prometheusMetrics({ register }))
  const other = prometheusMetrics({ register, prefix: 'jts_' })
  const cluster = testCluster(1)
  const clients = await Promise.all([0, 1].map(() => cluster.client({ metrics: other })))
  for (const client of clients) await client.publisher(publishOrder)({ key: 'a', number: 1 })
  await clients[0]!.close()
  const found = samples(await register.metrics())
  assert.is(found.get('jts_published_total{topic="orders"}'), 2)
  assert.not.ok(found.has('messaging_published_total{topic="orders"}'))
  await clients[1]!.close()
})

test('every row of the table is exported under its name, with its help', async () => {
  const register = new Registry()
  prometheusMetrics({ register })
  const exported = await register.getMetricsAsJSON()
  assert.equal(
    exported.map(({ name, help }) => [name, help]),
    metricTable.map(({ name, help }) => [`messaging_${name}`, help]),
  )
})

test('probes answer by health, and figures are read beside them', async () => {
  const register = new Registry()
  const cluster = testCluster(1)
  const client = await cluster.client({ metrics: prometheusMetrics({ register }) })
  const group = bookGroup({ retry: { attempts: 1, minBackoff: 1, maxBackoff: 1 } })
  const [subscription] = group.subscriptions
  const { deadLetter, ...stops } = subscription!
  assert.ok(deadLetter)
  await client.runner({ ...group, subscriptions: [stops] })({ onOrder: () => Promise.reject(new Error('no')) })
  const server = createServer(probeListener(() => client.health(), register)).listen(0)
  const { port } = server.address() as AddressInfo
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`)
  await until(() => client.health().ready, 'the group has its partitions')
  assert.is((await ask('/ready')).status, 200)
  await client.publisher(publishOrder)({ key: 'a', number: 1 })
  await until(() => !client.health().ready, 'the partition stops')
  const unready = await ask('/ready')
  assert.is(unready.status, 503)
  const body = (await unready.json()) as { groups: { partitions: { trouble: { kind: string; error: string } }[] }[] }
  assert.equal(body.groups[0]!.partitions[0]!.trouble, { kind: 'stopped', offset: '0', error: 'Error: no' })
  assert.is((await ask('/live')).status, 200)
  assert.match(await (await ask('/metrics')).text(), /messaging_ready 0/)
  assert.is((await ask('/else')).status, 404)
  server.close()
  await client.close()
})

test.run()
