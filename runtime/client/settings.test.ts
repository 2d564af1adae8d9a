import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ConfigurationError, settingsFrom, type ClientOptions } from './settings.ts'

const settings = (environment: Record<string, string>, options: ClientOptions = {}): ClientOptions =>
  settingsFrom(options, environment, (path) => {
    if (path.includes('missing')) throw new Error('ENOENT')
    return `text of ${path}`
  })

const cluster = { KAFKA_BROKERS: 'a:9092, b:9093', SCHEMA_REGISTRY_URL: 'http://r1:8081,http://r2:8081' }

test('brokers and registry come from the environment, several separated by commas', () => {
  assert.equal(settings(cluster), { brokers: ['a:9092', 'b:9093'], registry: ['http://r1:8081', 'http://r2:8081'] })
})

test('memory needs nothing else', () => {
  assert.equal(settings({ KAFKA_BROKERS: 'memory' }), { brokers: 'memory' })
})

test('options win over the environment', () => {
  const found = settings({ ...cluster, KAFKA_CLIENT_ID: 'env' }, { brokers: ['c:1'], clientId: 'mine' })
  assert.equal(found.brokers, ['c:1'])
  assert.is(found.clientId, 'mine')
})

test('TLS and SASL', () => {
  const found = settings({
    ...cluster,
    KAFKA_TLS_CA: 'ca.pem',
    KAFKA_SASL_MECHANISM: 'SCRAM-SHA-256',
    KAFKA_SASL_USERNAME: 'u',
    KAFKA_SASL_PASSWORD: 'p',
  })
  assert.equal(found.tls, { ca: 'text of ca.pem' })
  assert.equal(found.sasl, { mechanism: 'scram-sha-256', username: 'u', password: 'p' })
  assert.is(settings({ ...cluster, KAFKA_TLS: 'true' }).tls, true)
  assert.is(settings({ ...cluster, KAFKA_TLS: 'false', KAFKA_TLS_CA: 'ca.pem' }).tls, undefined)
})

const mistakes: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{}, /KAFKA_BROKERS is not set: set it to host:port.*memory/],
  [{ KAFKA_BROKERS: 'a:9092' }, /SCHEMA_REGISTRY_URL is not set/],
  [{ ...cluster, KAFKA_BROKERS: 'http://a:9092' }, /"http:\/\/a:9092"; write host:port/],
  [{ ...cluster, KAFKA_BROKERS: 'localhost' }, /"localhost"; write host:port/],
  [{ ...cluster, KAFKA_TRANSPORT: 'librdkafka' }, /there is: kafkajs/],
  [{ ...cluster, KAFKA_TLS: 'yes' }, /write true or false/],
  [{ ...cluster, KAFKA_TLS_CA: 'missing.pem' }, /KAFKA_TLS_CA names missing.pem/],
  [{ ...cluster, KAFKA_SASL_USERNAME: 'u' }, /set both/],
  [
    { ...cluster, KAFKA_SASL_MECHANISM: 'oauth', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' },
    /there is: plain/,
  ],
]

for (const [environment, said] of mistakes) {
  test(`${JSON.stringify(environment)} is refused with what to set`, () => {
    try {
      settings(environment)
      assert.unreachable()
    } catch (error) {
      assert.instance(error, ConfigurationError)
      assert.match(String(error), said)
    }
  })
}

test.run()
