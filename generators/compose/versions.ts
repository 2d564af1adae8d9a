import type { Cluster } from '../catalog/model.ts'

/** Images by service. Confluent's take the platform version of the catalog; the others are looked at together. */
export interface Images {
  readonly kafka: string
  readonly zookeeper: string
  readonly schemaRegistry: string
  readonly kafkaUi: string
  readonly kafkaExporter: string
  readonly prometheus: string
  readonly alertmanager: string
  readonly grafana: string
  readonly nodeExporter: string
  readonly blackboxExporter: string
  /** Fetches the JMX agent once, through Maven's own client. */
  readonly maven: string
  /** Registers schemas. */
  readonly curl: string
}

/** Release tags named by the projects' own release pages, seen 2025 and 2026; none of them is moved after a release. */
const tags = {
  kafkaUi: 'kafbat/kafka-ui:v1.5.0', // github.com/kafbat/kafka-ui, successor of provectuslabs/kafka-ui
  kafkaExporter: 'danielqsj/kafka-exporter:v1.9.0', // github.com/danielqsj/kafka_exporter
  prometheus: 'prom/prometheus:v3.5.0', // github.com/prometheus/prometheus, long-term support
  alertmanager: 'prom/alertmanager:v0.28.1', // github.com/prometheus/alertmanager
  grafana: 'grafana/grafana:12.1.1', // github.com/grafana/grafana
  nodeExporter: 'prom/node-exporter:v1.9.1', // github.com/prometheus/node_exporter
  blackboxExporter: 'prom/blackbox-exporter:v0.27.0', // github.com/prometheus/blackbox_exporter
  maven: 'maven:3.9.9-eclipse-temurin-17', // Docker official image
  curl: 'curlimages/curl:8.12.1', // github.com/curl/curl-container
} as const

/** The agent that exports a JVM's metrics, as Maven names it. The digest is of the jar, SHA-256. */
export const jmxAgent = {
  artifact: 'io.prometheus.jmx:jmx_prometheus_javaagent:1.0.1',
  file: 'jmx_prometheus_javaagent-1.0.1.jar',
  sha256: '7d61f737fd661610ccc14aea79764faa1ea94a340cbc8f0029b3d2edea3d80c1',
} as const

export function imagesOf({ confluentPlatform }: Cluster): Images {
  return {
    kafka: `confluentinc/cp-kafka:${confluentPlatform}`,
    zookeeper: `confluentinc/cp-zookeeper:${confluentPlatform}`,
    schemaRegistry: `confluentinc/cp-schema-registry:${confluentPlatform}`,
    ...tags,
  }
}
