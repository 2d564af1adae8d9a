import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { format, resolveConfig } from 'prettier'
import { checkTemplate } from './check.ts'
import { languages } from './languages.ts'

/** The file that `precompile` makes the text of. */
export const target = join(import.meta.dirname, 'precompiled.ts')

const folder = join(import.meta.dirname, '../../infra-templates')

/** Names of all templates, sorted: `docs/topic.md` for infra-templates/docs/topic.md.hbs. */
export function templateNames(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.slice(0, -'.hbs'.length).replaceAll('\\', '/'))
    .sort()
}

/** A template as its file says, with LF. */
export function templateText(name: string): string {
  return readFileSync(join(folder, `${name}.hbs`), 'utf8').replaceAll('\r\n', '\n')
}

/**
 * The text of precompiled.ts, formatted as this repository is: every template as a function, so that a run loads neither the compiler (40 ms) nor the
 * files, and a package needs no templates beside its code. Throws where a template prints a value without a language.
 */
export async function precompile(): Promise<string> {
  const entries = templateNames().map((name) => `  ${JSON.stringify(name)}: ${compile(name)} as TemplateSpecification,`)
  const text = [
    '// @ts-nocheck: what follows is the JavaScript of a compiler; the assertions give it its type.',
    '// Made from infra-templates by `node scripts/dev/templates.ts`. DO NOT EDIT.',
    '/** What the compiler makes of a template; opaque. */',
    'export type TemplateSpecification = Readonly<Record<string, unknown>>',
    'export const precompiled = {',
    ...entries,
    '} as const',
    '',
  ].join('\n')
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
}

function compile(name: string): string {
  const text = templateText(name)
  const faults = checkTemplate(text)
  if (faults.length > 0) throw new Error(`infra-templates/${name}.hbs: ${faults.join('; ')}`)
  const knownHelpers = Object.fromEntries(Object.keys(languages).map((helper) => [helper, true]))
  const options = { strict: true, noEscape: true, knownHelpers, knownHelpersOnly: true }
  return String(Handlebars.precompile(text, options)).replaceAll(/[^\x00-\x7f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
