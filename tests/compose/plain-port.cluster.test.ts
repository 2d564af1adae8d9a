import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { kafkaTransport, type KafkaOptions } from '../../runtime/transport/kafkajs/transport.ts'
import { connectAdmin } from '../../scripts/cluster/admin.ts'

const brokers = (process.env['JTS_TEST_BROKERS'] ?? '').split(',')
const sasl = { mechanism: 'scram-sha-512', username: 'shop', password: 'secret' } as const

/** What a client is told that speaks otherwise than these brokers, which speak plain and ask for no login. */
async function asked(options: Partial<KafkaOptions>): Promise<string> {
  const transport = await kafkaTransport({ brokers, logger: silentLogger, ...options })
  try {
    return await transport.partitionsOf('x').then(String, (error: unknown) => String(error))
  } finally {
    await transport.close(performance.now() + 1_000)
  }
}

test('TLS on a plain port: the guess stands beside what was seen', async () => {
  const admin = await connectAdmin({ brokers, ssl: true, patience: 500 }).then(String, (error: unknown) =>
    String(error),
  )
  assert.match(admin, /is this a port without TLS\? KAFKA_SECURITY_PROTOCOL/)
})

test('a login on a port that asks for none is refused at once', async () => {
  const began = performance.now()
  assert.match(await asked({ sasl }), /this port asks for no login; set KAFKA_SECURITY_PROTOCOL to SSL or PLAINTEXT/)
  const admin = await connectAdmin({ brokers, sasl }).then(String, (error: unknown) => String(error))
  assert.match(admin, /this port asks for no login/)
  assert.ok(performance.now() - began < 10_000)
})

test.run()
