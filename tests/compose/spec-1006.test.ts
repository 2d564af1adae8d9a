import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lintBundle } from '../../generators/bundle/lint.ts'

/** The document's own compose file, which the schema of Compose finds nothing wrong with. */
const text = readFileSync(new URL('../fixtures/spec-1006/docker-compose.yaml', import.meta.url), 'utf8')
const findings = lintBundle(new Map([['docker-compose.yaml', text]]))
const said = (pattern: RegExp) => findings.some(({ message }) => pattern.test(message))

test('every mistake of the document that its compose file shows is named', () => {
  const expected: readonly (readonly [row: string, message: RegExp])[] = [
    ['A1', /schema-registry: kafka1:29092 is not on a network/],
    ['A1', /kafka-ui: kafka3:29094 is not on a network/],
    ['A2', /`version`/],
    ['A3', /kafka2: no KAFKA_NUM_RECOVERY|kafka2: no KAFKA_AUTO_CREATE_TOPICS_ENABLE/],
    ['A4', /kafka1: KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR is 2 on 3 brokers/],
    ['A5', /kafka1: no KAFKA_DEFAULT_REPLICATION_FACTOR/],
    ['A7', /1 metadata node for 3 brokers/],
    ['A8', /ZOOKEEPER_MAX_CLIENT_CONNECTIONS is ignored/],
    ['A9', /zookeeper: snapshots and logs are never purged/],
    ['A10', /\/var\/lib\/kafka\/zookeeper is not prepared/],
    ['A11', /Docker makes \.\/data\/kafka\/kafka1 as root/],
    ['A12', /kafka1: 19092 leads to 19092, where nothing listens/],
    ['A13', /PLAINTEXT_HOST is published beyond this host and tells clients to call localhost:9092/],
    ['A14', /kafka1: no KAFKA_INTER_BROKER_LISTENER_NAME/],
    ['A15', /kafka2 publishes 9093, which is Alertmanager/],
    ['A16', /ZooKeeper is published on 2181/],
    ['A16', /kafka-ui: 8080 is published on every interface/],
    ['A17', /kafka1: waits for the start of zookeeper only/],
    ['A17', /schema-registry: no health check/],
    ['A18', /kafka1: is not started again/],
    ['A19', /kafka1: is killed after 10 s/],
    ['A20', /kafka1: may take all memory/],
    ['A21', /kafka1: 65536 open files/],
    ['A22', /provectuslabs\/kafka-ui:latest` is no release/],
    ['A23', /provectuslabs\/kafka-ui is unmaintained/],
    ['A23', /KAFKA_CLUSTERS_0_ZOOKEEPER is ignored/],
    ['A24', /brokers have different heaps|kafka2: no KAFKA_HEAP_OPTS/],
    ['A25', /KAFKA_JVM_PERFORMANCE_OPTS loses/],
    ['A26', /KAFKA_SOCKET_SEND_BUFFER_BYTES is fixed/],
    ['A27', /KAFKA_COMPRESSION_TYPE lz4/],
    ['A28', /kafka2: no KAFKA_AUTO_CREATE_TOPICS_ENABLE/],
    ['A29', /kafka1: exports no metrics/],
    ['A31', /_schemas has 2 copies/],
    ['A31', /BACKWARD compares with the last version only/],
    ['§7', /Confluent Platform 7\.5 is past its standard support/],
  ]
  const missed = expected.filter(([, message]) => !said(message)).map(([row, message]) => `${row} ${String(message)}`)
  assert.equal(missed, [])
})

test('a file that is no compose file is a finding, not a crash', () => {
  for (const text of [
    '',
    'a: [',
    'services: 7',
    'services: {}',
    '- a\n',
    'services: { a: }\n',
    'services: { a: { ports: [x], environment: [A], volumes: [7] } }',
  ])
    assert.ok(lintBundle(new Map([['docker-compose.yaml', text]])).length > 0, text)
})

test.run()
