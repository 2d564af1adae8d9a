import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { jmxAgent } from '../../../generators/compose/versions.ts'

const run = promisify(execFile)

/** Patch releases that were tried, by the line that the catalog names. */
const PATCHES: Readonly<Record<string, string>> = { '3.9': '3.9.2', '4.0': '4.0.0', '4.1': '4.1.1' }

/** The line for each kind of metadata when the catalog's own is not in the table. */
export const NEWEST = { zookeeper: '3.9.2', kraft: '4.1.1' } as const

const APICURIO = '3.0.9'

/** The exact release to run for a Kafka version such as `3.9` or `3.9.1`; undefined where none was tried. */
export function releaseOf(kafka: string): string | undefined {
  return PATCHES[kafka.split('.').slice(0, 2).join('.')]
}

/** Why no broker can be started here, with the mend; undefined when all is there. */
export async function missingTools(): Promise<string | undefined> {
  const java = await run('java', ['-version']).then(
    ({ stderr }) => stderr,
    () => undefined,
  )
  if (java === undefined)
    return 'java is not installed (Java 17 or newer runs the brokers; Debian: apt-get install openjdk-17-jre-headless)'
  const major = Number(/version "(\d+)/.exec(java)?.[1] ?? 0)
  if (major < 17) return `java ${major} is too old: Java 17 or newer runs the brokers`
  const maven = await run('mvn', ['-v']).catch(() => undefined)
  if (maven === undefined)
    return 'mvn is not installed (Maven fetches Kafka and the registry; Debian: apt-get install maven)'
  return undefined
}

/** The folder of jars of one Kafka release, fetched once for all checkouts of this user. */
export async function kafkaJars(version: string): Promise<string> {
  return fetched(`kafka-${version}`, async (folder) => {
    const dependency = (artifact: string) =>
      `<dependency><groupId>org.apache.kafka</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
    const pom = join(folder, 'pom.xml')
    await writeFile(
      pom,
      `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>jts</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependency('kafka_2.13')}${dependency('kafka-tools')}</dependencies></project>`,
    )
    await maven(['-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`])
  })
}

/** The folder of the unpacked Apicurio registry and the jar in it that starts it. */
export async function registryJar(): Promise<{ readonly folder: string; readonly jar: string }> {
  const folder = await fetched(`apicurio-${APICURIO}`, async (target) => {
    const artifact = `io.apicurio:apicurio-registry-app:${APICURIO}:tar.gz:all`
    await maven(['dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${target}`])
    const archive = join(target, `apicurio-registry-app-${APICURIO}-all.tar.gz`)
    await run('tar', ['-xzf', archive, '-C', target])
    await rm(archive)
  })
  return { folder, jar: `apicurio-registry-app-${APICURIO}-runner.jar` }
}

/** The metrics agent of generated bundles, as they fetch and check it. */
export async function metricsAgentJar(): Promise<string> {
  const folder = await fetched(jmxAgent.file.replace('.jar', ''), async (target) => {
    await maven(['dependency:copy', `-Dartifact=${jmxAgent.artifact}`, `-DoutputDirectory=${target}`])
    const digest = createHash('sha256').update(await readFile(join(target, jmxAgent.file))).digest('hex') // prettier-ignore
    if (digest !== jmxAgent.sha256) throw new Error(`${jmxAgent.file} has SHA-256 ${digest}, not ${jmxAgent.sha256}`)
  })
  return join(folder, jmxAgent.file)
}

async function maven(args: readonly string[]): Promise<void> {
  try {
    await run('mvn', ['-q', '-B', ...args], { maxBuffer: 1 << 24 })
  } catch (error) {
    throw new Error(`Maven could not fetch the packages (mvn ${args.join(' ')}): ${String(error)}`, { cause: error })
  }
}

/** Fills a folder of the cache once; a fetch that was cut off leaves nothing behind that looks whole. */
async function fetched(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const cache =
    process.env['JTS_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'jts-messaging')
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const partial = await mkdtemp(join(cache, `.${name}-`))
  try {
    await fill(partial)
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return folder
}
