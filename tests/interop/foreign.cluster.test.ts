import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEventType, AuditOutcome, connect, Timestamp } from '../../generated/typescript/index.ts'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { cluster, provision } from '../cluster/provision.ts'
import { hex, java } from './java.ts'

/** Records that another client writes, right and wrong: each is handled or put aside, and none is skipped in silence. */
const topic = 'system.audit'
const deadLetters = 'dlq.audit-archive.system.audit'
const run = `foreign-${process.pid}`
const brokers = cluster.brokers.join(',')
const options = { brokers: cluster.brokers, registry: [cluster.registry], clientId: run, logger: silentLogger }
const event = {
  auditId: run,
  actorId: run,
  serviceName: 'test',
  action: 'READ',
  outcome: AuditOutcome.AUDIT_OUTCOME_SUCCEEDED,
  timestamp: Timestamp.ofMilliseconds(1_700_000_000_000),
}

/** What was written in Confluent's framing, and where its payload begins. */
async function framed(): Promise<{ readonly value: string; readonly payload: string }> {
  const lines = await java(cluster.jars, ['consume', brokers, topic])
  const mine = lines.map((line) => line.split(' ')).find(([, , , key]) => key === hex(Buffer.from(run)))
  const value = mine?.[4] ?? ''
  const made = auditEventType.create(event)
  const written = auditEventType.write(made, Buffer.alloc(auditEventType.size(made)), 0)
  return { value, payload: value.slice(-2 * written) }
}

test('every committed record of a Java producer is handled or put aside with its reason; aborted ones are not seen', async () => {
  await provision()
  const connection = await connect(options)
  const handled = new Set<string>()
  const running = await connection.runAuditArchive({
    onAuditEvent: (_, { key }) => void handled.add(Buffer.from(key ?? []).toString()),
  })
  try {
    await connection.publishAuditEvent(event)
    const { value, payload } = await framed()
    const id = value.slice(2, 10)
    const good = { plain: value, 'field-unknown-here': `${value}f87f01` }
    const bad: Readonly<Record<string, string>> = {
      unframed: payload,
      cut: value.slice(0, -6),
      'other-message': `00${id}00${payload}`,
      'no-such-message': `00${id}04c80100${payload}`,
      'path-of-billions': `00${id}feffffff0f${payload}`,
      'path-without-end': `00${id}${'ff'.repeat(12)}`,
      'schema-unknown': `007f${id.slice(2)}${value.slice(10)}`,
      json: hex(Buffer.from('{"audit_id":"1"}')),
      tombstone: '-',
    }
    const keyOf = (name: string) => `${run}-${name}`
    const line = ([name, bytes]: readonly [string, string]) => `${hex(Buffer.from(keyOf(name)))} ${bytes}\n`
    const committed = [...Object.entries(good), ...Object.entries(bad)]
    const input = [
      ...committed.slice(0, 5).map(line),
      'commit\n',
      ...[1, 2, 3].map((index) => line([`aborted-${index}`, value])),
      'abort\n',
      ...committed.slice(5).map(line),
      'commit\n',
      line(['last', value]),
    ]
    await java(cluster.jars, ['transactions', brokers, topic], input.join(''))
    const wrong = committed.filter(([name]) => name in bad).map(([name]) => keyOf(name))
    const right = [run, ...Object.keys(good).map(keyOf), keyOf('last')]
    await until(() => right.every((key) => handled.has(key)))
    const aside = await putAside(wrong.length)
    assert.equal([...handled].filter((key) => key.startsWith(run)).sort(), right.sort())
    assert.equal(aside.map(({ key }) => key).sort(), wrong.sort())
    for (const { value: bytes, key } of aside) {
      const name = key.slice(run.length + 1)
      assert.is(bytes, bad[name], `${name} is put aside as it was`)
    }
  } finally {
    await running.stop()
    await connection.close()
  }
})

/** Dead letters of this run, once there are so many. */
async function putAside(count: number): Promise<readonly { readonly key: string; readonly value: string }[]> {
  for (let attempt = 0; ; attempt++) {
    const lines = await java(cluster.jars, ['consume', brokers, deadLetters])
    const found = lines
      .map((line) => line.split(' '))
      .map(([, , , key = '', value = '']) => ({ key: Buffer.from(key, 'hex').toString(), value }))
      .filter(({ key }) => key.startsWith(`${run}-`))
    if (found.length >= count || attempt === 2) return found
  }
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
}

test.run()
