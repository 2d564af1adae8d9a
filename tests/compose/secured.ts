import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { stringify } from 'yaml'
import { silentLogger } from '../../runtime/observe/logger.ts'
import { kafkaTransport, type KafkaOptions } from '../../runtime/transport/kafkajs/transport.ts'
import { AppendError, type Transport } from '../../runtime/transport/transport.ts'
import type { Administrator, Booted } from './booted.ts'
import { catalogWith, protos } from './bundles.ts'

/** A service that writes, one that reads with dead letters, and one without any right. */
export const people = {
  groups: { books: { topics: ['orders'], description: 'Keeps books', owner: 'me' } },
  services: {
    shop: { publishes: ['p.M'], owner: 'me', description: 'Writes' },
    ledger: { runs: ['books'], owner: 'me', description: 'Reads' },
    stranger: { owner: 'me', description: 'May nothing' },
  },
}

/** Users, rights and topics by the bundle's own jobs; a second run of each finds nothing to do. */
export function usersAreMade({ brokers, run }: Booted, { config, secrets }: Administrator): void {
  const env = { KAFKA_BROKERS: brokers.join(',') }
  const access = (...more: string[]) => run('security/access.sh', ['--command-config', config, '--users', secrets, ...more], env) // prettier-ignore
  const first = access()
  assert.is(first.status, 0, first.output)
  for (const name of ['shop', 'ledger', 'stranger', 'reconciler', 'dead-letters'])
    assert.match(first.output, new RegExp(`^user: ${name}$`, 'm'))
  assert.match(first.output, /^rights: User:shop TOPIC orders: DESCRIBE WRITE$/m)
  const second = access()
  assert.is(second.status, 0, second.output)
  assert.match(second.output, /^access\.sh: 5 users, 0 rules were missing$/m)
  assert.not.match(second.output, /^(user|rights):/m)
  const renewed = access('--renew', 'stranger')
  assert.match(renewed.output, /^user: stranger$/m)
  assert.not.match(renewed.output, /^user: shop$/m)
}

export interface Clients {
  /** Of the listener with logins, in the network. */
  readonly addresses: readonly string[]
  readonly ca: string
  passwordOf(user: string): string
}

export function clientsOf({ brokers }: Booted, { secrets, ssl }: Administrator): Clients {
  return {
    addresses: brokers.map((address) => address.replace(':29092', ':29093')),
    ca: ssl.ca,
    passwordOf: (user) => readFileSync(join(secrets, `user-${user}`), 'utf8'),
  }
}

/** The command line as an operator calls it, as one user; resolves with what it said and its exit code. */
export async function catalogAs(user: string, clients: Clients, args: readonly string[]): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'jts-secured-'))
  try {
    const source = catalogWith({ metadata: 'kraft', security: 'tls-scram' }, people)
    writeFileSync(join(folder, 'catalog.yaml'), stringify({ ...source, protobuf: { roots: ['.'] } }))
    for (const [name, text] of Object.entries(protos)) writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, 'ca.pem'), clients.ca)
    writeFileSync(join(folder, 'password'), `${clients.passwordOf(user)}\n`)
    const words = ['-C', 'jts-source', 'scripts/catalog.ts', ...args, '--catalog', join(folder, 'catalog.yaml')]
    return await said(words, {
      KAFKA_BROKERS: clients.addresses.join(','),
      KAFKA_SASL_USERNAME: user,
      KAFKA_SASL_PASSWORD_FILE: join(folder, 'password'),
      KAFKA_SSL_CA_FILE: join(folder, 'ca.pem'),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Said {
  readonly code: number | null
  readonly output: string
}

function said(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> {
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env, NO_COLOR: '1' } })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: chunks.join('') })))
}

export async function as<Value>(
  user: string,
  clients: Clients,
  work: (transport: Transport) => Promise<Value>,
  more: Partial<KafkaOptions> = {},
): Promise<Value> {
  const transport = await kafkaTransport({
    brokers: clients.addresses,
    clientId: user,
    logger: silentLogger,
    ssl: { ca: clients.ca },
    sasl: { mechanism: 'scram-sha-512', username: user, password: clients.passwordOf(user) },
    ...more,
  })
  try {
    return await work(transport)
  } finally {
    await transport.close(performance.now() + 5_000)
  }
}

export function append(transport: Transport, value: string) {
  const record = { timestamp: BigInt(Date.now()), key: null, value: Buffer.from(value), headers: [] }
  return transport.append(
    { topic: 'orders', partition: 0, compression: 'none', records: [record] } as never,
    performance.now() + 20_000,
  )
}

export async function refusal(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work()
  } catch (error) {
    assert.instance(error, Error)
    return error as Error
  }
  throw new assert.Assertion({ message: 'nothing was refused', operator: 'refusal', expects: '', actual: '' } as never)
}

export { AppendError }
