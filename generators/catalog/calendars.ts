import type { Finding } from '../diagnostics/diagnostic.ts'
import { readCalendar } from './calendar.ts'
import type { Calendar } from './model.ts'
import type { CatalogInput } from './read.ts'
import type { CatalogSource } from './source.ts'

/** The folder `calendars/` beside a catalog. */
export interface Calendars {
  /** Names of all that are there. */
  readonly known: ReadonlySet<string>
  /** Those that topics name. */
  readonly read: ReadonlyMap<string, Calendar>
  readonly findings: readonly Finding[]
}

/** Reads the calendars that topics name. */
export function readCalendars(
  source: CatalogSource,
  folder: string,
  input: Pick<CatalogInput, 'list' | 'read'>,
): Calendars {
  const files = input.list(folder).filter((file) => /^[a-z0-9][a-z0-9-]*\.yaml$/.test(file))
  const known = new Set(files.map((file) => file.slice(0, -'.yaml'.length)))
  const wanted = new Set(Object.values(source.topics ?? {}).flatMap(({ calendar }) => calendar ?? []))
  const read = new Map<string, Calendar>()
  const findings: Finding[] = []
  for (const name of [...wanted].sort()) {
    const file = `${folder}/${name}.yaml`
    const text = known.has(name) ? input.read(file) : undefined
    if (text === undefined) continue
    const result = readCalendar(name, file, text)
    findings.push(...result.findings)
    if (result.calendar !== undefined) read.set(name, result.calendar)
  }
  return { known, read, findings }
}
