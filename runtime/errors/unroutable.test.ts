import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { UnroutableError } from './unroutable.ts'

const known = (values: readonly string[]) => new UnroutableError('iot.Reading', 'shard', 77n, values)

test('it names field and value, and what there is in an order that people read', () => {
  assert.is(
    known(['1', '10', '2']).message,
    'no topic takes this iot.Reading: shard is 77n, and topics exist for 1, 2, 10; ' +
      'set the field, or add a topic or an `unrouted` pattern to the catalog',
  )
})

test('of many values it shows a dozen, and holds all', () => {
  const values = Array.from({ length: 40 }, (_, at) => String(at))
  const error = known([...values].sort())
  assert.match(error.message, /topics exist for 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 28 more;/u)
  assert.is(error.known.length, 40)
  assert.match(known([...values.slice(0, 12), 'x']).message, /, 9, 10, 11, x;/u)
})

test.run()
