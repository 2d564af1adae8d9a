import { render } from '../templates/render.ts'
import { ports, type Layout } from './layout.ts'
import { isSecured, registryUrl } from './security.ts'

/** Configuration of what measures; paths below the environment's folder. */
export function monitoringFiles(layout: Layout, header: readonly string[]): readonly (readonly [string, string])[] {
  const { project, catalog } = layout
  const zookeeper = catalog.cluster.metadata === 'zookeeper'
  return [
    ['monitoring/prometheus.yml', prometheusFile(layout, header)],
    ['monitoring/rules/scraping.yml', render('compose/rules.yml', { header, targetDown })],
    ...(isSecured(catalog)
      ? [['monitoring/rules/certificates.yml', render('compose/certificates.yml', { header, ends })] as const]
      : []),
    ['monitoring/alertmanager.yml', render('compose/alertmanager.yml', { header })],
    ['monitoring/blackbox.yml', render('compose/blackbox.yml', { header, secured: isSecured(catalog) })],
    ['monitoring/jmx/kafka.yml', render('compose/jmx-kafka.yml', { header })],
    ...(zookeeper ? [['monitoring/jmx/zookeeper.yml', render('compose/jmx-zookeeper.yml', { header })] as const] : []),
    [
      'monitoring/grafana/datasources/prometheus.yaml',
      render('compose/datasource.yaml', { header, url: `http://prometheus:${ports.prometheus}` }),
    ],
    ['monitoring/grafana/dashboards/provider.yaml', render('compose/dashboards.yaml', { header, project })],
  ]
}

/** Prometheus' own template language, which is no part of ours. */
const ends = 'The certificate of {{ $labels.instance }} ends in {{ $value | humanizeDuration }}.'
/** Prometheus' own template language, which is no part of ours. */
const targetDown = '{{ $labels.job }} {{ $labels.instance }} does not answer.'

function prometheusFile({ catalog, project, brokers, controllers }: Layout, header: readonly string[]): string {
  const jvm = (name: string) => ({ address: `${name}:${ports.jmx}`, labels: { instance: name } })
  const single = (name: string, port: number) => ({ address: `${name}:${port}`, labels: { instance: name } })
  const secured = isSecured(catalog)
  const quorum = catalog.cluster.metadata === 'zookeeper' ? 'zookeeper' : 'kafka-controller'
  const jobs = [
    { name: 'kafka-broker', targets: brokers.map(({ name }) => jvm(name)) },
    ...(controllers.length === 0 ? [] : [{ name: quorum, targets: controllers.map(({ name }) => jvm(name)) }]),
    { name: 'kafka-exporter', targets: [single('kafka-exporter', ports.kafkaExporter)] },
    { name: 'node', targets: [single('node-exporter', ports.nodeExporter)] },
    { name: 'prometheus', targets: [single('prometheus', ports.prometheus)] },
    { name: 'alertmanager', targets: [single('alertmanager', ports.alertmanager)] },
    { name: 'grafana', targets: [single('grafana', ports.grafana)] },
    { name: 'blackbox', targets: [single('blackbox-exporter', ports.blackboxExporter)] },
  ]
  const probes = [
    { name: 'kafka-listener', module: 'tcp', targets: brokers.map(({ name }) => `${name}:${ports.internal}`) },
    { name: 'schema-registry', module: secured ? 'registry' : 'http', targets: [`${registryUrl(catalog)}/subjects`] },
    ...(secured
      ? [{ name: 'kafka-certificate', module: 'tls', targets: brokers.map(({ name }) => `${name}:${ports.client}`) }]
      : []),
    { name: 'kafka-ui', module: 'http', targets: [`http://kafka-ui:${ports.kafkaUi}/actuator/health`] },
  ]
  return render('compose/prometheus.yml', {
    header,
    project,
    alertmanager: [`alertmanager:${ports.alertmanager}`],
    jobs: jobs.map((job) => ({ ...job, interval: job.name === 'kafka-exporter' ? '30s' : null })),
    probes: probes.map((probe) => ({ ...probe, blackbox: `blackbox-exporter:${ports.blackboxExporter}` })),
  })
}
