import { setMaxListeners } from 'node:events'

/** A wait was cut short because its owner is closing. */
export class ClosingError extends Error {
  override readonly name = 'ClosingError'
  constructor() {
    super('the transport is closed')
  }
}

/** The instant came before the answer did. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
  constructor() {
    super('the deadline has passed')
  }
}

/** Rejects with DeadlineError at `deadline` (monotonic ms); the promise itself goes on. */
export async function byDeadline<Value>(promise: Promise<Value>, deadline: number): Promise<Value> {
  if (deadline === Infinity) return promise
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError()),
      Math.min(Math.max(0, deadline - performance.now()), 2 ** 31 - 1),
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits between attempts: 20 ms at first, doubling to a second, half of it random so that clients do not march in step. */
export function backoff(attempt: number): number {
  const full = Math.min(1_000, 20 * 2 ** Math.min(attempt, 10))
  return full / 2 + (Math.random() * full) / 2
}

export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new ClosingError())
    const stop = (): void => {
      clearTimeout(timer)
      reject(new ClosingError())
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** One signal that any number of waits listen to. */
export function stoppable(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}
