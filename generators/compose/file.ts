import { render } from '../templates/render.ts'
import { memoryText } from './memory.ts'
import type { Bundle, Mount, Service } from './service.ts'

/** The text of docker-compose.yaml. */
export function composeFile(bundle: Bundle, header: readonly string[]): string {
  const { project, network, volumes, secrets } = bundle
  return render('compose/docker-compose.yaml', {
    header,
    project,
    network,
    volumes,
    secrets: secrets.map((name) => ({ name, file: `./secrets/${name}` })),
    services: bundle.services.map((service) => printable(service, bundle)),
  })
}

/** Every field a template asks for is there, null where it is not printed. */
function printable(service: Service, { project, network }: Bundle) {
  return {
    ...service,
    network,
    container: `${project}-${service.name}`,
    restart: service.life === 'job' ? 'no' : 'unless-stopped',
    command: service.command ?? null,
    user: service.user ?? null,
    entrypoint: service.entrypoint ?? null,
    hostProcesses: service.hostProcesses ?? false,
    openFiles: service.openFiles ?? null,
    environment: service.environment.map((variable) => ({ ...variable, about: variable.about ?? null })),
    mounts: service.mounts.map((mount) => ({ ...mount, bind: bindOptions(mount) })),
    healthcheck: healthcheckOf(service),
    memory: memoryText(service.memory),
    cpus: service.cpus ?? null,
    stopGrace: `${service.stopGrace}s`,
  }
}

/** Docker would make a folder that is missing, as root, and the container could not write it. */
function bindOptions(mount: Mount) {
  if (mount.type === 'volume') return null
  return { create_host_path: false, ...(mount.propagation === undefined ? {} : { propagation: mount.propagation }) }
}

function healthcheckOf({ healthcheck }: Service) {
  if (healthcheck === undefined) return null
  return {
    test: healthcheck.test,
    interval: `${healthcheck.interval}s`,
    timeout: `${healthcheck.timeout}s`,
    retries: healthcheck.retries,
    startPeriod: `${healthcheck.startPeriod}s`,
  }
}
