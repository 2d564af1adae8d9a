import type { Clock } from '../transport/memory/clock.ts'

interface Timer {
  readonly at: number
  /** ms from when it was set. */
  readonly wait: number
  readonly run: () => void
  /** ms; undefined: once. */
  readonly every: number | undefined
}

/** What is replaced while virtual time is in force. */
const real = { setTimeout, clearTimeout, setInterval, clearInterval, Date, now: performance.now.bind(performance) }

/**
 * Time that stands still until somebody moves it. While it is in force, `setTimeout`, `setInterval`, `Date` and
 * `performance.now` of this process follow it; `setImmediate`, promises, sockets and `node:timers/promises` do not.
 */
export class VirtualTime implements Clock {
  readonly #timers = new Map<number, Timer>()
  readonly #epoch: number
  readonly #origin = real.now()
  #passed = 0
  #order = 0

  /** ms since 1970 at which it begins. */
  constructor(start: number) {
    this.#epoch = start
  }

  /** ms since 1970. */
  now(): number {
    return Math.floor(this.#epoch + this.#passed)
  }

  after(delay: number, task: () => void): () => void {
    const id = this.#add(delay, task, undefined)
    return () => void this.#timers.delete(id)
  }

  /** ms until the next timer; undefined where there is none. */
  get next(): number | undefined {
    const first = this.#first()
    return first && Math.max(0, first[1].at - this.#passed)
  }

  /** Lets so many ms pass: timers run when they are due, in order, and what they set off goes on in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#passed + ms
    for (;;) {
      await breathe()
      const first = this.#first()
      if (!first || first[1].at > end) break
      this.#run(...first)
    }
    this.#passed = end
    await breathe()
  }

  /** Throws Error where another one is in force. */
  install(): void {
    if (globalThis.Date !== real.Date) {
      throw new Error('virtual time is in force already: close the other test messaging first')
    }
    const time = this
    const timer = (every: boolean) =>
      ((task: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
        time.#handle(time.#add(delay, () => task(...args), every ? Math.max(1, delay) : undefined))) as unknown
    const clear = (handle: unknown): void => void this.#timers.delete(Number(handle))
    globalThis.setTimeout = timer(false) as typeof setTimeout
    globalThis.setInterval = timer(true) as typeof setInterval
    globalThis.clearTimeout = clear as typeof clearTimeout
    globalThis.clearInterval = clear as typeof clearInterval
    performance.now = () => this.#origin + this.#passed
    globalThis.Date = new Proxy(real.Date, {
      construct: (target, args, like) =>
        Reflect.construct(target, args.length === 0 ? [time.now()] : args, like) as object,
      apply: () => new real.Date(time.now()).toString(),
      get: (target, name) => (name === 'now' ? () => time.now() : (Reflect.get(target, name) as unknown)),
    })
  }

  uninstall(): void {
    const { now, ...globals } = real
    Object.assign(globalThis, globals)
    performance.now = now
    this.#timers.clear()
  }

  #add(delay: number, run: () => void, every: number | undefined): number {
    const id = ++this.#order
    const wait = Number.isFinite(delay) && delay > 0 ? delay : 1
    this.#timers.set(id, { at: this.#passed + wait, wait, run, every })
    return id
  }

  #first(): [number, Timer] | undefined {
    let first: [number, Timer] | undefined
    for (const entry of this.#timers) if (!first || entry[1].at < first[1].at) first = entry
    return first
  }

  #run(id: number, timer: Timer): void {
    this.#passed = Math.max(this.#passed, timer.at)
    if (timer.every === undefined) this.#timers.delete(id)
    else this.#timers.set(id, { ...timer, at: this.#passed + timer.every })
    timer.run()
  }

  #handle(id: number): object {
    const handle = {
      ref: () => handle,
      unref: () => handle,
      hasRef: () => true,
      close: () => (this.#timers.delete(id), handle),
      refresh: () => {
        const timer = this.#timers.get(id)
        if (timer) this.#timers.set(id, { ...timer, at: this.#passed + timer.wait })
        return handle
      },
      [Symbol.toPrimitive]: () => id,
      [Symbol.dispose]: () => void this.#timers.delete(id),
    }
    return handle
  }
}

/** Lets promises and what waits for a turn of the event loop go on. */
export async function breathe(turns = 4): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve))
}

/** Of the machine's clock, whatever is in force. */
export const realTime = {
  now: real.now,
  pause: (ms: number): Promise<void> => new Promise((resolve) => void real.setTimeout(resolve, ms)),
}
