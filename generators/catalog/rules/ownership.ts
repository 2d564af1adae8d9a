import { declaredTopics } from './lookup.ts'
import { keyOf } from './place.ts'
import type { Rule, RuleContext } from './rule.ts'

interface Named {
  readonly name: string
  readonly description: string
  readonly owner: string
}

const sections = ['topics', 'groups', 'services'] as const
const singular = { topics: 'topic', groups: 'group', services: 'service' } as const

function namedIn(context: RuleContext, section: (typeof sections)[number]): readonly Named[] {
  return section === 'topics' ? declaredTopics(context.catalog) : context.catalog[section]
}

export const descriptionMissing: Rule = {
  code: 'description-missing',
  check: (context) =>
    (['topics', 'groups'] as const).flatMap((section) =>
      namedIn(context, section)
        .filter(({ description }) => description.trim() === '')
        .map(({ name }) => ({
          code: 'description-missing',
          message: `the ${singular[section]} \`${name}\` has no description`,
          at: keyOf(context, section, name),
          hint: 'add `description` with one sentence',
        })),
    ),
}

export const ownerMissing: Rule = {
  code: 'owner-missing',
  check: (context) =>
    sections.flatMap((section) =>
      namedIn(context, section)
        .filter(({ owner }) => owner.trim() === '')
        .map(({ name }) => ({
          code: 'owner-missing',
          message: `the ${singular[section]} \`${name}\` has no owner`,
          at: keyOf(context, section, name),
          hint: 'add `owner` with the name of a team',
        })),
    ),
}
