import type { Calendar, Topic } from '../model.ts'
import { declaredTopics } from './lookup.ts'
import { placeOf } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

/** Each calendar once, with the first topic that follows it. */
function calendars(context: RuleContext): readonly (readonly [Calendar, Topic])[] {
  const first = new Map<string, readonly [Calendar, Topic]>()
  for (const topic of declaredTopics(context.catalog)) {
    const { calendar } = topic
    if (calendar !== undefined && !first.has(calendar.name)) first.set(calendar.name, [calendar, topic])
  }
  return [...first.values()]
}

export const calendarWithoutClosures: Rule = {
  code: 'calendar-without-closures',
  check: (context) =>
    calendars(context)
      .filter(([calendar]) => calendar.closed.length === 0 && !isAlwaysOpen(calendar))
      .map(([calendar, topic]) => ({
        code: 'calendar-without-closures',
        message: `calendar \`${calendar.name}\` has sessions and no closed dates: each holiday looks like an outage`,
        at: placeOf(context, 'topics', topic.name, 'calendar'),
        hint: `list the holidays as \`closed\` in calendars/${calendar.name}.yaml`,
      })),
}

/** Markets that never close have no holidays either. */
function isAlwaysOpen({ sessions }: Calendar): boolean {
  const minutes = sessions.reduce((sum, { days, open, close }) => sum + days.length * (close - open), 0)
  return minutes >= 7 * 24 * 60
}
