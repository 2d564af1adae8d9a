import type { Mutation } from './mutations.ts'

type Breakage = Omit<Mutation, 'tests' | 'file'>

const on = (file: string, tests: readonly string[], breakages: readonly Breakage[]): Mutation[] =>
  breakages.map((one) => ({ file, tests, ...one }))

const unit = ['generators/files/reconcile.test.ts']
const path = ['generators/files/path.test.ts']

export const engine: readonly Mutation[] = [
  ...on('generators/files/compare.ts', unit, [
    {
      find: "return ['hand-edited', 'refuse', 'it was",
      replace: "return ['changed', 'write', 'it was",
      why: 'a hand edit is overwritten',
    },
    {
      find: "return ['foreign', 'refuse',",
      replace: "return ['changed', 'write',",
      why: 'a foreign file is overwritten',
    },
    { find: '|| carriesHeader(before)\n', replace: '\n', why: 'without a manifest our own files count as foreign' },
    {
      find: 'one.raw === raw && one',
      replace: 'one',
      why: 'a changed text is skipped because the old output is still there',
    },
    {
      find: '!context.thorough && context.manifest',
      replace: 'context.manifest',
      why: '--check trusts a hash of the manifest',
    },
    { find: "&& manifest.state !== 'conflicted')", replace: ')', why: 'a conflicted manifest deletes' },
    {
      find: 'overwrite.has(path) || (entry',
      replace: 'true || (entry',
      why: 'an orphan that was changed by hand is deleted',
    },
    { find: "if (found.kind === 'blocked') return found.why", replace: '', why: 'a symbolic link is written through' },
    {
      find: 'if (!leaving.has(inside)) return `a folder',
      replace: 'if (leaving.has(inside)) return `a folder',
      why: 'a folder with work in it is taken for empty',
    },
    {
      find: "if (ours && hasConflictMarkers(before)) return ['changed', 'write']",
      replace: '',
      why: 'a file in merge conflict counts as edited by hand',
    },
    { find: 'only.has(entry.generator))', replace: 'true)', why: '--only removes the files of other generators' },
    {
      find: 'if (context.overwrite.has(file.path)) return',
      replace: 'if (context.overwrite.size > 0) return',
      why: '--overwrite of one file lets all others go too',
    },
    {
      find: "state(listed === undefined ? 'new' : 'missing', 'write')",
      replace: "state('new', 'write')",
      why: '--check does not tell a missing file from a new one',
    },
    {
      find: "|| (!thorough && manifest.state === 'whole')",
      replace: "|| !thorough || manifest.state !== 'whole'",
      why: 'files that are left without a manifest pass unseen',
    },
    {
      find: 'const known = [...(listed ?? []), ...(context.staged.get(path) ?? [])]',
      replace: 'const known = [...(listed ?? [])]',
      why: 'what a killed run wrote counts as edited by hand',
    },
    { find: 'if (!planned.has(path) && (only', replace: 'if ((only', why: 'a planned file counts as an orphan too' },
  ]),
  ...on('generators/files/reconcile.ts', unit, [
    {
      find: 'if (refused.length > 0) return',
      replace: 'if (refused.length > states.length) return',
      why: 'with one refusal the other files are written',
    },
    {
      find: 'if (faults.length > 0) return',
      replace: 'if (faults.length > 99) return',
      why: 'two generators on one path: the last one wins',
    },
    {
      find: "if (input.mode !== 'write') return",
      replace: "if (input.mode === 'check') return",
      why: 'a dry run writes',
    },
    { find: 'refused.push(...strangers(input, states))', replace: '', why: 'a misspelt --overwrite passes unseen' },
    { find: '  sweep(disk.out, paths)\n', replace: '', why: 'temporary files of a killed run stay' },
    {
      find: "file.action === 'write' || file.action === 'delete')) {",
      replace: "file.path !== '')) {",
      why: 'the manifest is rewritten when nothing changed',
    },
  ]),
  ...on('generators/files/write.ts', unit, [
    { find: '      pruneAbove(out, file.path)\n', replace: '', why: 'empty folders stay' },
    { find: '      pruneBelow(join(out, at))\n', replace: '', why: 'a folder never becomes a file' },
  ]),
  ...on(
    'generators/files/write.ts',
    ['tests/engine/failing-disk.test.ts'],
    [
      { find: 'staging.discard(replaced > 0)', replace: '', why: 'a full disk leaves temporary files' },
      {
        find: 'accessSync(dirname(join(out, (at = file.path))), constants.W_OK)',
        replace: '',
        why: 'a removal that fails comes after other changes',
      },
    ],
  ),
  ...on(
    'generators/files/write.ts',
    ['tests/engine/kill.test.ts'],
    [
      {
        find: "    staging.add(MANIFEST, manifest)\n    for (const file of writes) staging.add((at = file.path), file.after ?? '')",
        replace:
          "    for (const file of writes) staging.add((at = file.path), file.after ?? '')\n    staging.add(MANIFEST, manifest)\n    staging.publish(MANIFEST)\n    staging.add(MANIFEST, manifest)",
        why: 'the manifest goes first, and a kill leaves it ahead of the files',
      },
      {
        find: 'const temporary = join(nearestFolder(this.#out, path), `.catalog-${process.pid}-${name}.tmp`)',
        replace:
          'void name\n    const temporary = join(this.#out, path)\n    mkdirSync(dirname(temporary), { recursive: true })',
        why: 'a file is written in place, and a kill leaves half of it',
      },
    ],
  ),
  ...on('generators/files/plan.ts', unit, [
    {
      find: 'if (other !== undefined) found.push(clash(other, file))',
      replace: '',
      why: 'a file and a folder of one name pass',
    },
  ]),
  ...on('generators/files/path.ts', path, [
    { find: '?*\\\\]/u', replace: '?*]/u', why: 'a backslash leads out of the folder on Windows' },
    {
      find: 'if (fold(path) === MANIFEST)',
      replace: 'if (path === MANIFEST)',
      why: 'a generated file replaces the manifest where case does not count',
    },
    {
      find: ".normalize('NFC').toLowerCase()",
      replace: ".normalize('NFC')",
      why: 'two paths that differ in case are one file on a Mac',
    },
    { find: '(con|prn|aux|nul|', replace: '(con|prn|aux|', why: 'a file has the name of a device' },
    {
      find: '/[. ]$/u.test(segment)',
      replace: '/ $/u.test(segment)',
      why: 'a part ends with a dot, which Windows drops',
    },
  ]),
  ...on('generators/files/manifest.ts', unit, [
    {
      find: 'if (pathFault(path) !== undefined || !isObject(value))',
      replace: 'if (!isObject(value))',
      why: 'a manifest deletes outside of the output folder',
    },
    {
      find: '.sort(([a], [b]) => byCodeUnit(a, b))\n',
      replace: '.sort(([a], [b]) => byCodeUnit(b, a))\n',
      why: 'the manifest is not sorted',
    },
    {
      find: "return { state: 'conflicted', formatter: '', entries: collect(lines) }",
      replace: "return { state: 'whole', formatter: '', entries: collect(lines) }",
      why: 'a conflicted manifest counts as whole',
    },
  ]),
  ...on('generators/files/hash.ts', unit, [
    { find: "text.replaceAll('\\r\\n', '\\n')", replace: 'text', why: 'a CRLF checkout counts as edited by hand' },
  ]),
  ...on(
    'generators/files/header.ts',
    ['generators/files/header.test.ts'],
    [
      {
        find: "text.slice(0, 2048).split('\\n', 6)",
        replace: "text.split('\\n')",
        why: 'a page that quotes a header counts as ours',
      },
    ],
  ),
]
