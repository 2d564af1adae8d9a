import type { GroupDefinition, Subscription, TopicDefinition } from '../definitions.ts'
import type { Registry } from '../registry/registry.ts'
import type { StoredRecord } from '../transport/transport.ts'
import { DecodeError, Decoder } from './decoder.ts'
import { describe } from './dead-letter.ts'
import { isBatchHandler, type RecordHandler } from './handler.ts'
import type { ReceivedRecord } from './received-record.ts'
import { persist } from './retry.ts'

/** What a group does with the records of one topic. */
export interface Route {
  readonly topic: TopicDefinition
  /** Absent: the partition stops at a record that cannot be handled. */
  readonly deadLetter: TopicDefinition | undefined
  readonly decoder: Decoder<unknown>
  readonly one: RecordHandler<unknown>
  /** Of a batch handler: several at a time. */
  readonly many:
    | {
        readonly handle: (messages: readonly unknown[], records: readonly ReceivedRecord[]) => unknown
        readonly most: number
      }
    | undefined
  /** For records without a value; undefined where the topic has none. */
  readonly deleted: ((record: StoredRecord) => RecordHandler<unknown> & { readonly key: unknown }) | undefined
}

/** A record's message, or its deleted key, and who takes it. */
export interface Readable {
  readonly message: unknown
  readonly handler: RecordHandler<unknown>
  readonly deleted: boolean
}

/** Throws TypeError that names every handler that is missing or not callable. */
export function routesOf<Handlers>(
  group: GroupDefinition<Handlers>,
  handlers: Handlers,
  registry: Registry,
): ReadonlyMap<string, Route> {
  const missing = group.subscriptions.flatMap(({ handler, deleted }) =>
    [handler, ...(deleted === undefined ? [] : [deleted])].filter((name) => !callable(handlers?.[name])),
  )
  if (missing.length > 0) {
    const names = [...new Set(missing)].join(', ')
    throw new TypeError(`${group.runner} needs a function for ${names}`)
  }
  return new Map(
    group.subscriptions.map((subscription) => [subscription.topic.name, routeOf(subscription, handlers, registry)]),
  )
}

/** Undefined where the writer must be verified first. Throws DecodeError. */
export function readRecord(route: Route, record: StoredRecord): Readable | undefined {
  if (record.value !== null) {
    const decoded = route.decoder.decode(record.value)
    return decoded && { message: decoded.message, handler: route.one, deleted: false }
  }
  if (!route.deleted) throw new DecodeError(`has no value, and ${route.topic.name} has no use for such a record`)
  const handler = route.deleted(record)
  return { message: handler.key, handler, deleted: true }
}

/**
 * Learns from the registry who wrote a record; asks until there is an answer, telling of each failure. False when
 * `leaving` was aborted before. Rejects with DecodeError where the record is at fault.
 */
export async function verifyWriter(
  route: Route,
  record: StoredRecord,
  leaving: AbortSignal,
  failed: (error: unknown) => void,
): Promise<boolean> {
  let wrong: DecodeError | undefined
  const verify = async (): Promise<void> => {
    try {
      await route.decoder.verify(record.value!)
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      wrong = error
    }
  }
  const answered = await persist(leaving, verify, failed)
  if (wrong) throw wrong
  return answered
}

function routeOf<Handlers>(subscription: Subscription<Handlers>, handlers: Handlers, registry: Registry): Route {
  const { topic, type, deadLetter, deleted, parseKey } = subscription
  const handler: unknown = handlers[subscription.handler]
  const batch = isBatchHandler(handler) ? handler : undefined
  const call = handler as RecordHandler<unknown>
  return {
    topic,
    deadLetter,
    decoder: new Decoder(type, registry),
    one: batch
      ? (message, record) => batch.handleBatch([message], [record])
      : // Called on the object, so that a class with methods can be given.
        (message, record) => call.call(handlers, message, record),
    many: batch && { handle: (messages, records) => batch.handleBatch(messages, records), most: batch.most },
    deleted:
      deleted &&
      parseKey &&
      ((record) => deletion(record, parseKey, handlers[deleted] as RecordHandler<unknown>, handlers)),
  }
}

function deletion(
  record: StoredRecord,
  parseKey: (key: Uint8Array) => unknown,
  handler: RecordHandler<unknown>,
  handlers: unknown,
): RecordHandler<unknown> & { readonly key: unknown } {
  if (record.key === null) throw new DecodeError('has neither key nor value')
  const call: RecordHandler<unknown> = (key, received) => handler.call(handlers, key, received)
  try {
    return Object.assign(call, { key: parseKey(record.key) })
  } catch (cause) {
    throw new DecodeError(`its key cannot be read: ${describe(cause)}`, { cause })
  }
}

function callable(handler: unknown): boolean {
  return typeof handler === 'function' || isBatchHandler(handler)
}
