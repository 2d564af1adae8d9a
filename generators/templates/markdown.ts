import { oneLine, scalar } from './language.ts'

/**
 * Text on one line, safe wherever Markdown takes inline text: a paragraph, a list item, a heading, a table cell. A
 * reader of CommonMark with GitHub's tables shows exactly the value, with runs of white space as one space.
 */
export function markdown(value: unknown): string {
  if (typeof value === 'string' && plain.test(value)) return value
  const text = oneLine(scalar(value)).replace(/\s+/g, ' ')
  return text
    .replace(/[\\`*[\]|~$]|\{(?=[{%#])/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/^([-+#=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** Words that mean nothing to Markdown: most of what there is. */
const plain = /^[A-Za-z](?:[A-Za-z0-9,;'"()/%?.-]| (?! ))*(?<! )$/

/** Text as people write it, on one line: what stands between two backticks is code, all else is as `markdown` has it. */
export function markdownProse(value: unknown): string {
  const text = oneLine(scalar(value)).replace(/\s+/g, ' ')
  const parts = text.split(/`([^`]+)`/)
  if (parts.length === 1) return markdown(text)
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return markdownCode(part)
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? []
      return inner === '' ? before || after : before + markdown(inner) + after
    })
    .join('')
}

/** Paragraphs of prose: a blank line in the value separates them, other line breaks are spaces. */
export function markdownBlock(value: unknown): string {
  return scalar(value)
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map(markdownProse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** A code span; `<code>` with entities where backticks could not hold the value in a table. */
export function markdownCode(value: unknown): string {
  const text = oneLine(scalar(value))
  if (text === '') return '<code></code>'
  if (/^[^`|\\]+$/.test(text) && !/\{[{%#]/.test(text)) return `\`${text}\``
  return `<code>${text.replace(/[^A-Za-z0-9 .,]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`
}

/** The target of a link, relative or absolute, for the round brackets of `[text](target)`. */
export function markdownTarget(value: unknown): string {
  return encodeURI(oneLine(scalar(value))).replace(/[()'*_~|&<>[\]\\]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}

/** What stands inside `<!-- … -->`. */
export function markdownComment(value: unknown): string {
  return oneLine(scalar(value))
    .replace(/-(?=-|>|$)/g, '- ')
    .replace(/^>/, ' >')
}

/** The value of an `id` attribute in double quotes. Equal values, and only those, give equal text. */
export function markdownId(value: unknown): string {
  return scalar(value).replace(/[^A-Za-z0-9._-]/gu, (character) => `:${character.codePointAt(0)!.toString(16)}:`)
}
