import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BrokerSecurityError, hangUpAdvice, securityFailure } from './security-failure.ts'

const spoken = { ssl: {}, sasl: { mechanism: 'scram-sha-512', username: 'shop' } }
const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more })

test('a death in the middle of a login is no refusal', () => {
  for (const why of ['Closed connection', 'Connection error: read ECONNRESET', 'Request SaslAuthenticate timed out']) {
    const error = named('KafkaJSSASLAuthenticationError', `SASL SCRAM SHA512 authentication failed: ${why}`)
    assert.is(securityFailure(error, 'a:1', spoken), error)
  }
})

test('a refused login names the user, and not the password', () => {
  const said = 'SASL SCRAM SHA512 authentication failed: invalid credentials'
  const found = securityFailure(named('KafkaJSSASLAuthenticationError', said), 'a:1', spoken)
  assert.instance(found, BrokerSecurityError)
  assert.is(
    found.message,
    'a:1: user "shop" was refused by SCRAM-SHA-512 (invalid credentials); check KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD',
  )
})

test('every other error stays what it is', () => {
  const error = named('KafkaJSConnectionError', 'Connection error: connect ECONNREFUSED', { code: 'ECONNREFUSED' })
  assert.is(securityFailure(error, 'a:1', spoken), error)
  assert.is(hangUpAdvice(error, spoken), '')
})

test('who hangs up on a handshake may not speak TLS', () => {
  const error = named(
    'KafkaJSConnectionError',
    'Connection error: Client network socket disconnected before secure TLS connection was established',
    { code: 'ECONNRESET' },
  )
  assert.is(securityFailure(error, 'a:1', spoken), error)
  assert.match(hangUpAdvice(error, spoken), /a port without TLS/)
})

test.run()
