import { codes, type Code } from '../../generators/diagnostics/codes.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import { guess, UsageError } from './arguments.ts'
import { explainGroup } from './explain-group.ts'
import { explainService } from './explain-service.ts'
import { explainTopic } from './explain-topic.ts'
import { localFiles } from './files.ts'
import { printFindings } from './findings.ts'
import type { Command } from './main.ts'
import { printPage, type Page } from './page.ts'
import { catalogPaths } from './request.ts'

/** Says everything that follows from the catalog for one name. A code needs no catalog. */
export const explainCommand: Command = async (invocation, terminal) => {
  const { catalog, out, format, words } = invocation
  const [word = ''] = words
  const show = ({ page, data }: Explained) => {
    if (format === 'json') terminal.data(`${JSON.stringify(data, undefined, 2)}\n`)
    else terminal.data(printPage(page, format, terminal.colour.data))
    return 0 as const
  }
  if (isCode(word)) return show(explainCode(word))
  const files = localFiles()
  const paths = catalogPaths(catalog, out)
  const { model, diagnostics, texts } = readCatalog({ ...paths, ...files })
  const errors = diagnostics.filter((one) => one.severity === 'error')
  if (model === undefined || errors.length > 0) {
    terminal.say(await printFindings(errors, format === 'json' ? 'text' : format, texts, terminal.colour.say))
    return files.read(paths.path) === undefined ? 2 : 1
  }
  const { topics, groups, services } = model.base
  const group = groups.find(({ name }) => name === word)
  const named = topics.filter(({ name, aliases }) => name === word || aliases.includes(word))
  const topic = named.find(({ name }) => name === word) ?? (named.length === 1 ? named[0] : undefined)
  const service = services.find(({ name }) => name === word)
  const explained = [
    ...(topic === undefined ? [] : [explainTopic(model, topic)]),
    ...(group === undefined ? [] : [explainGroup(model, group)]),
    ...(service === undefined ? [] : [explainService(model, service)]),
  ]
  if (explained.length > 1 && format === 'json') {
    const all = explained.map(({ data }) => data)
    terminal.data(`${JSON.stringify(all, undefined, 2)}\n`)
    return 0
  }
  explained.forEach((one, index) => {
    if (index > 0) terminal.data('\n')
    show(one)
  })
  if (explained.length > 0) return 0
  if (named.length > 1)
    throw new UsageError(`\`${word}\` is an old name of ${named.map(({ name }) => name).join(', ')}: say which`)
  const carriers = topics.filter(({ message, derived }) => message === word && !derived).map(({ name }) => name)
  if (carriers.length > 0)
    throw new UsageError(`\`${word}\` is the message of ${carriers.join(', ')}: explain one of these topics`)
  const known = [...topics, ...groups, ...services].flatMap((one) =>
    'aliases' in one ? [one.name, ...one.aliases] : [one.name],
  )
  throw new UsageError(
    `\`${word}\` is no topic, group, service or code${guess(word, [...known, ...Object.keys(codes)])}`,
  )
}

/** For people, and the same for programs. */
export interface Explained {
  readonly page: Page
  readonly data: unknown
}

function isCode(word: string): word is Code {
  return Object.hasOwn(codes, word)
}

function explainCode(code: Code): Explained {
  const { severity, title, cause, fix } = codes[code]
  const page = {
    title: `${code}: ${title}`,
    lead: cause,
    facts: [
      ['severity', severity],
      ['fix', fix],
    ],
    tables: [],
  } as const
  return { page, data: { kind: 'code', code, severity, title, cause, fix } }
}
