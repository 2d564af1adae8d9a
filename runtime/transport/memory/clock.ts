/** Time as the embedded broker sees it. A test gives its own, so that retention and session timeouts pass without waiting. */
export interface Clock {
  /** ms since 1970. */
  now(): number
  /** Runs `task` once after `delay` ms; the function returned cancels it. */
  after(delay: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after(delay, task) {
    const timer = setTimeout(task, delay)
    return () => clearTimeout(timer)
  },
}
