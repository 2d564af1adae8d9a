import { visible } from '../../../generators/diagnostics/visible.ts'
import { tint, type Tint } from '../../commands/terminal.ts'
import type { Change, ChangeClass, Refusal } from './change.ts'
import type { Plan } from './plan.ts'
import {
  changeText,
  itemMark,
  itemsOf,
  markOf,
  remarksOf,
  summaryOf,
  valueText,
  type Item,
  type Mark,
} from './words.ts'

const tints: Readonly<Record<Mark, Tint>> = { '+': 'green', '~': 'yellow', '-': 'red', '!': 'blue', '?': 'dim' }
const classTints: Readonly<Record<ChangeClass, Tint>> = {
  safe: 'dim',
  slow: 'blue',
  risky: 'yellow',
  destructive: 'red',
  impossible: 'red',
}

/** The whole plan for a person. Every text of catalog or cluster is shown, none acts on the terminal. */
export function printPlan(plan: Plan, colour: boolean): string {
  const { catalog, environment, clusterId, brokers, registry } = plan
  const head = [
    `${tint(colour, 'bold', visible(`${catalog} · ${environment}`))} → cluster ${visible(clusterId)}, ${brokers.length} broker${brokers.length === 1 ? '' : 's'} (${visible(brokers.map(({ address }) => address).join(', '))})`,
    ...(registry === undefined ? [] : [`registry ${visible(registry)}`]),
    ...(plan.only === undefined ? [] : [`only ${visible(plan.only.join(', '))}`]),
  ]
  const topics = itemsOf(plan.changes.filter((change) => 'topic' in change))
  const subjects = itemsOf(plan.changes.filter((change) => 'subject' in change))
  const rights = itemsOf(plan.changes.filter((change) => 'principal' in change))
  const parts = [
    head,
    ...sectionOf('Topics', topics, colour),
    ...sectionOf('Schemas', subjects, colour),
    ...sectionOf('Rights', rights, colour),
    ...(plan.notes.length === 0
      ? []
      : [[tint(colour, 'bold', 'Notes'), ...plan.notes.map((note) => `  ${visible(note)}`)]]),
    ...(plan.refusals.length === 0 ? [] : [refusalLines(plan.refusals, colour)]),
    [`${plan.changes.length === 0 ? 'In sync' : 'Plan'}: ${summaryOf(plan)}`],
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

function sectionOf(title: string, items: readonly Item[], colour: boolean): string[][] {
  return items.length === 0 ? [] : [[tint(colour, 'bold', title), ...items.flatMap((item) => itemLines(item, colour))]]
}

function itemLines(item: Item, colour: boolean): string[] {
  const mark = itemMark(item)
  const head = `  ${tint(colour, tints[mark], mark)} ${tint(colour, 'bold', visible(item.name))}`
  return [head, ...item.changes.flatMap((change) => changeLines(change, colour))]
}

function changeLines(change: Change, colour: boolean): string[] {
  const kind = tint(colour, classTints[change.class], change.class)
  const left = change.performed || markOf(change) === '?' ? '' : tint(colour, 'blue', '  not done by apply')
  // Rights of one principal come and go line by line.
  const sign = 'principal' in change ? `${tint(colour, tints[markOf(change)], markOf(change))} ` : ''
  const first = `      ${sign}${visible(changeText(change))}  ${markOf(change) === '?' ? tint(colour, 'dim', 'left alone') : kind}${left}`
  const remarks = remarksOf(change).map((remark) => tint(colour, 'dim', `        ${visible(remark)}`))
  return [first, ...creationLines(change), ...remarks]
}

function creationLines(change: Change): string[] {
  if (change.kind !== 'create') return []
  const width = Math.max(0, ...Object.keys(change.config).map(({ length }) => length))
  return Object.entries(change.config).map(
    ([setting, value]) => `        ${visible(setting.padEnd(width))}  ${visible(valueText(setting, value))}`,
  )
}

function refusalLines(refusals: readonly Refusal[], colour: boolean): string[] {
  const lines = refusals.flatMap(({ by, name, message, hint }) => [
    `  ${tint(colour, 'red', 'x')} ${visible(name === '' ? by : `${name} (${by})`)}: ${visible(message)}`,
    ...(hint === undefined ? [] : [tint(colour, 'dim', `      ${visible(hint)}`)]),
  ])
  return [
    tint(colour, 'red', `Refused: nothing is written while ${refusals.length === 1 ? 'this stands' : 'these stand'}`),
    ...lines,
  ]
}

/** The same as a page for a pull request. */
export function markdownPlan(plan: Plan): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`
  const rows = itemsOf(plan.changes).flatMap(({ name, changes }) =>
    changes.map((change) =>
      row([
        markOf(change),
        name,
        changeText(change),
        change.performed ? change.class : `${change.class}, not done by apply`,
        remarksOf(change).join('; '),
      ]),
    ),
  )
  const table =
    rows.length === 0
      ? ''
      : `${row(['', 'Topic, subject or principal', 'Change', 'Class', 'Remarks'])}|---|---|---|---|---|\n${rows.join('')}\n`
  const refusals = plan.refusals.map(({ by, name, message, hint }) => row([name, by, message, hint ?? '']))
  const refused =
    refusals.length === 0
      ? ''
      : `**Refused: nothing is written.**\n\n${row(['Topic, subject or principal', 'By', 'Why', 'Mend'])}|---|---|---|---|\n${refusals.join('')}\n`
  const notes = plan.notes.length === 0 ? '' : `${plan.notes.map((note) => `- ${cell(note)}\n`).join('')}\n`
  return `### ${cell(`${plan.catalog} · ${plan.environment}`)}\n\nCluster ${cell(plan.clusterId)}, ${plan.brokers.length} brokers.\n\n${refused}${table}${notes}${cell(summaryOf(plan))}\n`
}

function cell(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|#~&!]/gu, (sign) => `\\${sign}`)
    .replace(/\s+/gu, ' ')
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubPlan(plan: Plan): string {
  const escape = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const refusals = plan.refusals.map(({ by, name, message }) => `::error title=Refused by ${by}::${escape(`${name}: ${message}`)}\n`) // prettier-ignore
  const changes = itemsOf(plan.changes).flatMap(({ name, changes }) =>
    changes.map((change) => {
      const level = change.class === 'safe' ? 'notice' : 'warning'
      return `::${level} title=${change.class} change::${escape(`${name}: ${changeText(change)}`)}\n`
    }),
  )
  return [...refusals, ...changes].join('')
}
