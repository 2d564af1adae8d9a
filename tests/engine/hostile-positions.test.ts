import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { catalogSchema } from '../../generators/catalog/catalog-schema.ts'
import { readCatalog } from '../../generators/catalog/read.ts'
import type { Diagnostic } from '../../generators/diagnostics/diagnostic.ts'
import { prepare } from '../../generators/index.ts'
import { harmlessCalendar, harmlessCatalog, shop } from './hostile/base.ts'
import { placesIn, renamed, textPositions, valueAtPlace, type TextPosition } from './hostile/positions.ts'
import { structureOf } from './hostile/structure.ts'
import { names, payloads } from './hostile/texts.ts'

/** Both documents that a person writes, and every place of theirs that takes text, from the schema. */
interface Documents {
  readonly catalog: unknown
  readonly calendar: unknown
}
const harmless: Documents = { catalog: harmlessCatalog, calendar: harmlessCalendar }
const calendarSchema = catalogSchema.$defs!['calendarFile']!
type Position = TextPosition & { readonly document: keyof Documents }
const positions: readonly Position[] = [
  ...textPositions(catalogSchema).map((position) => ({ ...position, document: 'catalog' as const })),
  ...textPositions(calendarSchema, catalogSchema).map((position) => ({ ...position, document: 'calendar' as const })),
]

/** The documents with `text` in one position, and in whatever refers to what stands there. */
function withText(documents: Documents, position: Position, text: string): Documents {
  const document = harmless[position.document]
  const [place] = placesIn(document, position.path)
  assert.ok(place, `the harmless documents say nothing at ${position.name}`)
  const token = position.part === 'key' ? place.at(-1) : valueAtPlace(document, place)
  assert.type(token, 'string', position.name)
  return { ...documents, [position.document]: renamed(documents[position.document], token as string, text) }
}

const errorsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ severity }) => severity === 'error')
const readingOf = ({ catalog, calendar }: Documents) => readCatalog(shop(catalog, calendar))

/** Whether a finding lies on a line that has the text, written as JSON. */
function isAt(finding: Diagnostic, text: string, texts: ReadonlyMap<string, string>): boolean {
  if (finding.range === undefined) return false
  const { file, start } = finding.range
  return (texts.get(file) ?? '').split('\n')[start.line - 1]?.includes(JSON.stringify(text)) ?? false
}

interface Judged {
  readonly taken: readonly Position[]
  /** Refusals that do not lie where the text stands. */
  readonly misplaced: readonly string[]
}

/** Which of the positions take a text. */
function judge(text: string, asked: readonly Position[]): Judged {
  const taken: Position[] = []
  const misplaced: string[] = []
  for (const position of asked) {
    const { diagnostics, texts } = readingOf(withText(harmless, position, text))
    const errors = errorsOf(diagnostics)
    if (errors.length === 0) taken.push(position)
    else if (!errors.some((finding) => isAt(finding, text, texts)))
      misplaced.push(`${position.name} ${JSON.stringify(text)}: ${errors.map(({ message }) => message).join(', ')}`)
  }
  return { taken, misplaced }
}

// All quantities refuse by the same few patterns: one text shows it. What takes any text takes any name.
const [first, ...rest] = payloads
const texts = positions.filter(({ isQuantity }) => !isQuantity)
const judged = new Map([[first!, judge(first!, positions)], ...rest.map((text) => [text, judge(text, texts)] as const)])
const free = texts.filter((position) => payloads.every((text) => judged.get(text)?.taken.includes(position)))
const choosy = texts.filter((position) => !free.includes(position))
for (const text of names) {
  const { taken, misplaced } = judge(text, choosy)
  judged.set(text, { taken: [...free, ...taken], misplaced })
}

test('a text is taken in full, or refused at its place', () => {
  assert.equal(
    [...judged.values()].flatMap(({ misplaced }) => misplaced),
    [],
  )
  assert.equal(
    free.map(({ name }) => name),
    takesAnyText,
  )
})

