import type { Finding } from '../diagnostics/diagnostic.ts'
import { readYaml } from './document.ts'
import type { Calendar } from './model.ts'
import { pointer } from './pointer.ts'
import { checkShape } from './shape.ts'
import type { CalendarSource } from './source.ts'

/** One file of `calendars/`. Findings carry ranges of that file; undefined where nothing of it can be used. */
export function readCalendar(
  name: string,
  file: string,
  text: string,
): { calendar: Calendar | undefined; findings: readonly Finding[] } {
  const document = readYaml(file, text)
  if (document.data === undefined) return { calendar: undefined, findings: document.findings }
  const shape = checkShape('calendar', document.data, (at) => {
    const { start, end } = document.locate(at, 'value')
    return text.slice(start.offset, end.offset)
  })
  const findings: Finding[] = [...shape.findings]
  const calendar = resolve(name, shape.data as Partial<CalendarSource>, (at, message, hint) => {
    findings.push({
      code: 'calendar-value',
      message,
      at: { pointer: shape.original(at) },
      ...(hint === undefined ? {} : { hint }),
    })
  })
  const located = findings.map((finding) => ({
    ...finding,
    at: rangeOf(finding.at),
    ...(finding.related === undefined
      ? {}
      : { related: finding.related.map(({ message, at }) => ({ message, at: rangeOf(at) })) }),
  }))
  return { calendar, findings: [...document.findings, ...located] }

  function rangeOf(at: Finding['at']): Finding['at'] {
    return 'range' in at ? at : { range: document.locate(at.pointer, at.part) }
  }
}

type Report = (at: string, message: string, hint?: string) => void

function resolve(name: string, source: Partial<CalendarSource>, report: Report): Calendar {
  const timezone = source.timezone ?? 'UTC'
  if (!isTimeZone(timezone)) {
    report(
      pointer('timezone'),
      `there is no time zone \`${timezone}\``,
      'use a name of the IANA database, such as `Asia/Seoul`',
    )
  }
  const closed = (source.closed ?? []).filter(({ date }, index) => {
    const real = isDate(date)
    if (!real) report(pointer('closed', index, 'date'), `\`${date}\` is no day`)
    return real
  })
  return {
    name,
    timezone,
    sessions: sessionsOf(source.sessions ?? [], report),
    closed: [...closed].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }
}

function sessionsOf(sources: CalendarSource['sessions'], report: Report): Calendar['sessions'] {
  const taken = new Map<string, { open: number; close: number }[]>()
  const sessions = sources.map((source, index) => {
    const { days } = source
    const open = minutes(source.open)
    const close = minutes(source.close)
    const at = pointer('sessions', index)
    if (close <= open) {
      report(
        at + '/close',
        `the session closes at ${source.close}, before it opens at ${source.open}`,
        'write a session over midnight as two: until "24:00" and from "00:00" of the next day',
      )
    }
    for (const day of days) {
      const others = taken.get(day) ?? []
      if (others.some((other) => open < other.close && other.open < close))
        report(at + '/open', `two sessions overlap on ${day}`)
      taken.set(day, [...others, { open, close }])
    }
    return { days, open, close }
  })
  return sessions
}

function minutes(time: string): number {
  const [hours = '0', rest = '0'] = time.split(':')
  return Number(hours) * 60 + Number(rest)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
