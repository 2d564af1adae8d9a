import type { Report } from './cursor.ts'
import type { OptionNode } from './syntax.ts'
import { utf8 } from './tokens.ts'

/** The option of that name; a second one is reported. */
export function findOption(options: readonly OptionNode[], name: string, report?: Report): OptionNode | undefined {
  const [first, ...others] = options.filter((option) => option.name === name)
  for (const other of others) report?.('proto-option', `\`${name}\` is set twice`, other.at)
  return first
}

/** A yes-or-no option; undefined where it is absent or, which is reported, something else. */
export function booleanOption(options: readonly OptionNode[], name: string, report: Report): boolean | undefined {
  const option = findOption(options, name, report)
  if (option === undefined) return undefined
  const { value } = option
  if (value.kind === 'name' && (value.text === 'true' || value.text === 'false')) return value.text === 'true'
  report('proto-option', `\`${name}\` must be true or false`, value.at)
  return undefined
}

export function stringOption(options: readonly OptionNode[], name: string, report: Report): string | undefined {
  const option = findOption(options, name, report)
  if (option === undefined) return undefined
  const text = option.value.kind === 'string' ? utf8(option.value.text) : undefined
  if (text === undefined || text.includes('\0'))
    report('proto-option', `\`${name}\` must be a text in quotes`, option.value.at)
  return text
}
