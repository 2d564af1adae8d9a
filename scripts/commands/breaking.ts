import { compareSchemas } from '../../generators/protobuf/breaking.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { visible } from '../../generators/diagnostics/visible.ts'
import type { Range } from '../../generators/diagnostics/diagnostic.ts'
import { compareTopics } from '../cluster/breaking-topics.ts'
import { UsageError } from './arguments.ts'
import { localFiles } from './files.ts'
import type { Command } from './main.ts'
import { modelOf } from './plan-context.ts'
import { catalogAt } from './revision.ts'
import { catalogPaths } from './request.ts'

interface Break {
  readonly rule: string
  readonly message: string
  readonly range: Range | undefined
  readonly topic?: string
}

/** What this version of catalog and protos breaks of another revision's. */
export const breakingCommand: Command = async (invocation, terminal) => {
  const reference = invocation.values.get('against')?.at(-1)
  if (reference === undefined) throw new UsageError('say against which revision: --against main')
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const old = catalogAt(reference, invocation)
  if (old.model === undefined) {
    terminal.say(`the catalog of ${reference} has findings, or is not there: nothing to compare with\n`)
    return 2
  }
  const { locate } = readCatalog({ ...catalogPaths(invocation.catalog, invocation.out), ...localFiles() })
  const schemas = compareSchemas(old.model.base.schema, reading.model.base.schema).map(
    ({ code, message, at }): Break => ({ rule: code, message, range: 'range' in at ? at.range : undefined }),
  )
  const topics = compareTopics(old.model.base, reading.model.base).map(({ rule, topic, message }): Break => ({
    rule,
    topic,
    message: `${topic}: ${message}`,
    range: locate(
      rule === 'breaking-topic-deleted' ? '/topics' : `/topics/${topic.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      'key',
    ),
  }))
  const breaks = [...schemas, ...topics]
  const { format } = invocation
  if (format === 'json') terminal.data(`${JSON.stringify({ against: reference, breaks }, undefined, 2)}\n`)
  else terminal.data(breaks.map((one) => lineOf(one, format)).join(''))
  terminal.say(breaks.length === 0 ? `nothing breaks ${reference}\n` : `${breaks.length} changes break ${reference}\n`)
  return breaks.length === 0 ? 0 : 1
}

function lineOf({ rule, message, range }: Break, format: 'text' | 'markdown' | 'github'): string {
  const place = range === undefined ? '' : `${range.file}:${range.start.line}:${range.start.column}`
  const text = visible(message)
  if (format === 'markdown')
    return `- **${rule}** ${text.replace(/[\\`*_[\]<>|#~&!]/gu, (sign) => `\\${sign}`)} (${place})\n`
  if (format === 'text') return `${place === '' ? '' : `${visible(place)}: `}${text} [${rule}]\n`
  const at = range === undefined ? '' : `file=${range.file.replaceAll(',', '%2C')},line=${range.start.line},`
  return `::error ${at}title=${rule}::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`
}
