import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { HttpRegistry, type HttpRegistryOptions } from './http-registry.ts'
import { RegistryError, SchemaNotRegisteredError, UnknownSchemaError } from './registry.ts'

interface Asked {
  readonly method: string
  readonly url: string
  readonly authorization: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

type Answer = readonly [status: number, body: unknown]

/** A server that speaks the registry's HTTP, with what it was asked. */
async function serving(
  answer: (asked: Asked, call: number) => Answer | 'hang',
  run: (url: string, asked: readonly Asked[]) => Promise<void>,
): Promise<void> {
  const asked: Asked[] = []
  const server: Server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const { method = '', url = '', headers } = request
      const one = { method, url, authorization: headers.authorization, body: text === '' ? {} : JSON.parse(text) }
      asked.push(one)
      const answered = answer(one, asked.length)
      if (answered === 'hang') return
      const [status, body] = answered
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const registry = (url: string, options: Partial<HttpRegistryOptions> = {}): HttpRegistry =>
  new HttpRegistry({ urls: [url], backoff: 1, timeout: 300, ...options })

async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => assert.unreachable() as never,
    (error: unknown) => error as Error,
  )
}

const common = { path: 'jts/common.proto', text: 'message Decimal {}', imports: [] }
const market = { path: 'market.proto', text: 'message Tick {}', imports: [common] }

test('a lookup names the versions of what the schema imports, asks once, and remembers', async () => {
  await serving(
    ({ url }) => (url.includes('common') ? [200, { id: 3, version: 7 }] : [200, { id: 9, version: 1 }]),
    async (url, asked) => {
      const client = registry(url)
      assert.equal(await Promise.all([1, 2, 3].map(() => client.idFor('ticks/eu-value', market))), [9, 9, 9])
      assert.is(await client.idFor('ticks/eu-value', market), 9)
      assert.equal(
        asked.map(({ method, url }) => `${method} ${url}`),
        ['POST /subjects/jts%2Fcommon.proto?normalize=true', 'POST /subjects/ticks%2Feu-value?normalize=true'],
      )
      assert.equal(asked[1]!.body, {
        schemaType: 'PROTOBUF',
        schema: 'message Tick {}',
        references: [{ name: 'jts/common.proto', subject: 'jts/common.proto', version: 7 }],
      })
    },
  )
})

test('a schema that is not registered says so, with the command, and is not asked again at once', async () => {
  await serving(
    () => [404, { error_code: 40401, message: 'Subject not found' }],
    async (url, asked) => {
      const client = registry(url)
      for (let i = 0; i < 3; i++) {
        const error = await failure(client.idFor('ticks-value', common))
        assert.instance(error, SchemaNotRegisteredError)
        assert.match(error.message, 'no subject ticks-value')
        assert.match(error.message, 'catalog apply')
      }
      assert.is(asked.length, 1)
    },
  )
})

test('a registry in trouble is asked again, a bounded number of times', async () => {
  await serving(
    (_, call) => (call < 3 ? [503, 'starting'] : [200, { id: 1, version: 1 }]),
    async (url, asked) => {
      assert.is(await registry(url).idFor('s', common), 1)
      assert.is(asked.length, 3)
    },
  )
  await serving(
    () => [500, { error_code: 50001, message: 'store is down' }],
    async (url, asked) => {
      const error = await failure(registry(url).idFor('s', common))
      assert.instance(error, RegistryError)
      assert.is((error as RegistryError).retriable, true)
      assert.match(error.message, 'store is down')
      assert.is(asked.length, 4)
    },
  )
})

test('a node that does not answer gives way to the next, and the one that answered is kept', async () => {
  await serving(
    () => 'hang',
    (hanging, first) =>
      serving(
        () => [200, { id: 5, version: 1 }],
        async (url, second) => {
          const client = registry(hanging, { urls: [hanging, url], timeout: 100 })
          assert.is(await client.idFor('s', common), 5)
          assert.is(await client.idFor('t', common), 5)
          assert.is(first.length, 1)
          assert.is(second.length, 2)
        },
      ),
  )
})

test('credentials come from the options or the URL, and never show in an error', async () => {
  await serving(
    ({ authorization }) => (authorization ? [401, { error_code: 40101, message: 'no' }] : [403, 'no']),
    async (url, asked) => {
      const withUser = url.replace('http://', 'http://ann:p%40ss@')
      const error = await failure(registry(withUser).idFor('s', common))
      assert.is(asked[0]!.authorization, `Basic ${Buffer.from('ann:p@ss').toString('base64')}`)
      assert.is((error as RegistryError).retriable, false)
      assert.match(error.message, 'credentials')
      assert.not.match(error.message, 'p%40ss')
      await failure(registry(url, { auth: { username: 'bob', password: 'x' } }).idFor('s', common))
      assert.is(asked[1]!.authorization, `Basic ${Buffer.from('bob:x').toString('base64')}`)
      assert.is(asked.length, 2)
    },
  )
})

test('something that is no registry is named as such', async () => {
  await serving(
    () => [404, '<html>'],
    async (url) =>
      assert.match((await failure(registry(url).idFor('s', common))).message, 'not the API of a Schema Registry'),
  )
  await serving(
    () => [200, { ok: true }],
    async (url) => assert.match((await failure(registry(url).idFor('s', common))).message, 'lacks an id'),
  )
  assert.throws(() => registry('localhost:8081'), /not the http\(s\) URL/)
  assert.throws(() => new HttpRegistry({ urls: [] }), /no URL/)
})

test("a writer is asked once for all its messages; what is not Protobuf or not there is the record's fault", async () => {
  await serving(
    ({ url }) =>
      url.endsWith('/1')
        ? [200, { schemaType: 'PROTOBUF', schema: 'package a; message B { message C {} } message D {}' }]
        : url.endsWith('/2')
          ? [200, { schema: '{"type":"string"}' }]
          : [404, { error_code: 40403, message: 'Schema not found' }],
    async (url, asked) => {
      const client = registry(url)
      assert.is(await client.messageOf(1, [0, 0]), 'a.B.C')
      assert.is(await client.messageOf(1, [1]), 'a.D')
      assert.instance(await failure(client.messageOf(1, [5])), UnknownSchemaError)
      assert.match((await failure(client.messageOf(2, [0]))).message, 'AVRO')
      assert.match((await failure(client.messageOf(3, [0]))).message, 'no schema 3')
      await failure(client.messageOf(3, [0]))
      assert.is(asked.length, 3)
    },
  )
})

test.run()
