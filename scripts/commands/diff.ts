import { visible } from '../../generators/diagnostics/visible.ts'
import { catalogChanges, type CatalogChange } from '../cluster/catalog-words.ts'
import type { Command } from './main.ts'
import { modelOf } from './plan-context.ts'
import { catalogAt } from './revision.ts'
import { tint } from './terminal.ts'

/** A change of the catalog in words, for whoever reviews it. */
export const diffCommand: Command = async (invocation, terminal) => {
  const [reference = ''] = invocation.words
  const reading = await modelOf(invocation, terminal)
  if ('exit' in reading) return reading.exit
  const old = catalogAt(reference, invocation)
  if (old.model === undefined) {
    terminal.say(`the catalog of ${reference} has findings, or is not there: nothing to compare with\n`)
    return 2
  }
  const changes = catalogChanges(old.model, reading.model)
  if (invocation.format === 'json') terminal.data(`${JSON.stringify({ against: reference, changes }, undefined, 2)}\n`)
  else terminal.data(changes.map((one) => textOf(one, invocation.format, terminal.colour.data)).join(''))
  terminal.say(
    changes.length === 0 ? `the same as ${reference}\n` : `${changes.length} things differ from ${reference}\n`,
  )
  return 0
}

const marks = { added: '+', removed: '-', changed: '~' } as const
const tints = { added: 'green', removed: 'red', changed: 'yellow' } as const

function textOf({ environment, thing, change, words }: CatalogChange, format: string, colour: boolean): string {
  const title = `${thing}${environment === undefined ? '' : ` in ${environment}`}`
  if (format === 'markdown') {
    const escape = (text: string) => visible(text).replace(/[\\`*_[\]<>|#~&!]/gu, (sign) => `\\${sign}`)
    return `- **${escape(title)}** ${change}\n${words.map((word) => `  - ${escape(word)}\n`).join('')}`
  }
  const mark = tint(colour, tints[change], marks[change])
  return `${mark} ${visible(title)}\n${words.map((word) => `    ${visible(word)}\n`).join('')}`
}
