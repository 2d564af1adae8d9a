import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { silentLogger } from '../../observe/logger.ts'
import { logCreator, logLevels } from './log.ts'

test('writes one message of one place once in ten seconds, with what it kept back', () => {
  const written: unknown[] = []
  let now = 0
  const logger = { ...silentLogger, warn: (fields: object, message: string) => void written.push([message, fields]) }
  const write = logCreator(logger, () => now)(logLevels.warn)
  const entry = (namespace: string) => ({
    namespace,
    level: logLevels.error,
    log: { message: 'Connection error', timestamp: 'now', logger: 'kafkajs', broker: 'b:1' },
  })
  for (let times = 0; times < 1_000; times++) write(entry('Connection'))
  write(entry('Cluster'))
  now = 10_000
  write(entry('Connection'))
  assert.equal(written, [
    ['Connection error', { broker: 'b:1', part: 'Connection' }],
    ['Connection error', { broker: 'b:1', part: 'Cluster' }],
    ['Connection error', { broker: 'b:1', part: 'Connection', suppressed: 999 }],
  ])
})

test.run()
