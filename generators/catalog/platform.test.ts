import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { platformLines, platformOf } from './platform.ts'

test('a release belongs to its line, and the line holds one Kafka line', () => {
  assert.equal(platformOf('7.9.2'), { line: '7.9', kafka: '3.9', ended: false })
  assert.equal(platformOf('7.0.16'), { line: '7.0', kafka: '3.0', ended: true })
  assert.equal(platformOf('8.1.0'), { line: '8.1', kafka: '4.1', ended: false })
  assert.is(platformOf('6.2.0'), undefined)
  assert.is(platformOf('79.2.0'), undefined)
})

test('every line from 7.0 to 8.1', () => {
  assert.equal(platformLines, ['7.0', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '8.0', '8.1'])
})

test.run()
