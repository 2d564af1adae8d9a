import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { stderrLogger } from './logger.ts'

/** What `run` writes to the console, first to last. */
function written(run: () => void): unknown[][] {
  const { warn, error } = console
  const lines: unknown[][] = []
  console.warn = (...line) => void lines.push(['warn', ...line])
  console.error = (...line) => void lines.push(['error', ...line])
  try {
    run()
  } finally {
    Object.assign(console, { warn, error })
  }
  return lines
}

test('warnings and errors are written, the rest is not', () => {
  const logger = stderrLogger()
  const lines = written(() => {
    logger.info({}, 'partitions were assigned')
    logger.debug({}, 'asked')
    logger.warn({ group: 'g' }, 'a record was put aside')
    logger.error({ group: 'g' }, 'a partition does not move on')
  })
  assert.equal(lines, [
    ['warn', 'messaging: a record was put aside', { group: 'g' }],
    ['error', 'messaging: a partition does not move on', { group: 'g' }],
  ])
})

test('one message about one topic comes once in ten seconds, with the number left out', () => {
  let now = 0
  const logger = stderrLogger(() => now)
  const lines = written(() => {
    for (let i = 0; i < 5; i++) logger.warn({ topic: 'a' }, 'a record was put aside')
    logger.warn({ topic: 'b' }, 'a record was put aside')
    now = 10_000
    logger.warn({ topic: 'a' }, 'a record was put aside')
  })
  assert.equal(
    lines.map(([, , fields]) => fields),
    [{ topic: 'a' }, { topic: 'b' }, { topic: 'a', suppressed: 4 }],
  )
})

test.run()
