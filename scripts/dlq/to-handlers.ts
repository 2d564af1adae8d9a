import { describe } from '../../runtime/consumer/dead-letter.ts'
import { DecodeError } from '../../runtime/consumer/decoder.ts'
import { receivedRecord } from '../../runtime/consumer/received-record.ts'
import { backoffAfter, pause, type RetryPolicy } from '../../runtime/consumer/retry.ts'
import { readRecord, routesOf, type Readable, type Route } from '../../runtime/consumer/route.ts'
import type { GroupDefinition } from '../../runtime/definitions.ts'
import type { Registry } from '../../runtime/registry/registry.ts'
import type { StoredRecord } from '../../runtime/transport/transport.ts'
import type { Deed, Outcome } from './work.ts'

/** Hands a letter to the group's own handlers, as the record it was: topic, place, key, headers and time. */
export function toHandlers<Handlers>(group: GroupDefinition<Handlers>, handlers: Handlers, registry: Registry): Deed {
  const routes = routesOf(group, handlers, registry)
  return async (letter, signal) => {
    const { origin } = letter
    if (!origin) return { kind: 'left', why: 'no group put it aside' }
    const route = routes.get(origin.topic)
    if (!route) return { kind: 'left', why: `${group.name} does not read ${origin.topic}` }
    const { offset, timestamp, headers } = origin
    const record: StoredRecord = { ...letter.record, offset, timestamp, headers }
    try {
      await readable(route, record)
    } catch (error) {
      return { kind: 'failed', why: `it cannot be read: ${describe(error)}` }
    }
    return attempts(route, record, origin.partition, group.retry, signal)
  }
}

/** The message is read anew for each attempt: what one did to it the next does not see. */
async function attempts(
  route: Route,
  record: StoredRecord,
  partition: number,
  retry: RetryPolicy,
  signal: AbortSignal,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { handler, message } = await readable(route, record)
      await handler(message, receivedRecord(route.topic.name, partition, record, attempt, signal))
      return { kind: 'done' }
    } catch (error) {
      if (attempt >= retry.attempts || signal.aborted) return { kind: 'failed', why: describe(error) }
      await pause(backoffAfter(attempt, retry), signal)
    }
  }
}

async function readable(route: Route, record: StoredRecord): Promise<Readable> {
  const known = readRecord(route, record)
  if (known) return known
  await route.decoder.verify(record.value!)
  const read = readRecord(route, record)
  if (read) return read
  throw new DecodeError('its writer is not known')
}
