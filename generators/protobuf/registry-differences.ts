/** Levels at which the fixture changes were put to a registry. Their transitive forms ask the same of more versions. */
export type AskedLevel = 'BACKWARD' | 'FULL'

/** Changes about which a schema registry says something else than our own rules, for one reason. */
export interface RegistryDifference {
  /** `accepts` what breaks, `refuses` what does not, `fails` without a verdict, or is never `asked`. */
  readonly registry: 'accepts' | 'refuses' | 'fails' | 'not asked'
  readonly levels: readonly AskedLevel[]
  readonly reason: string
  /** Names of rows in `breaking.cases.ts`. */
  readonly cases: readonly string[]
}

/** The registry that was asked; `tests/breaking` asks it again. */
export const askedRegistry = 'Apicurio Registry 3.0.9, through its Confluent interface'

const both: readonly AskedLevel[] = ['BACKWARD', 'FULL']

/** Every change on which the registry and our rules differ. What is not listed they judge alike. */
export const registryDifferences: readonly RegistryDifference[] = [
  {
    registry: 'not asked',
    levels: both,
    reason: 'A subject is one file, so a file that is gone is put to no registry.',
    cases: ['file deleted'],
  },
  {
    registry: 'fails',
    levels: both,
    reason: 'It cannot parse `edition` and answers with an error of its own.',
    cases: ['file syntax changed to an edition'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It compares the messages and enums that both versions have; one that is gone is no change to it.',
    cases: [
      'message moved to another file',
      'message deleted',
      'message deleted with all that is in it',
      'nested message deleted',
      'enum deleted',
      'nested enum deleted',
    ],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It does not compare the syntax of the two files.',
    cases: ['file syntax changed to proto2', 'file syntax changed from proto2'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It compares names and numbers, not the JSON form.',
    cases: ['JSON name changed'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It does not compare defaults.',
    cases: ['default changed', 'default added', 'default removed', 'default of an enum changed'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It does not look at which oneof a field belongs to.',
    cases: ['oneof: field moved in', 'oneof: field moved out', 'oneof: renamed'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'It compares fields by number only while the new message has any; the last one may go with a reservation.',
    cases: ['last field deleted, both reserved', 'required deleted'],
  },
  {
    registry: 'accepts',
    levels: both,
    reason: 'Its parser does not keep the reservations of enums.',
    cases: ['enum reservation narrowed', 'enum reserved name removed'],
  },
  {
    registry: 'accepts',
    levels: ['FULL'],
    reason:
      'Its FULL refuses only what fails in both directions, though it should refuse what fails in either: these fail in one.',
    cases: [
      'field deleted',
      'value deleted of an alias',
      'reserved name removed',
      'value deleted',
      'value deleted, number reserved',
      'value deleted, name reserved',
      'value deleted, both reserved',
    ],
  },
  {
    registry: 'refuses',
    levels: both,
    reason: 'It takes `optional` for a label like `repeated`; the bytes are the same with and without it.',
    cases: ['cardinality: implicit to optional', 'cardinality: optional to implicit'],
  },
  {
    registry: 'refuses',
    levels: both,
    reason: 'It compares reserved ranges as they are written, so one that is split or widened is gone to it.',
    cases: ['reservation split and widened'],
  },
  {
    registry: 'refuses',
    levels: both,
    reason: 'It knows one name for each number, so a second name looks like a new one.',
    cases: ['alias added'],
  },
]

/** What differs about one change at one level; undefined: the registry judges it as our rules do. */
export function registryDifference(name: string, level: AskedLevel): RegistryDifference | undefined {
  return registryDifferences.find(({ cases, levels }) => cases.includes(name) && levels.includes(level))
}
