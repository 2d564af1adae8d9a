/** A Markdown page (GitHub's dialect), as far as links and tables go. */
export interface Page {
  /** Code blocks and comments are blanked: what they show is not said. */
  readonly lines: readonly string[]
  /** Of `<a id="…">`, as written. */
  readonly ids: readonly string[]
  /** Of headings, as GitHub makes them; a repeated one has `-1`, `-2`. */
  readonly headings: ReadonlySet<string>
}

export interface Link {
  readonly target: string
  /** From 1. */
  readonly line: number
}

export interface Table {
  /** Of its head, from 1. */
  readonly line: number
  readonly columns: number
  /** Cells of each row below the rule. */
  readonly rows: readonly number[]
}

export function readPage(text: string): Page {
  const lines = blanked(text)
  const ids = lines.flatMap((line) =>
    [...line.matchAll(/<a id="([^"]*)">/gu)].map((match) => unescaped(match[1] ?? '')),
  )
  return { lines, ids, headings: headingsOf(lines) }
}

export function hasAnchor({ ids, headings }: Page, anchor: string): boolean {
  return ids.includes(anchor) || headings.has(anchor)
}

export function linksOf({ lines }: Page): readonly Link[] {
  return lines.flatMap((line, index) => {
    const said = withoutCode(line)
    const inline = [...said.matchAll(/\]\(\s*(?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+"[^"]*")?\s*\)/gu)]
    return inline.map((match) => ({ target: unescaped(match[1] ?? match[2] ?? ''), line: index + 1 }))
  })
}

export function tablesOf({ lines }: Page): readonly Table[] {
  const tables: Table[] = []
  lines.forEach((rule, index) => {
    const head = lines[index - 1] ?? ''
    if (!/^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/u.test(rule) || !head.includes('|')) return
    const below = lines.slice(index + 1)
    const end = below.findIndex((line) => !line.startsWith('|'))
    const rows = below.slice(0, end === -1 ? below.length : end).map(cellsOf)
    tables.push({ line: index, columns: cellsOf(rule), rows: [cellsOf(head), ...rows] })
  })
  return tables
}

/** A `|` counts unless it is escaped, in code too. */
function cellsOf(line: string): number {
  const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '')
  return inner.replaceAll(/\\./gu, '').split('|').length
}

function blanked(text: string): string[] {
  let fence = ''
  return text.split(/\r?\n/u).map((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? ''
    if (fence === '' && mark !== '') {
      fence = mark
      return ''
    }
    if (fence === '') return line.replaceAll(/<!--.*?-->/gu, '')
    if (mark.startsWith(fence)) fence = ''
    return ''
  })
}

function withoutCode(line: string): string {
  return line.replaceAll(/(`+)(?!`)(?:.*?[^`])?\1(?!`)/gu, '')
}

function headingsOf(lines: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const line of lines) {
    const text = /^#{1,6}\s+(.*?)\s*#*\s*$/u.exec(line)?.[1]
    if (text === undefined) continue
    const slug = slugOf(text)
    let name = slug
    for (let again = 1; found.has(name); again++) name = `${slug}-${again}`
    found.add(name)
  }
  return found
}

/** Lower case, blanks as hyphens, nothing else but letters, digits, `_` and `-` of the text that a heading shows. */
function slugOf(heading: string): string {
  const shown = heading.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/<[^>]*>/gu, '')
  return unescaped(shown)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
}
