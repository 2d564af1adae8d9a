import { webPort } from './applications.ts'
import { ports, type Layout } from './layout.ts'
import { limits } from './memory.ts'
import { isSecured, secretsOwner, tlsSecrets, authoritySecret } from './security.ts'
import { completed, fileMount, healthy, httpCheck, type Mount, type Service } from './service.ts'
import type { Images } from './versions.ts'

/** What measures, keeps, shows and tells. */
export function monitoringServices(layout: Layout, images: Images): readonly Service[] {
  return [
    kafkaExporter(layout, images.kafkaExporter),
    prometheus(layout, images.prometheus),
    alertmanager(layout, images.alertmanager),
    grafana(layout, images.grafana),
    nodeExporter(images.nodeExporter),
    blackboxExporter(layout, images.blackboxExporter),
  ]
}

const plain = {
  environment: [],
  secrets: [],
  mounts: [],
  ports: [],
  dependsOn: [],
  life: 'service',
  memory: limits.exporter,
  cpus: 0.5,
  stopGrace: 30,
} as const satisfies Partial<Service>

function kafkaExporter({ catalog, brokers }: Layout, image: string): Service {
  // Without a version it speaks the protocol of 2.0. Its parser takes three numbers.
  const version = catalog.cluster.kafka.split('.').length === 2 ? `${catalog.cluster.kafka}.0` : catalog.cluster.kafka
  const secured = isSecured(catalog)
  return {
    ...plain,
    ...(secured ? { user: secretsOwner, secrets: tlsSecrets('kafka-exporter') } : {}),
    name: 'kafka-exporter',
    about: 'Offsets, lag and replicas as metrics.',
    image,
    command: [
      ...brokers.map(({ name }) => `--kafka.server=${name}:${ports.internal}`),
      `--kafka.version=${version}`,
      '--offset.show-all',
      ...(secured
        ? [
            '--tls.enabled',
            '--tls.ca-file=/run/secrets/ca.pem',
            '--tls.cert-file=/run/secrets/tls.pem',
            '--tls.key-file=/run/secrets/tls.pem',
          ]
        : []),
    ],
    ports: [webPort(catalog.cluster.ports['kafkaExporter'] ?? 9308, ports.kafkaExporter)],
    dependsOn: [...healthy(brokers.map(({ name }) => name)), ...completed(secured ? ['access'] : [])],
    healthcheck: httpCheck(ports.kafkaExporter, '/', 20),
  }
}

function prometheus({ catalog }: Layout, image: string): Service {
  return {
    ...plain,
    name: 'prometheus',
    about: 'Keeps metrics for 30 days and evaluates the alert rules.',
    image,
    command: [
      '--config.file=/etc/prometheus/prometheus.yml',
      '--storage.tsdb.path=/prometheus',
      '--storage.tsdb.retention.time=30d',
      '--storage.tsdb.retention.size=20GB',
    ],
    ports: [webPort(catalog.cluster.ports['prometheus'] ?? 9090, ports.prometheus)],
    mounts: [
      fileMount('monitoring/prometheus.yml', '/etc/prometheus/prometheus.yml'),
      fileMount('monitoring/rules', '/etc/prometheus/rules'),
      data('prometheus-data', '/prometheus'),
    ],
    healthcheck: httpCheck(ports.prometheus, '/-/ready', 30),
    memory: limits.prometheus,
    cpus: 2,
    stopGrace: 120,
  }
}

function alertmanager({ catalog }: Layout, image: string): Service {
  return {
    ...plain,
    name: 'alertmanager',
    about: 'Groups alerts and sends them on.',
    image,
    command: [
      '--config.file=/etc/alertmanager/alertmanager.yml',
      '--storage.path=/alertmanager',
      '--cluster.listen-address=',
    ],
    ports: [webPort(catalog.cluster.ports['alertmanager'] ?? 9093, ports.alertmanager)],
    mounts: [
      fileMount('monitoring/alertmanager.yml', '/etc/alertmanager/alertmanager.yml'),
      data('alertmanager-data', '/alertmanager'),
    ],
    healthcheck: httpCheck(ports.alertmanager, '/-/ready', 10),
    memory: limits.alertmanager,
  }
}

function grafana({ catalog }: Layout, image: string): Service {
  return {
    ...plain,
    name: 'grafana',
    about: 'Dashboards; sign in as admin with the password in secrets/grafana-password.',
    image,
    environment: [
      { name: 'GF_SECURITY_ADMIN_USER', value: 'admin' },
      { name: 'GF_SECURITY_ADMIN_PASSWORD__FILE', value: '/run/secrets/grafana-password' },
      { name: 'GF_USERS_ALLOW_SIGN_UP', value: 'false' },
      { name: 'GF_ANALYTICS_REPORTING_ENABLED', value: 'false' },
      { name: 'GF_ANALYTICS_CHECK_FOR_UPDATES', value: 'false' },
    ],
    ports: [webPort(catalog.cluster.ports['grafana'] ?? 3000, ports.grafana)],
    mounts: [fileMount('monitoring/grafana', '/etc/grafana/provisioning'), data('grafana-data', '/var/lib/grafana')],
    secrets: [{ source: 'grafana-password', target: 'grafana-password' }],
    dependsOn: healthy(['prometheus']),
    healthcheck: httpCheck(ports.grafana, '/api/health', 30),
    memory: limits.grafana,
    cpus: 1,
  }
}

function nodeExporter(image: string): Service {
  return {
    ...plain,
    name: 'node-exporter',
    about: 'The host: disks, memory, network.',
    image,
    command: ['--path.rootfs=/host', '--collector.filesystem.mount-points-exclude=^/(dev|proc|sys|run)($$|/)'],
    mounts: [{ type: 'bind', source: '/', target: '/host', readOnly: true, propagation: 'rslave' }],
    healthcheck: httpCheck(ports.nodeExporter, '/', 10),
    hostProcesses: true,
  }
}

function blackboxExporter({ catalog }: Layout, image: string): Service {
  return {
    ...plain,
    ...(isSecured(catalog) ? { secrets: [authoritySecret] } : {}),
    name: 'blackbox-exporter',
    about: 'Asks services whether they answer.',
    image,
    command: ['--config.file=/etc/blackbox_exporter/config.yml'],
    mounts: [fileMount('monitoring/blackbox.yml', '/etc/blackbox_exporter/config.yml')],
    healthcheck: httpCheck(ports.blackboxExporter, '/-/healthy', 10),
  }
}

function data(source: string, target: string): Mount {
  return { type: 'volume', source, target, readOnly: false }
}
