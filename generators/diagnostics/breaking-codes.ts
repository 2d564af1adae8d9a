import type { CodeEntry } from './codes.ts'

const readersBreak = 'Records that exist, or programs that run the old version, would be read wrongly or not at all.'

/** Changes of proto files that old records or old programs do not survive. Each is a rule of Buf's category CSR. */
export const breakingCodes = {
  'breaking-file-deleted': {
    severity: 'error',
    title: 'A proto file was deleted or renamed',
    cause: 'Registered schemas refer to files by path; those that import this one cannot be registered again.',
    fix: 'Put the file back. It may import publicly what has moved elsewhere.',
  },
  'breaking-file-package': {
    severity: 'error',
    title: 'The package of a file changed',
    cause: 'Every message gets another full name, by which registries, `Any` and other files know it.',
    fix: 'Put the old package back; declare the new one in a new file.',
  },
  'breaking-file-syntax': {
    severity: 'error',
    title: 'The syntax of a file changed',
    cause: 'proto2, proto3 and editions differ in presence, packing and enums, so one text means different things.',
    fix: 'Put the old syntax back.',
  },
  'breaking-message-deleted': {
    severity: 'error',
    title: 'A message was deleted, renamed or moved to another file',
    cause: 'The schema registry finds the message of a record by its place in its file; old records lead nowhere.',
    fix: 'Put the message back and mark it `option deprecated = true;`.',
  },
  'breaking-message-json-format': {
    severity: 'error',
    title: 'A message no longer has a sound JSON form',
    cause: 'proto2 promises JSON only as best effort; what was written before may not be read again.',
    fix: 'Keep proto3 or an edition.',
  },
  'breaking-message-required': {
    severity: 'error',
    title: 'The required fields of a message changed',
    cause:
      'A reader with the field required refuses every record without it; one with a new required field refuses all old records.',
    fix: 'Leave required fields as they are and add optional ones only.',
  },
  'breaking-message-reservation': {
    severity: 'error',
    title: 'A reservation of a message was removed',
    cause: 'The number or name can now be used for something that old records do not mean.',
    fix: 'Put the `reserved` line back.',
  },
  'breaking-field-deleted': {
    severity: 'error',
    title: 'A field was deleted',
    cause: 'Readers that still use the field find it empty, and the schema registry may refuse the version.',
    fix: 'Keep the field and mark it `[deprecated = true]`.',
  },
  'breaking-field-number-free': {
    severity: 'error',
    title: 'The number of a deleted field is not reserved',
    cause: 'A later field of this number would read what old records hold for the deleted one.',
    fix: 'Add the number to `reserved`.',
  },
  'breaking-field-name-free': {
    severity: 'error',
    title: 'The name of a deleted field is not reserved',
    cause: 'A later field of this name would read what old JSON holds for the deleted one.',
    fix: 'Add the name to `reserved`.',
  },
  'breaking-field-name': {
    severity: 'error',
    title: 'A field was renamed',
    cause: 'The bytes stay the same, but JSON, field masks, keys and routes of the catalog know the field by its name.',
    fix: 'Put the old name back, or add a field with a new number and deprecate the old one.',
  },
  'breaking-field-json-name': {
    severity: 'error',
    title: 'The JSON name of a field changed',
    cause: 'Whoever reads the JSON form looks for the old key.',
    fix: 'Put the old `json_name` back.',
  },
  'breaking-field-type': {
    severity: 'error',
    title: 'The type of a field changed',
    cause: readersBreak,
    fix: 'Add a field with a new number and deprecate the old one.',
  },
  'breaking-field-wire-type': {
    severity: 'error',
    title: 'The new type of a field cannot read what the old one wrote',
    cause: 'The two types have other bytes or another JSON form: old values come out wrong, or the record is refused.',
    fix: 'Add a field with a new number and deprecate the old one.',
  },
  'breaking-field-cardinality': {
    severity: 'error',
    title: 'A field became, or is no longer, a list or a map',
    cause: readersBreak,
    fix: 'Add a field with a new number and deprecate the old one.',
  },
  'breaking-field-default': {
    severity: 'error',
    title: 'The default of a field changed',
    cause: 'An absent field is not on the wire, so old and new readers see different values in one record.',
    fix: 'Put the old default back.',
  },
  'breaking-field-oneof': {
    severity: 'error',
    title: 'A field moved into, out of, or between oneofs',
    cause: 'Setting one member clears the others: a record with two of them set loses one when it is read.',
    fix: 'Put the field back; a new field with a new number can join the oneof.',
  },
  'breaking-oneof-deleted': {
    severity: 'error',
    title: 'A oneof was deleted or renamed',
    cause: 'Its fields may now be set together, which old readers cannot represent.',
    fix: 'Put the oneof back.',
  },
  'breaking-enum-deleted': {
    severity: 'error',
    title: 'An enum was deleted, renamed or moved to another file',
    cause: 'Fields of that type elsewhere, and programs built on it, no longer find it.',
    fix: 'Put the enum back and mark it `option deprecated = true;`.',
  },
  'breaking-enum-json-format': {
    severity: 'error',
    title: 'An enum no longer has a sound JSON form',
    cause: 'proto2 promises JSON only as best effort; what was written before may not be read again.',
    fix: 'Keep proto3 or an edition.',
  },
  'breaking-enum-reservation': {
    severity: 'error',
    title: 'A reservation of an enum was removed',
    cause: 'The number or name can now be used for something that old records do not mean.',
    fix: 'Put the `reserved` line back.',
  },
  'breaking-enum-value-deleted': {
    severity: 'error',
    title: 'An enum value was deleted',
    cause: 'Old records still hold its number, which has no meaning any more.',
    fix: 'Keep the value and mark it `[deprecated = true]`.',
  },
  'breaking-enum-value-number-free': {
    severity: 'error',
    title: 'The number of a deleted enum value is not reserved',
    cause: 'A later value of this number would be what old records mean by the deleted one.',
    fix: 'Add the number to `reserved`.',
  },
  'breaking-enum-value-name-free': {
    severity: 'error',
    title: 'The name of a deleted enum value is not reserved',
    cause: 'A later value of this name would be what old JSON means by the deleted one.',
    fix: 'Add the name to `reserved`.',
  },
  'breaking-enum-value-name': {
    severity: 'error',
    title: 'An enum value was renamed',
    cause: 'The bytes stay the same, but JSON, keys and routes of the catalog know the value by its name.',
    fix: 'Put the old name back; `allow_alias` gives one number a second name.',
  },
} as const satisfies Record<string, CodeEntry>
