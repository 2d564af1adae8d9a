import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { everywhere, judgeBrokers, metricsOf, missing, onBrokers, withCluster } from './judge.ts'

test('KRaft mode: three controllers and three brokers of Kafka 4.1 start, copy, serve and measure', async () => {
  await withCluster({ metadata: 'kraft', confluentPlatform: '8.1.0' }, '4.1.1', async (booted) => {
    await judgeBrokers(booted)
    assert.equal(missing(onBrokers, await metricsOf(booted, /^kafka/)), [])
    const controllers = await metricsOf(booted, /^controller/)
    assert.equal(missing([...everywhere, 'kafka_server_raft_metrics_current_leader'], controllers), [])
  })
})

test.run()
