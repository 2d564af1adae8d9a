/** Who wants to know of a signal. Node walks all listeners of a signal for each one that comes or goes: many share one. */
const watched = new WeakMap<AbortSignal, Set<() => void>>()

/** Calls `tell` when the signal, which is not aborted yet, is. The function returned takes it back. */
export function onAbort(signal: AbortSignal, tell: () => void): () => void {
  let waiting = watched.get(signal)
  if (!waiting) {
    const fresh = (waiting = new Set<() => void>())
    watched.set(signal, fresh)
    const aborted = (): void => {
      watched.delete(signal)
      for (const one of fresh) one()
    }
    signal.addEventListener('abort', aborted, { once: true })
  }
  const joined = waiting.add(tell)
  return () => void joined.delete(tell)
}
