import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mergeAcls, type Acl } from '../../../generators/acls/acl.ts'
import { aclNotes, aclRefusals, planAcls, type WantedAcls } from './acls.ts'
import { changeText, markOf } from './words.ts'

function acl(principal: string, where: string, ...operations: Acl['operations']): Acl {
  const [type = 'topic', name = ''] = where.split(' ') as [Acl['resource']['type'], string]
  const pattern = name.endsWith('…') ? 'prefixed' : 'literal'
  const resource = { type, name: name.replace('…', ''), pattern } as const
  return { principal: `User:${principal}`, host: '*', permission: 'allow', resource, operations }
}

const wanted: WantedAcls = {
  acls: [
    acl('app', 'topic orders.a', 'describe', 'read'),
    acl('app', 'group ledger', 'describe', 'read'),
    acl('app', 'transactional-id ledger-orders.a-…', 'describe', 'write'),
    acl('exporter', 'topic *', 'describe'),
  ],
  principals: new Set(['User:app', 'User:exporter']),
  groups: new Set(['ledger', 'ledger.replay']),
  topics: { topics: [], scope: ['orders.'] },
}

function lines(observed: readonly Acl[], prune = false): readonly string[] {
  return planAcls(mergeAcls(observed), wanted, prune).map((one) =>
    one.kind === 'grant' || one.kind === 'revoke' ? `${markOf(one)} ${one.principal} ${changeText(one)}` : '',
  )
}

test('what is missing is given, operation by operation', () => {
  assert.equal(lines([]), [
    '+ User:app describe, read on topic orders.a',
    '+ User:app describe, read on group ledger',
    '+ User:app describe, write on every transactional id ledger-orders.a-…',
    '+ User:exporter describe on every topic',
  ])
  assert.equal(lines([...wanted.acls.slice(1), acl('app', 'topic orders.a', 'describe')]), [
    '+ User:app read on topic orders.a',
  ])
  assert.equal(lines(wanted.acls), [])
})

const stale: readonly (readonly [title: string, there: Acl, said: string])[] = [
  ['an operation more', acl('app', 'topic orders.a', 'write'), 'User:app write on topic orders.a'],
  ['another topic of the scope', acl('app', 'topic orders.b', 'read'), 'User:app read on topic orders.b'],
  ['a prefix in the scope', acl('app', 'topic orders.x…', 'read'), 'User:app read on every topic orders.x…'],
  ['somebody unknown', acl('eve', 'topic orders.a', 'read'), 'User:eve read on topic orders.a'],
  ['a group of ours', acl('eve', 'group ledger.replay', 'read'), 'User:eve read on group ledger.replay'],
  ['the cluster, of ours', acl('app', 'cluster kafka-cluster', 'alter'), 'User:app alter on the cluster'],
  ['a transaction of ours', acl('eve', 'transactional-id ledger-orders.a-0', 'write'), 'User:eve write on transactional id ledger-orders.a-0'],
  ['more of a resource that is given', acl('exporter', 'topic *', 'read'), 'User:exporter read on every topic'],
] // prettier-ignore

for (const [title, there, said] of stale) {
  test(`more than the catalog gives: ${title}`, () => {
    assert.equal(lines([...wanted.acls, there]), [`! ${said} (not in the catalog)`])
    assert.equal(lines([...wanted.acls, there], true), [`- ${said} (not in the catalog)`])
  })
}

test('a denial inside the scope is more than the catalog says, too', () => {
  const denial: Acl = { ...acl('app', 'topic orders.a', 'read'), permission: 'deny' }
  assert.equal(lines([...wanted.acls, denial]), ['! User:app denial of read on topic orders.a (not in the catalog)'])
})

test('rights that reach beyond the scope are shown and never taken away', () => {
  for (const place of ['topic *', 'topic ord…', 'topic orders…', 'group *', 'transactional-id led…']) {
    const [shown = ''] = lines([...wanted.acls, acl('app', place, 'write')], true)
    assert.match(shown, /^! User:app write on every /)
  }
})

test('what others have elsewhere is theirs; what reaches into ours is noted', () => {
  const others = [
    acl('eve', 'topic other.a', 'read'),
    acl('app', 'topic other.a', 'read'),
    acl('eve', 'cluster kafka-cluster', 'alter'),
    acl('eve', 'group led', 'read'),
    acl('eve', 'topic orders', 'read'),
  ]
  assert.equal(lines([...wanted.acls, ...others]), [])
  assert.equal(aclNotes(others, wanted), [])
  const backup = acl('backup', 'topic *', 'read')
  assert.equal(lines([...wanted.acls, backup]), [])
  assert.match(aclNotes([backup], wanted)[0] ?? '', /reach into .*: User:backup$/)
})

test('a cluster that checks nobody is refused, unless nobody is to be checked', () => {
  assert.is(aclRefusals(undefined, wanted).length, 1)
  assert.is(aclRefusals([], wanted).length, 0)
  assert.is(aclRefusals(undefined, undefined).length, 0)
})

test.run()
