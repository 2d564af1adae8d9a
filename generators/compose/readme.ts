import { render } from '../templates/render.ts'
import { type Layout } from './layout.ts'
import { totalMemory } from './memory.ts'
import { isSecured } from './security.ts'
import type { Bundle, Service } from './service.ts'

const GiB = 1024 ** 3

/** How to start, check, stop and upgrade this very bundle. */
export function readme(layout: Layout, bundle: Bundle, header: readonly string[]): string {
  const { catalog, brokers, controllers } = layout
  const { cluster } = catalog
  const quorum =
    cluster.metadata === 'zookeeper'
      ? `${controllers.length} ZooKeeper nodes`
      : controllers.length === 0
        ? 'KRaft, brokers are controllers too'
        : `${controllers.length} KRaft controllers`
  return render('compose/README.md', {
    header,
    title: `${catalog.name}, environment ${catalog.environment}`,
    description: catalog.description === '' ? null : catalog.description,
    quorum,
    kafka: cluster.kafka,
    platform: cluster.confluentPlatform,
    brokerCount: brokers.length,
    heap: (cluster.jvm.heap / GiB).toFixed(1),
    memory: (totalMemory(bundle.services) / GiB).toFixed(1),
    storage: cluster.storage.path,
    ownDisk: cluster.storage.path.startsWith('/'),
    externalHost: cluster.externalHost,
    remote: cluster.externalHost !== 'localhost' && !cluster.externalHost.startsWith('127.'),
    addresses: brokers.map(({ externalPort }) => `${cluster.externalHost}:${externalPort}`),
    first: brokers[0]?.name ?? '',
    bootstrap: layout.clients,
    secured: isSecured(catalog),
    zookeeper: cluster.metadata === 'zookeeper',
    registryHost: isSecured(catalog) ? `https://${cluster.externalHost}` : 'http://localhost',
    firstAddress: `${cluster.externalHost}:${brokers[0]?.externalPort ?? ''}`,
    ordered: [...controllers, ...brokers].map(({ name }) => name),
    single: !layout.redundant,
    services: bundle.services.map(row),
  })
}

function row(service: Service) {
  const published = service.ports.map(({ published }) => String(published)).join(', ')
  return {
    name: service.name,
    image: service.image,
    about: service.about,
    port: published === '' ? '–' : published,
    memory: `${(service.memory / GiB).toFixed(2)} GiB`,
  }
}
