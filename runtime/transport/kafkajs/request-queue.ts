/** What the replaced method of KafkaJS's request queue touches. */
export interface QueuePrototype {
  scheduleCheckPendingRequests(this: QueueState): void
}

export interface QueueState {
  throttleCheckTimeoutId: NodeJS.Timeout | null
  readonly throttledUntil: number
  readonly pending: readonly unknown[]
  checkPendingRequests(): void
}

/** ms between two looks at requests that wait for a free slot; KafkaJS's own. */
const checkInterval = 10

const patched = new WeakSet<QueuePrototype>()

/**
 * Makes an idle queue idle. KafkaJS schedules its next look even when nothing waits, with a delay that is negative by
 * then: a timer every millisecond a connection, and a warning on Node 24. Undone where the method does not behave.
 */
export function quietTimer(prototype: QueuePrototype): boolean {
  if (patched.has(prototype)) return true
  const original = prototype.scheduleCheckPendingRequests
  prototype.scheduleCheckPendingRequests = schedule
  if (!behaves(prototype)) {
    prototype.scheduleCheckPendingRequests = original
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

/** An empty queue arms nothing, a waiting one does. */
function behaves(prototype: QueuePrototype): boolean {
  const state = (pending: readonly unknown[]): QueueState & QueuePrototype =>
    Object.assign(Object.create(prototype) as QueueState & QueuePrototype, {
      throttleCheckTimeoutId: null,
      throttledUntil: -1,
      pending,
      checkPendingRequests: () => undefined,
    })
  const idle = state([])
  idle.scheduleCheckPendingRequests()
  const busy = state([{}])
  busy.scheduleCheckPendingRequests()
  const armed = busy.throttleCheckTimeoutId
  if (armed !== null) clearTimeout(armed)
  return idle.throttleCheckTimeoutId === null && armed !== null
}
