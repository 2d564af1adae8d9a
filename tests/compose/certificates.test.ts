import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bundleWith } from './bundles.ts'

const files = await bundleWith({ metadata: 'zookeeper', confluentPlatform: '7.9.2', security: 'tls-scram', externalHost: '10.1.2.3' }) // prettier-ignore

interface Place {
  readonly bundle: string
  readonly authority: string
  run(...words: string[]): { readonly status: number | null; readonly said: string }
}

/** A bundle and a place for its authority; files belong to whoever runs this. */
function inPlace(work: (place: Place) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'jts-certificates-'))
  const bundle = join(folder, 'bundle')
  try {
    const me = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
    for (const path of ['prepare.sh', 'security/certificates.sh']) {
      mkdirSync(dirname(join(bundle, path)), { recursive: true })
      writeFileSync(join(bundle, path), (files.get(path) ?? '').replaceAll(/1000:1000|472:0/g, me))
    }
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync('bash', words, { cwd: bundle, encoding: 'utf8' })
      return { status, said: stdout + stderr }
    }
    work({ bundle, authority: join(folder, 'authority'), run })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const script = 'security/certificates.sh'
const text = (place: Place, name: string) => readFileSync(join(place.bundle, 'secrets', name), 'utf8')

test('certificates are for the names of their owners, signed, readable by one user, and stay as they are', () => {
  inPlace((place) => {
    const { bundle, authority, run } = place
    const made = run(script, '--authority', authority)
    assert.is(made.status, 0, made.said)
    const shown = spawnSync('openssl', ['x509', '-noout', '-subject', '-ext', 'subjectAltName,extendedKeyUsage,basicConstraints'], { input: text(place, 'tls-kafka1.pem'), encoding: 'utf8' }).stdout // prettier-ignore
    assert.match(shown, /subject=CN = kafka1\n/)
    assert.match(shown, /DNS:kafka1, IP Address:10\.1\.2\.3/)
    assert.match(shown, /TLS Web Server Authentication, TLS Web Client Authentication/)
    assert.match(shown, /CA:FALSE/)
    assert.match(text(place, 'tls-kafka1.pem'), /^-----BEGIN PRIVATE KEY-----/)
    assert.is(statSync(join(bundle, 'secrets/tls-kafka1.pem')).mode & 0o777, 0o400)
    assert.is(statSync(join(authority, 'ca.key')).mode & 0o777, 0o400)
    const before = text(place, 'tls-kafka1.pem')
    assert.equal(run(script, '--authority', authority), { status: 0, said: '' })
    assert.is(run(script, '--authority', authority, '--list').status, 0)
    assert.is(text(place, 'tls-kafka1.pem'), before)
    const renewed = run(script, '--authority', authority, '--renew', 'kafka1')
    assert.is(renewed.said, 'secrets/tls-kafka1.pem: renewed, made anew\n')
    assert.is.not(text(place, 'tls-kafka1.pem'), before)
  })
})

test('the key of an authority never comes into the bundle, and no strange file is overwritten', () => {
  inPlace((place) => {
    const { authority, run, bundle } = place
    assert.match(run(script, '--authority', join(bundle, 'ca')).said, /lies in this bundle/)
    assert.is(run(script).status, 2)
    assert.is(run(script, '--authority', authority).status, 0)
    const other = run(script, '--authority', `${authority}2`)
    assert.is(other.status, 1)
    assert.match(other.said, /trusts an authority that is not in/)
    const strange = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=kafka1', '-keyout', '/dev/null'], { encoding: 'utf8' }).stdout // prettier-ignore
    rmSync(join(bundle, 'secrets/tls-kafka1.pem'))
    writeFileSync(join(bundle, 'secrets/tls-kafka1.pem'), strange)
    for (const more of [[], ['--renew-all']]) {
      const refused = run(script, '--authority', authority, ...more)
      assert.is(refused.status, 1, refused.said)
      assert.match(refused.said, /tls-kafka1\.pem is not signed by/)
      assert.is(text(place, 'tls-kafka1.pem'), strange)
    }
  })
})

test('one authority follows another without a moment in which nobody is trusted', () => {
  inPlace((place) => {
    const { authority, run } = place
    const next = `${authority}-next`
    run(script, '--authority', authority)
    const old = text(place, 'ca.pem')
    const both = run(script, '--authority', next, '--trust')
    assert.is(both.status, 0, both.said)
    assert.is(text(place, 'ca.pem'), old + readFileSync(join(next, 'ca.pem'), 'utf8'))
    assert.is(run(script, '--authority', next).status, 1, 'old certificates stay until they are renewed')
    const renewed = run(script, '--authority', next, '--renew-all')
    assert.is(renewed.status, 0, renewed.said)
    assert.match(renewed.said, /tls-kafka1\.pem: of another authority, made anew/)
    assert.is(run(script, '--authority', next, '--trust-only').status, 0)
    assert.is(text(place, 'ca.pem'), readFileSync(join(next, 'ca.pem'), 'utf8'))
    assert.is(run(script, '--authority', next, '--list').status, 0)
  })
})

test('passwords are random, each for its reader alone, and the registry knows the same ones', () => {
  inPlace((place) => {
    const { bundle, run } = place
    assert.is(run('prepare.sh').status, 0)
    const password = text(place, 'user-reconciler')
    assert.match(password, /^[0-9a-f]{48}$/)
    assert.is.not(password, text(place, 'user-dead-letters'))
    assert.is(statSync(join(bundle, 'secrets/user-reconciler')).mode & 0o777, 0o400)
    assert.match(text(place, 'registry-users'), new RegExp(`^reconciler: ${password},user$`, 'm'))
    assert.is(text(place, '.gitignore'), '*\n')
    assert.equal(run('prepare.sh'), { status: 0, said: '' })
    rmSync(join(bundle, 'secrets/user-reconciler'))
    assert.is(run('prepare.sh').said, 'made secrets/user-reconciler\nmade secrets/registry-users\n')
  })
})

test.run()
