import type { ReceivedRecord } from './received-record.ts'

/** Takes one message. The record counts as handled when this returns, or when the promise it returns resolves. */
export type RecordHandler<Message> = (message: Message, record: ReceivedRecord) => unknown

/** Takes several messages of one partition (of one key, with `concurrency: key`) at a time, in order; made by `inBatches`. */
export interface BatchHandler<Message> {
  readonly handleBatch: (messages: readonly Message[], records: readonly ReceivedRecord[]) => unknown
  /** Messages handed over at a time, at most. */
  readonly most: number
}

export type Handler<Message> = RecordHandler<Message> | BatchHandler<Message>

/**
 * A handler of many messages at a time: whatever has arrived, up to `most` (500). Their records are handled together or
 * not at all; when they fail for good each is handed over alone, so that only the one that cannot be handled is put aside.
 */
export function inBatches<Message>(
  handleBatch: (messages: readonly Message[], records: readonly ReceivedRecord[]) => unknown,
  options: { readonly most?: number } = {},
): BatchHandler<Message> {
  const { most = 500 } = options
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`most is ${most}; give a whole number from 1 on`)
  return { handleBatch, most }
}

export function isBatchHandler(handler: unknown): handler is BatchHandler<unknown> {
  return (
    typeof handler === 'object' &&
    handler !== null &&
    'handleBatch' in handler &&
    typeof handler.handleBatch === 'function'
  )
}
