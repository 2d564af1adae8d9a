import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const repository = new URL('../', import.meta.url)
const ROOMS = ['catalog', 'generators', 'generated', 'runtime', 'infra-templates', 'scripts', 'tests']
const KAFKA_CLIENTS = new Set(['kafkajs', '@platformatic/kafka', 'node-rdkafka', '@confluentinc/kafka-javascript'])
const IMPURE =
  /^node:(fs|fs\/promises|net|http|https|child_process|worker_threads|process|os|timers|timers\/promises|tls|dgram|dns)$/

interface Import {
  readonly from: string
  /** A path of the repository, or the name of a package. */
  readonly to: string
}

function sources(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, repository), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sources(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(new URL(file, repository), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"`]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  )
  return [...found].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? ''
    return { from: file, to: to.startsWith('.') ? posix.join(posix.dirname(file), to) : to }
  })
}

const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('tests/') || path.endsWith('/testing.ts')
const room = (path: string) => path.split('/')[0] ?? ''
const all = ROOMS.flatMap((name) => {
  try {
    return sources(name)
  } catch {
    return []
  }
}).flatMap(importsOf)
const code = all.filter((one) => !isTest(one.from))
const show = (wrong: readonly Import[]) => wrong.map((one) => `${one.from} → ${one.to}`)

test('there is something to read', () => {
  assert.ok(all.length > 100, `${all.length} imports`)
})

test('imports between rooms point one way', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    generators: ['generators'],
    runtime: ['runtime'],
    generated: ['generated'],
    scripts: ['scripts', 'generators', 'runtime'],
  }
  const wrong = code.filter(({ from, to }) => {
    if (!ROOMS.includes(room(to))) return false
    if (room(to) === 'generated' && /^scripts\/(dev|bench)\//.test(from)) return false
    return !(allowed[room(from)] ?? []).includes(room(to))
  })
  assert.equal(show(wrong), [])
})

test('a Kafka client is imported only behind the seams', () => {
  const seam = /^(runtime\/transport\/[^/]+\/|scripts\/cluster\/|scripts\/bench\/|tests\/)/
  const wrong = all.filter(({ from, to }) => KAFKA_CLIENTS.has(to) && !seam.test(from))
  assert.equal(show(wrong), [])
})

test('generators touch nothing outside: only files/ writes, only templates/ reads its own templates', () => {
  const wrong = code.filter(
    ({ from, to }) => room(from) === 'generators' && IMPURE.test(to) && !/^generators\/(files|templates)\//.test(from),
  )
  assert.equal(show(wrong), [])
})

test('ts-morph, slow to load, is imported by the commands that read code alone', () => {
  const wrong = code.filter(({ from, to }) => to === 'ts-morph' && !/^scripts\/(commands\/usage|usage\/)/.test(from))
  assert.equal(show(wrong), [])
})

test.run()
