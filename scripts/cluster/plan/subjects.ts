import type { Subject } from '../schemas.ts'
import type { RegisteredSchema } from '../registry/client.ts'
import type { SubjectChange } from './change.ts'

/** One subject as the registry has it, beside the text the catalog wants. */
export interface ObservedSubject {
  readonly name: string
  readonly level: string | undefined
  readonly latest: RegisteredSchema | undefined
  /** The version that holds the wanted text; undefined: none does, or an import of it is not registered. */
  readonly version: number | undefined
  /** The versions a new one is held against, the newest first, each with its imports; none when the wanted text is there. */
  readonly earlier: readonly EarlierVersion[]
  /** The newest version means what the wanted text does, in other words. */
  readonly sameMeaning: boolean
}

export interface EarlierVersion {
  readonly version: number
  /** Import path → text; the subject's own file under its path. */
  readonly files: ReadonlyMap<string, string>
}

export interface ObservedSubjects {
  readonly url: string
  readonly subjects: ReadonlyMap<string, ObservedSubject>
  /** All names of the registry. */
  readonly names: readonly string[]
}

/** Every difference between a registry and the subjects the catalog wants, references first. Pure. */
export function planSubjects(
  observed: ObservedSubjects,
  wanted: readonly Subject[],
  ownsTopic: (topic: string) => boolean,
): readonly SubjectChange[] {
  const known = new Set(wanted.map(({ name }) => name))
  const declared = wanted.flatMap((subject) => planSubject(subject, observed.subjects.get(subject.name)))
  const orphans = observed.names.filter((name) => {
    const topic = /^(.+)-(?:value|key)$/u.exec(name)?.[1]
    return topic !== undefined && ownsTopic(topic) && !known.has(name)
  })
  return [...declared, ...orphans.map(orphanOf)]
}

function planSubject(subject: Subject, there: ObservedSubject | undefined): readonly SubjectChange[] {
  const changes: SubjectChange[] = []
  const { name, compatibility, file } = subject
  const safe = { class: 'safe', performed: true } as const
  if (there?.level !== compatibility)
    changes.push({
      ...safe,
      kind: 'compatibility',
      subject: name,
      before: there?.level,
      after: compatibility,
      because: [],
    })
  if (there?.version === undefined) {
    const before = there?.latest?.version
    const because =
      there?.sameMeaning === true
        ? [`it means what version ${before} does; publishers look their schema up by its text, and this is theirs`]
        : []
    changes.push({ ...safe, kind: 'register', subject: name, file: file.path, before, because })
  }
  return changes
}

function orphanOf(subject: string): SubjectChange {
  const because = ['of a topic in the scope of this catalog, but not in it; left alone']
  return { kind: 'orphan-subject', subject, class: 'safe', performed: false, because }
}
