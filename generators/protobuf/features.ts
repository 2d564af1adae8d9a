import type { Report } from './cursor.ts'
import type { FileNode, OptionNode, OptionValue } from './syntax.ts'

/** What a field or enum means beyond its words: set by the edition, changed from the file inwards. */
export interface Features {
  readonly field_presence: 'EXPLICIT' | 'IMPLICIT' | 'LEGACY_REQUIRED'
  readonly enum_type: 'OPEN' | 'CLOSED'
  readonly repeated_field_encoding: 'PACKED' | 'EXPANDED'
}

const editions: Readonly<Record<FileNode['syntax'], Features>> = {
  proto2: { field_presence: 'EXPLICIT', enum_type: 'CLOSED', repeated_field_encoding: 'EXPANDED' },
  proto3: { field_presence: 'IMPLICIT', enum_type: 'OPEN', repeated_field_encoding: 'PACKED' },
  '2023': { field_presence: 'EXPLICIT', enum_type: 'OPEN', repeated_field_encoding: 'PACKED' },
}

/** All features of edition 2023; those that are not in `Features` change nothing here. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['field_presence', ['EXPLICIT', 'IMPLICIT', 'LEGACY_REQUIRED']],
  ['enum_type', ['OPEN', 'CLOSED']],
  ['repeated_field_encoding', ['PACKED', 'EXPANDED']],
  ['utf8_validation', ['VERIFY', 'NONE']],
  ['message_encoding', ['LENGTH_PREFIXED', 'DELIMITED']],
  ['json_format', ['ALLOW', 'LEGACY_BEST_EFFORT']],
])

export function fileFeatures(file: FileNode, report: Report): Features {
  return innerFeatures(editions[file.syntax], file.options, file, report)
}

/** The features of an enclosing declaration with what these options change. */
export function innerFeatures(
  outer: Features,
  options: readonly OptionNode[],
  file: FileNode,
  report: Report,
): Features {
  const changed = new Map<string, string>()
  for (const { name, value, at } of featureOptions(options)) {
    if (name.startsWith('(') || name.startsWith('[')) continue
    const values = allowed.get(name)
    const text = value.kind === 'name' ? value.text : undefined
    if (file.syntax !== '2023')
      report('proto-feature', `features exist in edition files only, this one is ${file.syntax}`, at)
    else if (values === undefined)
      report('proto-feature', `there is no feature \`${name}\``, at, {
        hint: `features are ${[...allowed.keys()].join(', ')}`,
      })
    else if (text === undefined || !values.includes(text)) {
      report('proto-feature', `\`${name}\` cannot be ${text ?? 'that'}`, value.at, {
        hint: `it is one of ${values.join(', ')}`,
      })
    } else if (text === 'DELIMITED') report('proto-group', 'delimited encoding is not supported', value.at)
    else changed.set(name, text)
  }
  if (changed.size === 0) return outer
  return { ...outer, ...Object.fromEntries(changed) }
}

/** `features.x = Y` and `features = { x: Y }` alike. */
function featureOptions(options: readonly OptionNode[]): OptionNode[] {
  return options.flatMap((option) => {
    if (option.name.startsWith('features.')) return [{ ...option, name: option.name.slice('features.'.length) }]
    return option.name === 'features' ? entriesOf(option.value) : []
  })
}

function entriesOf(value: OptionValue): readonly OptionNode[] {
  return value.kind === 'block' ? value.entries : []
}
