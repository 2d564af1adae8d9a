import { spawnSync } from 'node:child_process'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kafkaJars } from '../../scripts/dev/cluster/packages.ts'
import type { Booted } from './booted.ts'
import { judgeBrokers, withCluster } from './judge.ts'
import { catalogApplies, clientsOf, mistakesAreNamed, people, rightsHold, usersAreMade } from './secured.ts'

const cluster = { metadata: 'zookeeper', confluentPlatform: '7.9.2', security: 'tls-scram' }

test('ZooKeeper mode with logins: a quorum by certificate, password hashes for brokers alone, the same rights', async () => {
  await withCluster(
    cluster,
    '3.9.2',
    async (booted) => {
      const { administrator, brokers } = booted
      if (administrator === undefined) throw new Error('the bundle has no certificates')
      usersAreMade(booted, administrator)
      await judgeBrokers(booted)
      await hashesAreKept(booted)
      const clients = clientsOf(booted, administrator)
      await catalogApplies(clients)
      await rightsHold(clients)
      await mistakesAreNamed(clients, brokers)
    },
    people,
  )
})

/** Who comes to ZooKeeper without the brokers' certificate, here over the port of its health check, reads no password hash. */
async function hashesAreKept({ containers }: Booted): Promise<void> {
  const jars = await kafkaJars('3.9.2')
  const { address = '' } = containers.find(({ name }) => name === 'zookeeper1') ?? {}
  const read = (path: string) => {
    const shell = ['-XX:TieredStopAtLevel=1', '-cp', `${jars}/*`, 'org.apache.zookeeper.ZooKeeperMain']
    const { stdout, stderr } = spawnSync('java', [...shell, '-server', `${address}:2181`, 'get', path], {
      encoding: 'utf8',
    })
    return stdout + stderr
  }
  assert.match(read('/cluster/id'), /"id":/)
  const user = read('/config/users/shop')
  assert.match(user, /Insufficient permission/)
  assert.not.match(user, /SCRAM/)
}

test.run()
