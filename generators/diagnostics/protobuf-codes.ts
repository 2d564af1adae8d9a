import { breakingCodes } from './breaking-codes.ts'
import type { CodeEntry } from './codes.ts'

/** What reading `.proto` files can find. */
export const readingCodes = {
  'proto-syntax': {
    severity: 'error',
    title: 'The proto file cannot be read',
    cause: 'The text at this place does not follow the grammar of Protocol Buffers, so nothing can be made of it.',
    fix: 'Mend the line that is named; a missing semicolon, brace or quote on the line before is the usual reason.',
  },
  'proto-edition': {
    severity: 'error',
    title: 'This edition of Protocol Buffers is not supported',
    cause: 'Only proto2, proto3 and edition 2023 are understood; features of later editions would be guessed at.',
    fix: 'Write `syntax = "proto3";`, `syntax = "proto2";` or `edition = "2023";` as the first statement.',
  },
  'proto-group': {
    severity: 'error',
    title: 'Groups are not supported',
    cause:
      'A group, or a field with `message_encoding = DELIMITED`, has no end length on the wire; schema registries and most codecs refuse it.',
    fix: 'Declare a message and a field of that type. The bytes differ, so give the field a new number if records exist.',
  },
  'proto-two-roots': {
    severity: 'error',
    title: 'One import path, two files',
    cause: 'A file of the same path lies below two of `protobuf.roots`, so an import of it could mean either.',
    fix: 'Remove one of the two, or put them into folders with different names.',
  },
  'proto-import-unknown': {
    severity: 'error',
    title: 'An imported file does not exist',
    cause: 'The path is relative to none of `protobuf.roots` and is no bundled `google/protobuf/` file.',
    fix: 'Write the path as it is below a root, or add the folder that holds the file to `protobuf.roots`.',
  },
  'proto-import-twice': {
    severity: 'error',
    title: 'A file is imported twice',
    cause: 'protoc and schema registries refuse a file that lists the same import more than once.',
    fix: 'Remove one of the two lines.',
  },
  'proto-import-cycle': {
    severity: 'error',
    title: 'Files import each other',
    cause:
      'A file that is imported must be complete before the one that imports it; a schema must be registered after its references.',
    fix: 'Move what both files need into a third one.',
  },
  'proto-type-unknown': {
    severity: 'error',
    title: 'A type does not exist',
    cause: 'No message or enum of that name is declared in this file, in what it imports, or anywhere below the roots.',
    fix: 'Correct the name. Names are looked up from the innermost message outwards; a leading dot starts at the root.',
  },
  'proto-type-not-imported': {
    severity: 'error',
    title: 'A type is used without its import',
    cause:
      'The type exists, but its file is not imported here. Only the file itself and its `import public` lines are passed on.',
    fix: 'Import the file that declares it.',
  },
  'proto-type-not-a-type': {
    severity: 'error',
    title: 'A name that is no type is used as one',
    cause: 'The nearest thing of that name is a field, an enum value, a service or a package.',
    fix: 'Name a message or an enum; a leading dot (`.package.Type`) skips what lies between.',
  },
  'proto-name-taken': {
    severity: 'error',
    title: 'Two declarations have one name',
    cause:
      'Messages, enums, fields, oneofs and services of one scope share their names; values of an enum count as its neighbours, not as its members.',
    fix: 'Rename one of the two. Values of an enum are usually prefixed with its name.',
  },
  'proto-json-name': {
    severity: 'error',
    title: 'Two fields have one JSON name',
    cause:
      'JSON names are made of field names without underscores unless `json_name` says otherwise; two fields would be one key.',
    fix: 'Rename one of the fields or give it a `json_name` of its own.',
  },
  'proto-number-taken': {
    severity: 'error',
    title: 'Two fields have one number',
    cause: 'The number alone says on the wire which field follows.',
    fix: 'Give the newer field a number that was never used in this message.',
  },
  'proto-number-range': {
    severity: 'error',
    title: 'A number out of range',
    cause:
      'Field numbers run from 1 to 536870911 without 19000 to 19999, which Protocol Buffers keeps for itself; enum numbers are 32-bit integers.',
    fix: 'Choose a number in the range; 1 to 15 take one byte on the wire.',
  },
  'proto-reserved': {
    severity: 'error',
    title: 'A reserved number or name is used',
    cause:
      '`reserved` keeps what deleted fields used, so that old records are not read as something else; `extensions` keeps numbers for others.',
    fix: 'Use a new number and name. Remove the reservation only when no record with the old meaning exists.',
  },
  'proto-reserved-range': {
    severity: 'error',
    title: 'A reserved range is wrong',
    cause: 'A range ends before it starts, leaves the range of numbers, or is reserved already.',
    fix: 'Correct or remove the range; both ends belong to it.',
  },
  'proto-label': {
    severity: 'error',
    title: 'A field has the wrong label',
    cause:
      'proto2 wants `optional`, `required` or `repeated` on each field, proto3 knows no `required`, edition 2023 says both with `features.field_presence`, and members of a oneof have none.',
    fix: 'Add, change or remove the label as the syntax of the file wants it.',
  },
  'proto-map': {
    severity: 'error',
    title: 'A map is declared wrongly',
    cause: 'Keys of a map are integers, bool or string; a map has no label, no default, and is no member of a oneof.',
    fix: 'Use an allowed key type, or a repeated message with a key and a value field.',
  },
  'proto-oneof-empty': {
    severity: 'error',
    title: 'A oneof without fields',
    cause: 'A oneof says which one of its fields is set; without fields it means nothing.',
    fix: 'Add a field or remove the oneof.',
  },
  'proto-enum-empty': {
    severity: 'error',
    title: 'An enum without values',
    cause: 'A field of this type would have no default value.',
    fix: 'Add a first value, by custom `<ENUM>_UNSPECIFIED = 0`.',
  },
  'proto-enum-zero': {
    severity: 'error',
    title: 'The first value of an enum is not 0',
    cause:
      'The first value is what an absent field reads as; for open enums (proto3, editions) and values of maps it must be 0.',
    fix: 'Begin with a value 0, by custom `<ENUM>_UNSPECIFIED = 0`.',
  },
  'proto-enum-alias': {
    severity: 'error',
    title: 'Two enum values have one number',
    cause: 'Without `option allow_alias = true;` a repeated number is taken for a mistake; with it there must be one.',
    fix: 'Give the value its own number, or set the option where both names are meant to be one value.',
  },
  'proto-enum-closed': {
    severity: 'error',
    title: 'A closed enum where it cannot be',
    cause:
      'An enum of proto2 need not begin with 0 and knows no other numbers, so protoc refuses it in proto3 messages, and in fields of editions that read as 0 when they are absent.',
    fix: 'Declare the enum in a proto3 file; in an edition file give the field presence.',
  },
  'proto-default': {
    severity: 'error',
    title: 'A default value is wrong',
    cause:
      'Defaults exist for singular scalars and enums of proto2 and editions whose presence is tracked, and must be a value of the type.',
    fix: 'Correct the value or remove it.',
  },
  'proto-packed': {
    severity: 'error',
    title: '`packed` where nothing can be packed',
    cause:
      'Only repeated numbers, bools and enums are packed; edition 2023 says it with `features.repeated_field_encoding`.',
    fix: 'Remove the option.',
  },
  'proto-option': {
    severity: 'error',
    title: 'An option has a value it cannot have',
    cause: 'The option is known and its value is of another kind, or it is set twice.',
    fix: 'Write a value of the kind that is named.',
  },
  'proto-feature': {
    severity: 'error',
    title: 'A feature is unknown or out of place',
    cause: 'Features exist in edition files only, each with a fixed set of values.',
    fix: 'Correct the feature or its value; in proto2 and proto3 files remove it.',
  },
} as const satisfies Record<string, CodeEntry>

/** What can be wrong with `.proto` files, by themselves and against an older version. */
export const protobufCodes = { ...readingCodes, ...breakingCodes }
