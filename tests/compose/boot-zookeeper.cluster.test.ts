import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { everywhere, judgeBrokers, metricsOf, missing, onBrokers, withCluster } from './judge.ts'

test('ZooKeeper mode: three nodes and three brokers of Kafka 3.9 start, copy, serve and measure', async () => {
  await withCluster({ metadata: 'zookeeper', confluentPlatform: '7.9.2' }, '3.9.2', async (booted) => {
    await judgeBrokers(booted)
    const found = await metricsOf(booted, /^kafka/)
    assert.equal(missing([...everywhere, ...onBrokers, 'kafka_server_sessionexpirelistener_zookeeperexpires_total', 'kafka_controller_controllerstats_uncleanleaderelections_total'], found), []) // prettier-ignore
    assert.equal(missing(['zookeeper_quorum_size', 'zookeeper_outstandingrequests'], await metricsOf(booted, /^zoo/)), []) // prettier-ignore
  })
})

test.run()
