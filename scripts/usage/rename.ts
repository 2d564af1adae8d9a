import type { FileUsage, Mention } from './mention.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Renamed {
  readonly path: string
  readonly text: string
  readonly changes: number
}

/** Files in which every old name that one topic alone had is its present one; others are left out. */
export function renameAliases(files: readonly FileUsage[], vocabulary: Vocabulary): readonly Renamed[] {
  return files.flatMap(({ path, text, mentions }) => {
    const edits = mentions.flatMap((mention) => {
      const name = presentName(mention, vocabulary)
      return name === undefined ? [] : [{ start: mention.range.start.offset, end: mention.range.end.offset, name }]
    })
    if (edits.length === 0) return []
    let renamed = text
    for (const { start, end, name } of edits.sort((a, b) => b.start - a.start)) {
      renamed = renamed.slice(0, start) + written(text.slice(start, end), name) + renamed.slice(end)
    }
    return [{ path, text: renamed, changes: edits.length }]
  })
}

function presentName({ kind, name }: Mention, { aliases, oldIdentifiers }: Vocabulary): string | undefined {
  if (kind !== 'alias' && kind !== 'old-identifier') return undefined
  const [topic, ...others] = (kind === 'alias' ? aliases : oldIdentifiers).get(name) ?? []
  if (topic === undefined || others.length > 0) return undefined
  return kind === 'alias' ? topic.name : topic.identifier
}

/** A literal keeps its quotes; topic names need no escape in any of them. */
function written(was: string, name: string): string {
  const quote = was.charAt(0)
  return quote === "'" || quote === '"' || quote === '`' ? quote + name + quote : name
}
