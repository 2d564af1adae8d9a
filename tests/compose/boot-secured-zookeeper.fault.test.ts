import { test } from 'uvu'
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
      const clients = clientsOf(booted, administrator)
      await catalogApplies(clients)
      await rightsHold(clients)
      await mistakesAreNamed(clients, brokers)
    },
    people,
  )
})

test.run()
