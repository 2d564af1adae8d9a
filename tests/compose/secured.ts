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

interface Clients {
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
async function catalogAs(user: string, clients: Clients, args: readonly string[], more: object = {}): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'jts-secured-'))
  try {
    const source = catalogWith({ metadata: 'kraft', security: 'tls-scram' }, { ...people, ...more })
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

async function as<Value>(
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

function append(transport: Transport, value: string) {
  const record = { timestamp: Date.now(), key: null, value: Buffer.from(value), headers: [] }
  const batch = { topic: 'orders', partition: 0, compression: 'none', records: [record] } as const
  return transport.append(batch, performance.now() + 30_000)
}

async function refusal(work: () => Promise<unknown>): Promise<Error> {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.instance(error, Error, 'it was refused')
  return error as Error
}

/** What a service may do works, what it may not is refused in words that say so. */
export async function rightsHold(clients: Clients): Promise<void> {
  await as('shop', clients, async (shop) => {
    assert.is(await shop.partitionsOf('orders'), 3)
    await append(shop, 'one')
    await append(shop, 'two')
  })
  assert.equal(await as('ledger', clients, (ledger) => received(ledger, 2)), ['one', 'two'])
  for (const user of ['ledger', 'stranger']) {
    const error = await refusal(() => as(user, clients, (transport) => append(transport, 'three')))
    assert.instance(error, AppendError)
    assert.is((error as AppendError).reason, 'not-authorized', error.message)
    assert.is((error as AppendError).outcome, 'not-written')
  }
  const read = await refusal(() => as('stranger', clients, (stranger) => stranger.partitionsOf('orders')))
  assert.match(read.message, /AUTHORIZATION/)
}

/** Reads as a member of the group that the catalog gives to this service. */
async function received(transport: Transport, count: number): Promise<readonly string[]> {
  const values: string[] = []
  let enough: () => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  const all = new Promise<void>((resolve, reject) => {
    enough = resolve
    fail = reject
  })
  const membership = await transport.join(
    'books',
    ['orders'],
    { from: 'earliest' },
    {
      assigned: async () => undefined,
      batch: async ({ records }) => {
        values.push(...records.map(({ value }) => String(Buffer.from(value ?? []))))
        if (values.length >= count) enough()
      },
      revoked: async () => undefined,
      failed: (error, fatal) => {
        if (fatal) fail(error)
      },
    },
  )
  const late = setTimeout(() => fail(new Error(`after 60 s only ${values.join(', ')} was read`)), 60_000)
  try {
    await all
    return values
  } finally {
    clearTimeout(late)
    await membership.leave(performance.now() + 5_000)
  }
}

/** Each mistake of whoever configures a client ends at once, with what to set. */
export async function mistakesAreNamed(clients: Clients, inside: readonly string[]): Promise<void> {
  const asked = (more: Partial<KafkaOptions>) => refusal(() => as('shop', clients, (shop) => shop.partitionsOf('orders'), more)) // prettier-ignore
  const login = { mechanism: 'scram-sha-512', username: 'shop', password: 'guessed' } as const
  const began = performance.now()
  assert.match((await asked({ sasl: login })).message, /user "shop" was refused by SCRAM-SHA-512 .*check KAFKA_SASL_USERNAME/) // prettier-ignore
  assert.match((await asked({ sasl: { ...login, mechanism: 'plain' } })).message, /does not take PLAIN; set KAFKA_SASL_MECHANISM/) // prettier-ignore
  assert.match((await asked({ ssl: true })).message, /unknown authority; name it: KAFKA_SSL_CA_FILE/)
  assert.match((await asked({ ssl: { ca: clients.ca, servername: 'elsewhere.example' } })).message, /certificate is for another name/) // prettier-ignore
  assert.match((await asked({ ssl: false })).message, /this port speaks TLS and the client does not; set KAFKA_SECURITY_PROTOCOL/) // prettier-ignore
  assert.match((await asked({ brokers: inside })).message, /wants a certificate of this client|asks for no login/)
  // None of them is asked again: a client that retried would be at it for half a minute each.
  assert.ok(performance.now() - began < 30_000, `${Math.round(performance.now() - began)} ms`)
  // A broker hangs up on who does not log in; it might as well be ending.
  const silent = await refusal(() => withoutLogin(clients))
  assert.match(silent.message, /brokers hang up on who must log in.*KAFKA_SASL_USERNAME/)
}

async function withoutLogin({ addresses, ca }: Clients): Promise<void> {
  const transport = await kafkaTransport({ brokers: addresses, logger: silentLogger, ssl: { ca } })
  try {
    await transport.partitionsOf('orders')
  } finally {
    await transport.close(performance.now() + 1_000)
  }
}

/** The operator's way: plan and apply as `reconciler`, by password; the second plan has nothing left. */
export async function catalogApplies(clients: Clients): Promise<void> {
  const planned = await catalogAs('reconciler', clients, ['plan'])
  assert.is(planned.code, 0, planned.output)
  const longer = { defaults: { retention: '9d' } }
  const applied = await catalogAs('reconciler', clients, ['apply', '--yes'], longer)
  assert.is(applied.code, 0, applied.output)
  assert.match(applied.output, /retention/)
  const again = await catalogAs('reconciler', clients, ['plan'], longer)
  assert.is(again.code, 0, again.output)
  const stranger = await catalogAs('stranger', clients, ['plan'])
  assert.is(stranger.code, 2, stranger.output)
}
