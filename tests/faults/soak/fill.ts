import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../../../generated/typescript/index.ts'
import { PublishError } from '../../../runtime/index.ts'
import { numberedTick } from './content.ts'
import type { Doing } from './process.ts'

/** Records of a burst, and ms until the next. */
const burst = 2_000
const beat = 20

/**
 * Publishes far more than there is room for, on a client that refuses what does not fit: all that it holds is its
 * buffer. Watches how full that is.
 */
export function fill({ publishPriceTick, health, flush }: Connection): Doing {
  let over = false
  let published = 0
  let acknowledged = 0
  let refused = 0
  let most = { records: 0, bytes: 0 }
  const failed = (error: unknown): void => {
    if (!(error instanceof PublishError)) throw error
    if (error.reason === 'buffer-full') refused++
  }
  const publishing = (async () => {
    while (!over) {
      for (let i = 0; i < burst; i++) publishPriceTick(numberedTick(published++)).then(() => acknowledged++, failed)
      const { records, bytes } = health().producer
      most = { records: Math.max(most.records, records), bytes: Math.max(most.bytes, bytes) }
      await sleep(beat)
    }
  })()
  return {
    said: () => {
      const buffered = most
      most = { records: 0, bytes: 0 }
      return { published, acknowledged, refused, buffered }
    },
    async end() {
      over = true
      await publishing
      await flush()
      return { published, acknowledged, refused }
    },
  }
}
