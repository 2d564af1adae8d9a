import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { connectAdmin, type ClusterAdmin } from '../../scripts/cluster/admin.ts'
import { nameOf, type Change, type Refusal } from '../../scripts/cluster/plan/change.ts'
import { changeText, markOf } from '../../scripts/cluster/plan/words.ts'
import { main, type ExitCode } from '../../scripts/commands/main.ts'

export const brokers = process.env['JTS_TEST_BROKERS'] ?? ''
export const registryUrl = process.env['JTS_TEST_REGISTRY'] ?? ''

export const proto = `syntax = "proto3";
package t;
message A { string id = 1; string name = 2; }
message B { string id = 1; string name = 2; }
message C { string id = 1; string name = 2; }
message D { string id = 1; string name = 2; }
message E { string id = 1; string name = 2; }
`

/** Commands that speak to the cluster. */
const live: ReadonlySet<string> = new Set(['plan', 'apply', 'drift', 'groups', 'import'])

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export interface Seen extends Ran {
  /** `~ a retention.ms 1000 (1s) → 2000 (2s) [safe]`: one line a change, names without the case's prefix. */
  readonly changes: readonly string[]
  /** `a by broker: INVALID_CONFIG …` */
  readonly refusals: readonly string[]
  readonly flags: readonly string[]
  readonly notes: readonly string[]
}

let count = 0

/** A cluster that a test has for itself. */
export interface OwnCluster {
  /** `host:port`, separated by commas. */
  readonly brokers: string
  /** Lines of the catalog's top level: cluster and defaults that go with it. */
  readonly head: string
}

/** A catalog of one test on the shared cluster: names of its own, so that tests do not see each other. */
export class Stage {
  readonly prefix = `pt${process.pid.toString(36)}x${(count++).toString(36)}.`
  readonly folder = mkdtempSync(join(tmpdir(), 'jts-plan-'))
  readonly admin: ClusterAdmin
  readonly #own: OwnCluster

  constructor(admin: ClusterAdmin, own: OwnCluster) {
    this.admin = admin
    this.#own = own
    this.protos({ 't.proto': proto })
  }

  static async open(own: OwnCluster = { brokers, head: 'defaults: { partitions: 2 }\n' }): Promise<Stage> {
    return new Stage(await connectAdmin({ brokers: own.brokers.split(','), patience: 10_000 }), own)
  }

  get path(): string {
    return join(this.folder, 'catalog', 'catalog.yaml')
  }

  file(path: string, text: string): string {
    const whole = join(this.folder, path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
    return whole
  }

  protos(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) this.file(`catalog/proto/${name}`, text)
  }

  /** Topics by short name, in the catalog's words: `a: { message: t.A }`. `more` goes to the top level. */
  catalog(topics: Readonly<Record<string, string>>, more = ''): void {
    const lines = Object.entries(topics).map(
      ([name, text]) => `  ${this.prefix}${name}: ${text.replaceAll('%', this.prefix)}\n`,
    )
    const head = `version: 1\nname: stage\nscope: ["${this.prefix}"]\nprotobuf: { roots: [proto] }\n${this.#own.head}`
    this.file('catalog/catalog.yaml', `${head}${more.replaceAll('%', this.prefix)}topics:\n${lines.join('')}`)
  }

  /** Changes the catalog's text. */
  rewrite(change: (text: string) => string): void {
    writeFileSync(this.path, change(readFileSync(this.path, 'utf8')))
  }

  /** Runs the command line as people do, in this process. `%` stands for the prefix. */
  async run(...args: readonly string[]): Promise<Ran> {
    const texts = { out: '', err: '' }
    const [command = '', ...rest] = args.map((arg) => arg.replaceAll('%', this.prefix))
    const where = rest.includes('--brokers') || !live.has(command) ? [] : ['--brokers', this.#own.brokers]
    const code = await main([command, ...rest, '--catalog', this.path, ...where], {
      data: (text) => void (texts.out += text),
      say: (text) => void (texts.err += text),
      colour: { data: false, say: false },
    })
    return { code, ...texts }
  }

  /** `plan` as a program sees it. */
  async plan(...args: readonly string[]): Promise<Seen> {
    return this.#seen(await this.run('plan', '--format', 'json', ...args), (body) => body)
  }

  /** `apply --yes`; what is seen is what is left. */
  async apply(...args: readonly string[]): Promise<Seen> {
    return this.#seen(await this.run('apply', '--yes', '--format', 'json', ...args), ({ left }) => left as Body)
  }

  async drift(...args: readonly string[]): Promise<Seen> {
    return this.#seen(await this.run('drift', '--format', 'json', ...args), (body) => body)
  }

  /** Creates with Kafka's own call, `%`-less names. */
  async create(name: string, partitions = 2, replication = 3, config: Readonly<Record<string, string>> = {}) {
    await this.admin.createTopics([{ name: this.prefix + name, partitions, replication, config }])
  }

  /** Overrides of a topic as the cluster has them. */
  async overrides(name: string): Promise<Readonly<Record<string, string | null>>> {
    const [config] = await this.admin.configs([this.prefix + name])
    const own = (config?.entries ?? []).filter(({ source }) => source === 1)
    return Object.fromEntries(own.map((entry) => [entry.name, entry.value]))
  }

  async partitions(name: string): Promise<number> {
    const { topics } = await this.admin.metadata([this.prefix + name])
    return topics[0]?.partitions.length ?? 0
  }

  async exists(name: string): Promise<boolean> {
    return (await this.admin.topics()).includes(this.prefix + name)
  }

  async close(): Promise<void> {
    const own = (await this.admin.topics()).filter((name) => name.startsWith(this.prefix))
    if (own.length > 0) await this.admin.remove(own)
    await this.admin.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #seen(ran: Ran, pick: (body: Body) => Body): Seen {
    if (!ran.out.startsWith('{')) return { ...ran, changes: [], refusals: [], flags: [], notes: [] }
    const body = pick(JSON.parse(ran.out) as Body)
    const short = (text: string) => text.replaceAll(this.prefix, '')
    return {
      ...ran,
      changes: body.changes.map((change) => {
        return short(`${markOf(change)} ${nameOf(change)} ${changeText(change)} [${change.class}]`)
      }),
      refusals: body.refusals.map(({ by, name, message }) => short(`${name} by ${by}: ${message}`)),
      flags: body.flags.map(short),
      notes: body.notes.map(short),
    }
  }
}

interface Body {
  readonly changes: readonly Change[]
  readonly refusals: readonly Refusal[]
  readonly flags: readonly string[]
  readonly notes: readonly string[]
  readonly left?: unknown
}

/** A stage that is swept whatever happens. */
export async function onStage(work: (stage: Stage) => Promise<void>, own?: OwnCluster): Promise<void> {
  const stage = await Stage.open(own)
  try {
    await work(stage)
  } finally {
    await stage.close()
  }
}
