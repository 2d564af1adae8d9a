import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { HttpRegistry } from './http-registry.ts'
import { RegistryError } from './registry.ts'

/** A certificate of its own authority for one name, as openssl makes it. */
function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jts-https-'))
  try {
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
    const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
    const subject = ['-subj', '/CN=test', '-addext', `subjectAltName=${name}`, '-keyout', key, '-out', cert]
    const { status, stderr } = spawnSync('openssl', [...words, ...subject], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`openssl: ${stderr}`)
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const known = selfSigned('DNS:localhost')
const file = { path: 'a.proto', text: 'message A {}', imports: [] }

async function asked(options: { readonly url?: string; readonly ca?: string }) {
  const asked: string[] = []
  const server = createServer(known, (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.end('{"id":7,"version":1}')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const registry = new HttpRegistry({
    urls: [`https://${options.url ?? 'localhost'}:${port}`],
    auth: { username: 'shop', password: 'secret' },
    ca: options.ca,
  })
  try {
    const answer = await registry.idFor('s', file).catch((error: unknown) => error)
    return { answer, asked }
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('an https registry of an authority of its own is asked, with name and password', async () => {
  const { answer, asked: requests } = await asked({ ca: known.cert })
  assert.is(answer, 7)
  const basic = Buffer.from('shop:secret').toString('base64')
  assert.equal(requests, [`POST /subjects/s?normalize=true Basic ${basic}`])
})

for (const [what, options, said] of [
  ['without its authority', {}, /set SCHEMA_REGISTRY_CA_FILE/],
  ['under another authority', { ca: selfSigned('DNS:localhost').cert }, /set SCHEMA_REGISTRY_CA_FILE/],
  ['under another name', { ca: known.cert, url: '127.0.0.1' }, /name the registry as its certificate does/],
] as const) {
  test(`${what} it gets no password, and the error says what to set`, async () => {
    const { answer, asked: requests } = await asked(options)
    assert.instance(answer, RegistryError)
    assert.match((answer as Error).message, said)
    assert.is((answer as RegistryError).retriable, false)
    assert.equal(requests, [])
  })
}

test.run()
