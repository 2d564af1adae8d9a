import { headerLines } from './files/header.ts'

export type HeaderLanguage = 'typescript' | 'yaml' | 'shell' | 'properties' | 'markdown'

/**
 * The first lines of a generated file in the comments of its language, with a newline at the end: what made it, from
 * what, and how to make it again. JSON has no comments and so no header.
 */
export function header(language: HeaderLanguage, source: string): string {
  const lines = headerLines(source)
  if (language === 'markdown') return `<!-- ${lines.join('\n     ').replaceAll('-->', '-- >')} -->\n`
  const mark = language === 'typescript' ? '//' : '#'
  return lines.map((line) => `${mark} ${line}\n`).join('')
}
