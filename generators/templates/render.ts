import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import { blocks } from './blocks.ts'
import { languages } from './languages.ts'
import { precompiled } from './precompiled.ts'

/** A file under infra-templates, without its ending: `docs/topic.md`. */
export type TemplateName = keyof typeof precompiled

/** The package types its runtime as an empty module; it is the library without its compiler. */
const engine = (runtime as unknown as typeof Handlebars).create()
const compiled = new Map<TemplateName, (data: object) => string>()

/**
 * The text that a template makes of a value. Strict: a name that the value does not have throws; what may be missing
 * has to be there as `null` or `false`.
 */
export function render(name: TemplateName, data: object): string {
  let template = compiled.get(name)
  if (template === undefined) {
    const run = engine.template(precompiled[name])
    template = (value) => run(value, { helpers: { ...languages, ...blocks } })
    compiled.set(name, template)
  }
  return template(data)
}