const takesAnyText = [
  'description',
  'scope.*',
  'typescript.runtime',
  'defaults.profile',
  'profiles.<key>',
  'topics.*.description',
  'topics.*.owner',
  'topics.*.route.*.*',
  'topics.*.profile',
  'topics.*.aliases.*',
  'topics.*.freeze.reason',
  'topics.*.retire.reason',
  'services.<key>',
  'services.*.description',
  'services.*.owner',
  'groups.*.description',
  'groups.*.owner',
  'lint.allow.*.reason',
  'closed.*.name',
]

/** Where a text would be said twice, or clash with that of another position. */
const beside = new Set(['scope.*', 'topics.*.aliases.*', 'topics.*.publish', 'groups.*.as'])

/** The documents with the text wherever it is taken; two of them, where two places cannot have it both. */
function everywhere(text: string): readonly Documents[] {
  const { taken } = judged.get(text)!
  const filled = [false, true]
    .map((second) => taken.filter(({ name }) => beside.has(name) === second))
    .filter((some) => some.length > 0)
    .map((some) => some.reduce((documents, position) => withText(documents, position, text), harmless))
  for (const documents of filled) {
    const messages = errorsOf(readingOf(documents).diagnostics).map(({ message }) => message)
    assert.equal(messages, [], JSON.stringify(text))
  }
  return filled
}

/** Most files are the same whatever the documents say. */
const known = new Map<string, string>()

async function structuresOf({ catalog, calendar }: Documents, file?: string): Promise<readonly string[]> {
  const { plan, diagnostics } = await prepare(shop(catalog, calendar, file))
  assert.equal(
    errorsOf(diagnostics).map(({ message }) => message),
    [],
  )
  return plan.files
    .map(({ path, content }) => {
      if (file === undefined) assert.match(path, /^[\w$.-]+(?:\/[\w$.-]+)*$/u)
      const structure = known.get(path + content) ?? structureOf(path, content)
      known.set(path + content, structure)
      return `${/[^.]*$/u.exec(path)?.[0]} ${structure}`
    })
    .sort()
}

test('every output has the structure that harmless text gives it', async () => {
  const expected = await structuresOf(harmless)
  assert.ok(expected.length > 30, `${expected.length} files`)
  const different: string[] = []
  for (const text of judged.keys()) {
    for (const documents of everywhere(text)) {
      const found = await structuresOf(documents)
      different.push(...differences(expected, found).map((one) => `${JSON.stringify(text)}: ${one}`))
    }
  }
  assert.equal(different, [])
})

test('a proto may have any name that every file system takes, and another is refused by name', async () => {
  const expected = await structuresOf(harmless)
  const taken = ['a b', '$(x)', '`x`', "it's", 'x;y', '__proto__', 'index', 'deep/er/index', '-rf', '{{x}}', '한글']
  for (const name of taken) {
    assert.equal(differences(expected, await structuresOf(harmless, `${name}.proto`)), [], name)
  }
  for (const name of ['say "x"', 'a|b', '<b>', 'line\nbreak', '*/x', 'x\\y', '../up', 'con']) {
    const [finding, ...others] = errorsOf(
      (await prepare(shop(harmlessCatalog, harmlessCalendar, `${name}.proto`))).diagnostics,
    )
    assert.equal([finding?.code, others.length], ['file-path', 0])
    assert.ok(finding?.message.includes(JSON.stringify(`${name}.proto`).slice(1, -1)), finding?.message)
  }
})

/** What is on one side alone, from shortly before the first sign that differs. */
function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const missing = expected.filter((one) => !found.includes(one))
  return found
    .filter((one) => !expected.includes(one))
    .map((one, index) => {
      const other = missing[index] ?? ''
      const at = Math.max(0, [...one].findIndex((sign, place) => sign !== other[place]) - 40)
      return `${one.slice(0, 12)}… has ${one.slice(at, at + 120)}, not ${other.slice(at, at + 120)}`
    })
}

test.run()
