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
  assert.equal(settings({ ...cluster, KAFKA_BROKERS: 'memory' }), { brokers: 'memory' })
})

test('options win over the environment', () => {
  const found = settings({ ...cluster, KAFKA_CLIENT_ID: 'env' }, { brokers: ['c:1'], clientId: 'mine' })
  assert.equal(found.brokers, ['c:1'])
  assert.is(found.clientId, 'mine')
})

const login = { KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: ' p ' }

test('a name and a password mean SCRAM over TLS, with the authority that is named', () => {
  const found = settings({ ...cluster, ...login, KAFKA_SSL_CA_FILE: 'ca.pem' })
  assert.equal(found.ssl, { ca: 'text of ca.pem' })
  assert.equal(found.sasl, { mechanism: 'scram-sha-512', username: 'u', password: ' p ' })
  assert.is(settings({ ...cluster, ...login }).ssl, true)
  const clear = settings({ ...cluster, ...login, KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' })
  assert.is(clear.ssl, undefined)
  assert.is(clear.sasl?.username, 'u')
})

test('TLS alone, with the certificate of a client or without', () => {
  assert.is(settings({ ...cluster, KAFKA_SECURITY_PROTOCOL: 'ssl' }).ssl, true)
  const files = { KAFKA_SSL_CA_FILE: 'ca.pem', KAFKA_SSL_CERT_FILE: 'me.pem', KAFKA_SSL_KEY_FILE: 'me.pem' }
  const found = settings({ ...cluster, ...files })
  assert.equal(found.ssl, { ca: 'text of ca.pem', cert: 'text of me.pem', key: 'text of me.pem' })
  assert.is(found.sasl, undefined)
})

test('a password file is read without its line break, for brokers and registry', () => {
  const found = settingsFrom(
    {},
    {
      ...cluster,
      KAFKA_SASL_USERNAME: 'u',
      KAFKA_SASL_PASSWORD_FILE: 'kafka',
      SCHEMA_REGISTRY_USERNAME: 'r',
      SCHEMA_REGISTRY_PASSWORD_FILE: 'registry',
      SCHEMA_REGISTRY_CA_FILE: 'ca',
    },
    (path) => `${path} secret\n`,
  )
  assert.is(found.sasl?.password, 'kafka secret')
  assert.equal(found.registryAuth, { username: 'r', password: 'registry secret' })
  assert.is(found.registryCa, 'ca secret\n')
})

test('what the application says of security is whole, and memory needs none', () => {
  assert.is(settings({ ...cluster, ...login }, { ssl: true }).sasl, undefined)
  assert.is(settings({ ...login, KAFKA_BROKERS: 'memory' }).sasl, undefined)
})

const mistakes: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{}, /KAFKA_BROKERS is not set: set it to host:port.*memory/],
  [{ KAFKA_BROKERS: 'a:9092' }, /SCHEMA_REGISTRY_URL is not set/],
  [{ ...cluster, KAFKA_BROKERS: 'http://a:9092' }, /"http:\/\/a:9092"; write host:port/],
  [{ ...cluster, KAFKA_BROKERS: 'localhost' }, /"localhost"; write host:port/],
  [{ ...cluster, KAFKA_TRANSPORT: 'librdkafka' }, /there is: kafkajs/],
  [{ ...cluster, KAFKA_SECURITY_PROTOCOL: 'TLS' }, /"TLS"; there is: PLAINTEXT, SSL/],
  [{ ...cluster, KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' }, /set KAFKA_SASL_USERNAME/],
  [{ ...cluster, ...login, KAFKA_SECURITY_PROTOCOL: 'SSL' }, /has no login: set it to SASL_SSL/],
  [{ ...cluster, KAFKA_SSL_CA_FILE: 'ca', KAFKA_SECURITY_PROTOCOL: 'PLAINTEXT' }, /encrypts nothing/],
  [{ ...cluster, KAFKA_SSL_CA_FILE: 'missing.pem' }, /KAFKA_SSL_CA_FILE names missing.pem/],
  [{ ...cluster, KAFKA_SSL_CERT_FILE: 'me' }, /KAFKA_SSL_KEY_FILE belong together/],
  [{ ...cluster, KAFKA_SASL_USERNAME: 'u' }, /set both/],
  [{ ...cluster, ...login, KAFKA_SASL_PASSWORD_FILE: 'f' }, /KAFKA_SASL_PASSWORD_FILE are both set/],
  [{ ...cluster, ...login, KAFKA_SASL_MECHANISM: 'oauth' }, /there is: PLAIN, SCRAM-SHA-256/],
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
