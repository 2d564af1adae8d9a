import { applicationServices } from './applications.ts'
import { brokerServices } from './brokers.ts'
import { jobServices } from './jobs.ts'
import type { Layout } from './layout.ts'
import { monitoringServices } from './monitoring.ts'
import { quorumServices } from './quorum.ts'
import type { Bundle } from './service.ts'
import { imagesOf } from './versions.ts'

/** Every service of an environment, from metadata quorum to dashboards. */
export function bundleOf(layout: Layout): Bundle {
  const images = imagesOf(layout.catalog.cluster)
  const services = [
    ...quorumServices(layout, images),
    ...brokerServices(layout, images.kafka),
    ...applicationServices(layout, images),
    ...jobServices(layout, images),
    ...monitoringServices(layout, images),
  ]
  const volumes = services.flatMap(({ mounts }) => mounts.filter(({ type }) => type === 'volume'))
  return {
    project: layout.project,
    network: layout.network,
    services,
    volumes: [...new Set(volumes.map(({ source }) => source))].sort(),
    secrets: [...new Set(services.flatMap(({ secrets }) => secrets.map(({ source }) => source)))].sort(),
  }
}
