import type { Connection } from '../../../generated/typescript/index.ts'
import { PublishError } from '../../../runtime/index.ts'
import { numberedTick } from './content.ts'
import type { Doing } from './process.ts'
import { firstOf, type PublishTask } from './tasks.ts'

/** ms between bursts. */
const beat = 10
/** Records that may wait for their acknowledgement. */
const mostWaiting = 50_000

/** Publishes one by one at the rate it is given; counts what was acknowledged and keeps what was rejected. */
export function publish({ publishPriceTick, flush }: Connection, { publisher, rate }: PublishTask): Doing {
  const first = firstOf(publisher)
  const rejected: [number, string][] = []
  let published = 0
  let acknowledged = 0
  let due = 0
  let resting = false
  let last = performance.now()
  const one = (number: number): void => {
    publishPriceTick(numberedTick(number)).then(
      () => acknowledged++,
      (error: unknown) => rejected.push([number, error instanceof PublishError ? error.reason : String(error)]),
    )
  }
  const timer = setInterval(() => {
    const now = performance.now()
    // What could not be published in time is made up for within bounds.
    due = Math.min(due + ((now - last) / 1_000) * rate, 3 * rate)
    last = now
    if (resting) return
    const waiting = published - acknowledged - rejected.length
    const count = Math.max(0, Math.min(Math.floor(due), mostWaiting - waiting))
    due -= count
    for (let i = 0; i < count; i++) one(first + published + i)
    published += count
  }, beat)
  const said = () => ({ published, acknowledged, rejected })
  return {
    said,
    rest: (wanted) => (resting = wanted),
    async end() {
      clearInterval(timer)
      await flush()
      return said()
    },
  }
}
