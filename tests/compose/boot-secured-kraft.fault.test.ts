import { test } from 'uvu'
import { judgeBrokers, withCluster } from './judge.ts'
import { catalogApplies, clientsOf, mistakesAreNamed, people, rightsHold, usersAreMade } from './secured.ts'

const cluster = { metadata: 'kraft', confluentPlatform: '8.1.0', security: 'tls-scram' }

test('KRaft mode with logins: nodes by certificate, services by password, each with its own rights', async () => {
  await withCluster(
    cluster,
    '4.1.1',
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
