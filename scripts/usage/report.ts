import type { Catalog, Topic } from '../../generators/catalog/model.ts'
import type { Code } from '../../generators/diagnostics/codes.ts'
import { codes } from '../../generators/diagnostics/codes.ts'
import type { Diagnostic, Range } from '../../generators/diagnostics/diagnostic.ts'
import { isTest } from './code-files.ts'
import type { FileUsage, Mention } from './mention.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What one service does, as its code says. */
export interface ServiceUsage {
  /** Undefined for code that belongs to none. */
  readonly service: string | undefined
  /** Message to the places that publish it. */
  readonly publishes: ReadonlyMap<string, readonly Range[]>
  /** Group to the places that run it. */
  readonly runs: ReadonlyMap<string, readonly Range[]>
}

export interface UsageReport {
  /** Sorted by service, code without one last. */
  readonly services: readonly ServiceUsage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Who publishes and consumes what, and what of it goes around the catalog. Tests count only where they use an old name. */
export function usageReport(
  files: readonly FileUsage[],
  catalog: Catalog,
  vocabulary: Vocabulary,
  serviceOf: (path: string) => string | undefined,
): UsageReport {
  const services = serviceUsages(files, vocabulary, serviceOf)
  const local = files.flatMap(({ path, mentions, unread }) => [
    ...(unread === undefined ? [] : [diagnostic('usage-unread', unread.message, unread.range)]),
    ...mentions.flatMap((mention) => localFinding(mention, vocabulary, isTest(path))),
  ])
  return { services, diagnostics: [...local, ...services.flatMap((usage) => undeclared(usage, catalog))] }
}

function serviceUsages(
  files: readonly FileUsage[],
  { publishers, runners }: Vocabulary,
  serviceOf: (path: string) => string | undefined,
): readonly ServiceUsage[] {
  const found = new Map<
    string,
    { service: string | undefined; publishes: Map<string, Range[]>; runs: Map<string, Range[]> }
  >()
  for (const { path, mentions } of files) {
    if (isTest(path)) continue
    const service = serviceOf(path)
    for (const { kind, name, range } of mentions) {
      if (kind !== 'publishes' && kind !== 'runs') continue
      const usage = found.get(service ?? '') ?? { service, publishes: new Map(), runs: new Map() }
      found.set(service ?? '', usage)
      const meant = (kind === 'publishes' ? publishers : runners).get(name)!
      usage[kind].set(meant, [...(usage[kind].get(meant) ?? []), range])
    }
  }
  return [...found.values()].sort((a, b) => order(a.service, b.service))
}

function localFinding({ kind, name, range }: Mention, vocabulary: Vocabulary, inTest: boolean): Diagnostic[] {
  if (kind === 'alias' || kind === 'old-identifier') {
    const topics = (kind === 'alias' ? vocabulary.aliases : vocabulary.oldIdentifiers).get(name)!
    const shown = kind === 'alias' ? `\`${name}\`` : `\`topics.${name}\``
    const now = topics.map((topic) => (kind === 'alias' ? topic.name : `topics.${topic.identifier}`))
    const hint = topics.length === 1 ? `write ${now[0]}, or run with --fix` : `it may be any of ${now.join(', ')}`
    return [diagnostic('usage-alias', `${shown} is an old name of ${names(topics)}`, range, hint)]
  }
  if (inTest) return []
  if (kind === 'topic') return [topicFinding(vocabulary.topics.get(name)!, range, vocabulary)]
  if (kind === 'client')
    return [diagnostic('usage-kafka-client', `${name} goes around the catalog`, range, generatedInstead)]
  return []
}

const generatedInstead = 'call the generated `publish…` and `run…` functions, and leave the connection to them'

function topicFinding(topic: Topic, range: Range, { topics }: Vocabulary): Diagnostic {
  const publisher = topics.get(topic.name)?.publisher
  const hint = `topics.${topic.identifier}.name${publisher === undefined ? '' : `, or ${publisher}() to write to it`}`
  return diagnostic('usage-topic-name', `the name of topic ${topic.name} is written down`, range, hint)
}

function undeclared({ service, publishes, runs }: ServiceUsage, catalog: Catalog): Diagnostic[] {
  const declared = catalog.services.filter(({ name }) => service === undefined || name === service)
  const findings = (
    code: 'usage-undeclared-publisher' | 'usage-undeclared-consumer',
    used: ReadonlyMap<string, readonly Range[]>,
    key: 'publishes' | 'runs',
  ): Diagnostic[] =>
    [...used].flatMap(([name, places]) => {
      if (declared.some((one) => one[key].includes(name))) return []
      const who = service === undefined ? 'code of no service' : service
      const hint =
        service === undefined
          ? `name the service in \`services\`, with ${key}: [${name}]`
          : `add ${name} to services.${service}.${key}`
      return [diagnostic(code, `${who} ${key} ${name}, and \`services\` does not say so`, places[0]!, hint)]
    })
  return [
    ...findings('usage-undeclared-publisher', publishes, 'publishes'),
    ...findings('usage-undeclared-consumer', runs, 'runs'),
  ]
}

function diagnostic(code: Code, message: string, range: Range, hint?: string): Diagnostic {
  return { code, severity: codes[code].severity, message, range, related: [], ...(hint === undefined ? {} : { hint }) }
}

function names(topics: readonly Topic[]): string {
  return topics.map(({ name }) => name).join(', ')
}

function order(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0)
  return a < b ? -1 : a > b ? 1 : 0
}
