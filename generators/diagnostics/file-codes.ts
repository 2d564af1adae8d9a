import type { CodeEntry } from './codes.ts'

/** Faults of the output folder and of generators, none of a catalog's text. */
export const fileCodes = {
  'file-clash': {
    severity: 'error',
    title: 'Two outputs claim one path',
    cause:
      'Each file has one owner, also on file systems where case does not count; otherwise the last one would win silently.',
    fix: 'Rename what gives one of them its name (`as` in the catalog), or remove one of the generators.',
  },
  'file-path': {
    severity: 'error',
    title: 'A generator made a path that cannot be written',
    cause:
      'A path must stay inside the output folder and must exist on every system a repository may be checked out on.',
    fix: 'Choose another name in the catalog, or mend the generator that made the path.',
  },
  'file-format': {
    severity: 'error',
    title: 'A generator printed text that does not parse',
    cause:
      'The text is not of the language that the generator says it is. That is a fault of the generator, not of the catalog.',
    fix: 'Report it with the catalog that shows it; nothing was written.',
  },
  'file-hand-edited': {
    severity: 'error',
    title: 'A generated file was changed by hand',
    cause:
      'Its text is neither what was generated last nor what would be generated now; writing would lose the change.',
    fix: 'Move the change into the catalog, or give it up with `--overwrite PATH`. Nothing was written.',
  },
  'file-foreign': {
    severity: 'error',
    title: 'A file that was not generated stands in the way',
    cause: "Neither a header nor the manifest says that this tool made it, so it may be somebody's work.",
    fix: 'Move it out of the output folder, or let it be replaced with `--overwrite PATH`. Nothing was written.',
  },
  'file-blocked': {
    severity: 'error',
    title: 'Something that is no file stands where a file must go',
    cause: "A link could lead a write to anywhere, and a folder may hold somebody's work, so neither is replaced.",
    fix: 'Move it away and run the command again. Nothing was written.',
  },
  'file-overwrite': {
    severity: 'error',
    title: '`--overwrite` names a file that is not generated',
    cause: 'Only a file that the catalog generates, or that the manifest lists, can be given up.',
    fix: 'Give the path as the refusal shows it. Nothing was written.',
  },
  'file-unwritable': {
    severity: 'error',
    title: 'A file could not be read or written',
    cause: 'The system refused: a missing right, a full disk, a folder mounted read-only.',
    fix: 'Mend what the message names and run the command again; running it again completes what was begun.',
  },
} as const satisfies Record<string, CodeEntry>
