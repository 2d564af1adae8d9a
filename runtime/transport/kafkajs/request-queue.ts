import { FewRequests, type InFlightRequests } from './in-flight-requests.ts'

/** The replaced methods of KafkaJS's request queue. */
export interface QueuePrototype {
  scheduleCheckPendingRequests(this: QueueState): void
  scheduleRequestTimeoutCheck(this: QueueState): void
}

/** What they touch. */
export interface QueueState {
  throttleCheckTimeoutId: NodeJS.Timeout | null
  requestTimeoutIntervalId: NodeJS.Timeout | null
  readonly throttledUntil: number
  readonly pending: readonly unknown[]
  readonly enforceRequestTimeout: boolean
  /** ms */
  readonly requestTimeout: number
  inflight: InFlightRequests
  readonly isConnected: () => boolean
  checkPendingRequests(): void
  destroy(): void
}

/** ms between two looks at requests that wait for a free slot; KafkaJS's own. */
const checkInterval = 10
/** Looks at requests that are out within the time one may take; KafkaJS's own are 100 ms apart whatever that is. */
const looks = 6

const patched = new WeakSet<QueuePrototype>()

/**
 * Makes an idle queue idle, and keeps the requests of a busy one where the collector finds them dead in time. KafkaJS
 * schedules its next look at what waits even when nothing does, with a delay that is negative by then: a timer every
 * millisecond a connection, and a warning on Node 24. And every connection looks ten times a second for requests that are
 * out too long: some fifty times that an idle client is woken. Undone where the methods do not behave.
 */
export function quietQueue(prototype: QueuePrototype): boolean {
  if (patched.has(prototype)) return true
  const { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck } = prototype
  Object.assign(prototype, { scheduleCheckPendingRequests: schedule, scheduleRequestTimeoutCheck: watch })
  if (!behaves(prototype)) {
    Object.assign(prototype, { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck })
    return false
  }
  patched.add(prototype)
  return true
}

function schedule(this: QueueState): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return
  const wait = this.throttledUntil - Date.now()
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null
      this.checkPendingRequests()
    },
    wait > 0 ? wait : checkInterval,
  )
}

function watch(this: QueueState): void {
  // KafkaJS calls this as a connection opens, before its first request.
  if (this.inflight.size === 0) this.inflight = new FewRequests()
  if (!this.enforceRequestTimeout) return
  this.destroy()
  const look = (): void => {
    const now = Date.now()
    for (const request of this.inflight.values())
      if (now - request.sentAt > request.requestTimeout) request.timeoutRequest()
    if (!this.isConnected()) this.destroy()
  }
  this.requestTimeoutIntervalId = setInterval(look, Math.ceil(this.requestTimeout / looks))
}

/** An empty queue arms nothing, a waiting one does, and requests that are out are watched until the queue ends. */
function behaves(prototype: QueuePrototype): boolean {
  const state = (pending: readonly unknown[]): QueueState & QueuePrototype =>
    Object.assign(Object.create(prototype) as QueueState & QueuePrototype, {
      throttleCheckTimeoutId: null,
      requestTimeoutIntervalId: null,
      throttledUntil: -1,
      pending,
      enforceRequestTimeout: true,
      requestTimeout: 1_000,
      inflight: new FewRequests(),
      checkPendingRequests: () => undefined,
    })
  const idle = state([])
  idle.scheduleCheckPendingRequests()
  const busy = state([{}])
  busy.scheduleRequestTimeoutCheck()
  busy.scheduleCheckPendingRequests()
  const { throttleCheckTimeoutId: armed, requestTimeoutIntervalId: watching } = busy
  busy.destroy()
  return idle.throttleCheckTimeoutId === null && armed !== null && watching !== null
}
