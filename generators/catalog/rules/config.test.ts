import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findingsIn } from './memory-catalog.ts'
import { faultOfValue, ownKeys, removedSettings, topicSettings } from './topic-settings.ts'

/** Codes and hints of one setting on a topic. */
function judged(setting: string, value: string, platform = '7.9.2', topic = ''): readonly string[] {
  const catalog = `cluster: { confluentPlatform: "${platform}" }\ntopics:\n  t: { description: d, owner: o, message: p.M, key: [id]${topic}, config: { ${setting}: ${value} } }\n`
  return findingsIn(catalog)
    .filter(({ code }) => code !== 'platform-ended')
    .map(({ code, hint }) => `${code}: ${hint}`)
}

/** What `kafka-configs --describe --all` shows on a fresh topic of Kafka 4.1, as far as it is set here. */
const defaults: Readonly<Record<string, string>> = {
  'compression.gzip.level': '-1',
  'compression.lz4.level': '9',
  'compression.zstd.level': '3',
  'delete.retention.ms': '86400000',
  'file.delete.delay.ms': '60000',
  'flush.messages': '9223372036854775807',
  'flush.ms': '9223372036854775807',
  'follower.replication.throttled.replicas': '',
  'index.interval.bytes': '4096',
  'leader.replication.throttled.replicas': '*',
  'local.retention.bytes': '-2',
  'local.retention.ms': '-2',
  'max.compaction.lag.ms': '9223372036854775807',
  'message.timestamp.after.max.ms': '3600000',
  'message.timestamp.before.max.ms': '9223372036854775807',
  'message.timestamp.type': 'CreateTime',
  'min.cleanable.dirty.ratio': '0.5',
  'min.compaction.lag.ms': '0',
  preallocate: 'false',
  'remote.log.copy.disable': 'false',
  'remote.log.delete.on.disable': 'false',
  'remote.storage.enable': 'false',
  'segment.bytes': '1073741824',
  'segment.index.bytes': '10485760',
  'segment.jitter.ms': '0',
  'unclean.leader.election.enable': 'false',
}

test("Kafka's own defaults are accepted, for every setting", () => {
  assert.equal(Object.keys(defaults).sort(), Object.keys(topicSettings).sort())
  for (const [setting, value] of Object.entries(defaults)) {
    const kind = topicSettings[setting]?.value
    assert.is(kind === undefined ? 'unknown' : faultOfValue(value, kind), undefined, setting)
  }
})

test('values of another kind are refused', () => {
  assert.equal(judged('segment.bytes', '1GiB'), ['config-value: write `1073741824`'])
  assert.equal(judged('flush.ms', '1.5'), ['config-value: write a whole number'])
  assert.equal(judged('flush.ms', '9223372036854775808'), ['config-value: write a whole number'])
  assert.equal(judged('segment.bytes', '2147483648'), ['config-value: write a whole number'])
  assert.equal(judged('preallocate', 'yes'), ['config-value: write `true` or `false`'])
  assert.equal(judged('message.timestamp.type', 'createtime'), ['config-value: write `CreateTime` or `LogAppendTime`'])
  assert.equal(judged('min.cleanable.dirty.ratio', '1.5', '7.9.2', ', cleanup: compact'), [
    'config-value: write a number such as `0.5`',
  ])
  assert.equal(judged('segment.bytes', '1048575', '8.0.0', ', maxMessage: 512KiB'), ['config-value: write `1048576`'])
  assert.equal(judged('segment.bytes', '1048576', '8.0.0'), [])
})

test('each setting with a key of its own says which', () => {
  for (const [setting, key] of Object.entries(ownKeys)) {
    assert.equal(judged(setting, '1'), [`config-own-key: remove it from \`config\` and set \`${key}\``])
  }
})

test('each removed setting is known, as a warning', () => {
  for (const setting of Object.keys(removedSettings)) assert.match(judged(setting, '1')[0] ?? '', 'config-removed')
})

test('a broker setting on a topic is answered with the right one', () => {
  assert.equal(judged('log.retention.hours', '24'), [
    'config-unknown: that is a broker setting; set `retention` of the topic',
  ])
  assert.equal(judged('constructor', '1'), ['config-unknown: remove it'])
})

test('a setting newer than the cluster is refused there and accepted later', () => {
  assert.equal(judged('compression.lz4.level', '9', '7.7.0')[0]?.split(':')[0], 'config-too-new')
  assert.equal(judged('compression.lz4.level', '9', '7.8.0'), [])
})

test('tiered storage: local limits stay below the whole ones', () => {
  assert.equal(judged('local.retention.ms', '86400001', '7.9.2', ', retention: 1d'), [
    'tiered-storage: write at most `86400000`, or `-2`',
  ])
  assert.equal(judged('local.retention.ms', '86400000', '7.9.2', ', retention: 1d'), [])
  assert.equal(judged('remote.log.copy.disable', 'true, local.retention.ms: 1000'), [
    'tiered-storage: remove local.retention.ms',
  ])
})

test.run()
