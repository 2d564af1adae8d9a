/** `attempts` includes the first; backoffs in ms. */
export interface RetryPolicy {
  readonly attempts: number
  readonly minBackoff: number
  readonly maxBackoff: number
}

/**
 * ms to wait after the given number of failed attempts: doubled each time up to the most, of which a random half is
 * taken away, so that what failed together does not come back together.
 */
export function backoffAfter(
  failed: number,
  { minBackoff, maxBackoff }: RetryPolicy,
  random: () => number = Math.random,
): number {
  const full = Math.min(maxBackoff, minBackoff * 2 ** Math.min(failed - 1, 52))
  return full / 2 + (random() * full) / 2
}

/** For what is tried until it works. */
const persistent: RetryPolicy = { attempts: Infinity, minBackoff: 100, maxBackoff: 10_000 }

/** Tries until it works, telling of each failure; false when `leaving` was aborted before it did. */
export async function persist(
  leaving: AbortSignal,
  attempt: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Promise<boolean> {
  for (let failures = 1; ; failures++) {
    try {
      await attempt()
      return true
    } catch (error) {
      if (leaving.aborted) return false
      failed(error)
      await pause(backoffAfter(failures, persistent), leaving)
      if (leaving.aborted) return false
    }
  }
}

/** Ends early when the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
