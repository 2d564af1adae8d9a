import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'
import { onStage, type OwnCluster, type Stage } from './stage.ts'

const program = new URL('../../scripts/catalog.ts', import.meta.url).pathname
const test = suite<{ cluster?: Cluster }>('plan while brokers are away', {})

test.before(async (context) => {
  context.cluster = await startCluster({ metadata: 'kraft', registry: false })
})
test.after(async ({ cluster }) => cluster?.stop())

function own(cluster: Cluster): OwnCluster {
  return {
    brokers: cluster.addresses.join(','),
    head: 'cluster: { metadata: kraft, controllers: 0 }\ndefaults: { partitions: 3 }\n',
  }
}

/** A whole process, which must also end. */
function plan(stage: Stage, cluster: Cluster) {
  const args = ['-C', 'jts-source', program, 'plan', '--catalog', stage.path, '--brokers', cluster.addresses.join(',')]
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 100_000 })
}

test('one that hangs, one that is dead, and a quorum that is lost', ({ cluster }) =>
  onStage(async (stage) => {
    const [first, second, third] = cluster!.brokers
    stage.catalog({ a: '{ message: t.A }' })
    assert.is((await stage.apply()).code, 0)

    first!.signal('SIGSTOP')
    const hung = plan(stage, cluster!)
    assert.is(hung.status, 0, hung.stderr)
    first!.signal('SIGCONT')

    await second!.kill('SIGKILL')
    let dead = plan(stage, cluster!)
    for (const until = Date.now() + 60_000; !/broker 2 is down/.test(dead.stdout) && Date.now() < until;) {
      await sleep(1000)
      dead = plan(stage, cluster!)
    }
    assert.match(dead.stdout, /broker 2 is down and holds copies of these topics; 2 of 3 answer/)
    assert.is(dead.status, 0, dead.stderr)

    await third!.kill('SIGKILL')
    const lost = plan(stage, cluster!)
    assert.is(lost.status, 2, lost.stdout)
    assert.match(lost.stderr, /^catalog: (?:.* did not answer|the controllers give no answer|no broker answers)/)

    first!.signal('SIGSTOP')
    const nobody = plan(stage, cluster!)
    assert.is(nobody.status, 2, nobody.stdout)
    assert.match(nobody.stderr, /^catalog: no broker answers at /)
    first!.signal('SIGCONT')
    await Promise.all([second!.start(), third!.start()])
  }, own(cluster!)))

test.run()
