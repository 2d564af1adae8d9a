import type { Mutation } from './mutations.ts'

const fixtures = 'tests/rules/fixtures.test.ts'
const named = 'tests/engine/key-types.test.ts'

type Row = readonly [file: string, find: string, replace: string, why: string, ...tests: string[]]

/** Rules of the catalog and the resolving of defaults, each made a little wrong. */
const rows: readonly Row[] = [
  [
    'rules/cluster.ts',
    'topic.minInSync === topic.replication',
    'topic.minInSync > topic.replication',
    'one broker that is down may stop every producer',
  ],
  ['rules/cluster.ts', 'const redundant = 3', 'const redundant = 4', 'three brokers count as a laptop'],
  ['rules/cluster.ts', 'controllers % 2 === 1', 'controllers % 2 === 0', 'odd and even controllers are mixed up'],
  [
    'rules/cluster.ts',
    'sum + partitions * replication',
    'sum + partitions',
    'partitions a broker are counted without replicas',
  ],
  ['rules/groups.ts', 'group.members <= most', 'group.members < most', 'as many members as partitions count as idle'],
  [
    'rules/groups.ts',
    "topic.skip === 'never' && group.deadLetter !== undefined",
    "topic.skip === 'never' && group.deadLetter === undefined",
    'dead letters of what must not be skipped',
  ],
  [
    'rules/groups.ts',
    'retry.minBackoff > retry.maxBackoff',
    'retry.minBackoff < retry.maxBackoff',
    'every sound retry is a finding',
  ],
  [
    'rules/retention.ts',
    "retention !== 'forever' && segment > retention",
    "retention !== 'forever' && segment > retention * 7",
    'segments longer than the retention pass',
  ],
  ['rules/retention.ts', 'topic.segment > week', 'topic.segment > week * 9', 'a compacted topic is never compacted'],
  [
    'rules/retention.ts',
    '(traffic.mean * traffic.size) / 1000',
    '(traffic.peak * traffic.size) / 1000',
    'retention by size is judged by the peak',
  ],
  [
    'rules/sizes.ts',
    'topic.maxMessage > segment)',
    'topic.maxMessage > segment * 8)',
    'a record larger than a segment',
  ],
  [
    'rules/sizes.ts',
    'linger >= deliveryTimeout',
    'linger > deliveryTimeout * 2',
    'a producer lingers past its deadline',
  ],
  [
    'rules/identifiers.ts',
    'identifier.name.toLowerCase()',
    'identifier.name',
    'names that differ in case clash on a Mac',
  ],
  [
    'rules/identifiers.ts',
    '.filter(({ identifier }) => ownWords.has(identifier))',
    '.filter(({ identifier }) => identifier === identifier + ownWords)',
    "JavaScript's own words become identifiers",
  ],
  ['rules/keys.ts', "type.scalar === 'float' ||", '', 'a float is a key'],
  ['rules/keys.ts', "if (shape.kind === 'repeated') return 'a repeated field'", '', 'a list is a key'],
  [
    'rules/routes.ts',
    'other === undefined || shareValue(field, other)',
    'other !== undefined && shareValue(field, other)',
    'routes on different fields count as apart',
    'generators/catalog/rules/routes.test.ts',
  ],
  [
    'rules/coverage.ts',
    'if (outside.length > 0) pieces',
    'if (outside.length > 1) pieces',
    'a gap of one value in the routes is not seen',
    'generators/catalog/rules/coverage.test.ts',
  ],
  [
    'rules/capacity.ts',
    'total > capacity * from &&',
    'total > capacity * from * 2 &&',
    'a disk may be twice full',
    'generators/catalog/rules/capacity.test.ts',
  ],
  [
    'overlay.ts',
    '.filter(([, value]) => value !== null)\n    .map',
    '.map',
    'null in an overlay removes nothing',
    'generators/catalog/overlay.test.ts',
  ],
  [
    'defaults.ts',
    'Math.max(source, 14 * day)',
    'source',
    'dead letters go before anybody looks',
    'generators/catalog/read.test.ts',
  ],
  ['quantity.ts', 'KiB: 2 ** 10', 'KiB: 1000', 'KiB is kB', 'generators/catalog/quantity.test.ts'],
]

export const rules: readonly Mutation[] = rows.map(([file, find, replace, why, ...tests]) => ({
  file: `generators/catalog/${file}`,
  find,
  replace,
  why,
  tests: [...tests, ...(/keys|identifiers/u.test(file) ? [named] : []), fixtures],
}))
