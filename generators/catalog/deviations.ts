import type { Finding } from '../diagnostics/diagnostic.ts'
import { readYaml, type YamlDocument } from './document.ts'
import { didYouMean } from '../diagnostics/nearest.ts'
import { pointer } from './pointer.ts'

/** Where a catalog differs on purpose from the document that asked for it: `deviations.yaml` beside the catalog. */
export interface Deviations {
  /** The document, as a title names it: `spec 1006`. */
  readonly document: string
  readonly introduction: string
  readonly areas: readonly DeviationArea[]
  /** Topics one by one: what the document says of each, and what became of it. */
  readonly topics: readonly TopicDeviation[]
  /** Paths, classes and commands of the document, and what stands for them here. */
  readonly names: readonly { readonly said: string; readonly here: string; readonly note: string }[]
}

export interface DeviationArea {
  readonly title: string
  readonly introduction: string
  readonly differences: readonly Deviation[]
}

export interface Deviation {
  readonly id: string
  /** Where the document says it: lines, sections. */
  readonly place: string
  readonly said: string
  readonly here: string
  readonly why: string
  /** `done`: true of what is here now; `decided`: true of what will be built. */
  readonly state: 'done' | 'decided'
}

export interface TopicDeviation {
  readonly topic: string
  readonly said: string
  readonly here: string
}

export interface DeviationsReading {
  /** Without the entries that findings speak of. */
  readonly deviations: Deviations
  readonly findings: readonly Finding[]
}

/** Reads the text of a `deviations.yaml`. `file` is only repeated in ranges. */
export function readDeviations(file: string, text: string): DeviationsReading {
  const document = readYaml(file, text)
  const reader = new Reader(document)
  const top = reader.map('', document.data, ['document'], ['introduction', 'areas', 'topics', 'names'])
  const deviations: Deviations = {
    document: reader.text('/document', top?.['document'] ?? ''),
    introduction: reader.text('/introduction', top?.['introduction'] ?? ''),
    areas: reader
      .list('/areas', top?.['areas'] ?? [])
      .flatMap((area, index) => reader.area(pointer('areas', index), area)),
    topics: reader.rows('/topics', top?.['topics'] ?? [], ['topic', 'said', 'here'], []),
    names: reader.rows('/names', top?.['names'] ?? [], ['said', 'here'], ['note']),
  }
  return { deviations, findings: [...document.findings, ...(document.findings.length > 0 ? [] : reader.findings)] }
}

/** Turns plain data into rows of text; what does not fit is left out and said. */
class Reader {
  readonly findings: Finding[] = []
  readonly #document: YamlDocument

  constructor(document: YamlDocument) {
    this.#document = document
  }

  area(at: string, value: unknown): readonly DeviationArea[] {
    const area = this.map(at, value, ['title', 'differences'], ['introduction'])
    if (area === undefined) return []
    const keys = ['id', 'place', 'said', 'here', 'why'] as const
    const differences = this.rows(`${at}/differences`, area['differences'] ?? [], keys, ['state']).map((row, index) => {
      return { ...row, state: this.#state(`${at}/differences/${index}/state`, row.state) }
    })
    return [
      {
        title: this.text(`${at}/title`, area['title'] ?? ''),
        introduction: this.text(`${at}/introduction`, area['introduction'] ?? ''),
        differences,
      },
    ]
  }

  rows<Required extends string, Optional extends string>(
    at: string,
    value: unknown,
    required: readonly Required[],
    optional: readonly Optional[],
  ): readonly Readonly<Record<Required | Optional, string>>[] {
    return this.list(at, value).flatMap((item, index) => {
      const row = this.map(at + pointer(index), item, required, optional)
      if (row === undefined) return []
      const cells = [...required, ...optional].map((key) => [key, this.text(at + pointer(index, key), row[key] ?? '')])
      return [Object.fromEntries(cells) as Record<Required | Optional, string>]
    })
  }

  map(
    at: string,
    value: unknown,
    required: readonly string[],
    optional: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#report('wrong-type', at, `expected a map of ${[...required, ...optional].join(', ')}`)
      return undefined
    }
    const known = [...required, ...optional]
    for (const key of Object.keys(value).filter((key) => !known.includes(key))) {
      this.#report(
        'unknown-key',
        at + pointer(key),
        `there is no key \`${key}\` here`,
        didYouMean(key, known) ?? `known are ${known.join(', ')}`,
      )
    }
    for (const key of required.filter((key) => !Object.hasOwn(value, key))) {
      this.#report('missing-key', at, `\`${key}\` is missing`, `add \`${key}\``)
    }
    return value as Readonly<Record<string, unknown>>
  }

  list(at: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.#report('wrong-type', at, 'expected a list')
    return []
  }

  text(at: string, value: unknown): string {
    if (typeof value === 'string') return value
    this.#report('wrong-type', at, 'expected a text', 'write it in quotes')
    return ''
  }

  #state(at: string, value: string): 'done' | 'decided' {
    if (value === '' || value === 'done') return 'done'
    if (value !== 'decided') this.#report('wrong-value', at, `\`${value}\` is not \`done\` or \`decided\``)
    return 'decided'
  }

  #report(
    code: 'wrong-type' | 'wrong-value' | 'unknown-key' | 'missing-key',
    at: string,
    message: string,
    hint?: string,
  ): void {
    const range = this.#document.locate(at)
    this.findings.push({ code, message, at: { range }, ...(hint === undefined ? {} : { hint }) })
  }
}
