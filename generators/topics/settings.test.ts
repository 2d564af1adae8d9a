import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Topic } from '../catalog/model.ts'
import { topicSettings } from './settings.ts'

const topic: Topic = {
  name: 'a.b', identifier: 'aB', description: '', owner: '', message: 'x.Y', publisher: 'Y', route: [], key: [['id']],
  partitions: 3, replication: 3, minInSync: 2, cleanup: ['delete'], compression: 'lz4', retention: 86_400_000,
  retentionBytes: undefined, segment: 3_600_000, maxMessage: 1_048_576, profile: 'balanced', compatibility: 'BACKWARD',
  traffic: undefined, calendar: undefined, aliases: [], skip: 'allowed', config: {}, freeze: undefined, retire: undefined,
  derived: undefined,
} // prettier-ignore

test('a topic that deletes says how long, and keeps the codec of its producers', () => {
  assert.equal(topicSettings(topic), {
    'cleanup.policy': 'delete',
    'compression.type': 'producer',
    'max.message.bytes': '1048576',
    'min.insync.replicas': '2',
    'retention.ms': '86400000',
    'segment.ms': '3600000',
    'unclean.leader.election.enable': 'false',
  })
})

test('for ever is -1; a limit in bytes is of one partition; own settings win', () => {
  const settings = topicSettings({
    ...topic,
    retention: 'forever',
    retentionBytes: 5,
    config: { 'segment.bytes': '1048576' },
  })
  assert.is(settings['retention.ms'], '-1')
  assert.is(settings['retention.bytes'], '5')
  assert.is(settings['segment.bytes'], '1048576')
  assert.equal(Object.keys(settings), [...Object.keys(settings)].sort())
})

test('retention by time says nothing of a topic that only compacts', () => {
  assert.is(topicSettings({ ...topic, cleanup: ['compact'] })['retention.ms'], undefined)
  assert.is(topicSettings({ ...topic, cleanup: ['delete', 'compact'] })['cleanup.policy'], 'compact,delete')
})

test.run()
