import { bundlePrincipals } from '../acls/principals.ts'
import type { Layout } from './layout.ts'
import { limits } from './memory.ts'
import {
  administrator,
  adminProperties,
  authoritySecret,
  isSecured,
  registryUrl,
  secretsOwner,
  tlsSecrets,
  usersOf,
} from './security.ts'
import { completed, fileMount, healthy, type Mount, type Service } from './service.ts'
import { jmxAgent, type Images } from './versions.ts'

/** The volume that holds the agent, as JVMs see it. */
export const agentMount: Mount = { type: 'volume', source: 'jmx-agent', target: '/opt/jmx', readOnly: true }

/** Jobs that run to their end at every `up`, each idempotent. */
export function jobServices(layout: Layout, images: Images): readonly Service[] {
  const access = isSecured(layout.catalog) ? [accessJob(layout, images.kafka)] : []
  return [agentJob(images.maven), ...access, topicsJob(layout, images.kafka), schemasJob(layout, images.curl)]
}

const job = {
  ports: [],
  secrets: [],
  life: 'job',
  memory: limits.job,
  cpus: 1,
  stopGrace: 10,
} as const satisfies Partial<Service>

/** Maven fetches the agent once into a volume; a jar that is not the known one is refused. */
function agentJob(image: string): Service {
  const script = [
    'set -eu',
    'cd /opt/jmx',
    `if echo "${jmxAgent.sha256}  agent.jar" | sha256sum -c --status 2>/dev/null; then exit 0; fi`,
    `mvn -q -B dependency:copy -Dartifact=${jmxAgent.artifact} -DoutputDirectory=/tmp/agent`,
    `echo "${jmxAgent.sha256}  /tmp/agent/${jmxAgent.file}" | sha256sum -c -`,
    `cp /tmp/agent/${jmxAgent.file} agent.jar.new`,
    'chmod 0644 agent.jar.new',
    'mv agent.jar.new agent.jar',
  ]
  return {
    ...job,
    name: 'jmx-agent',
    about: 'Fetches the metrics agent of the JVMs once; needs the internet at the first start only.',
    image,
    entrypoint: ['bash', '-c'],
    command: [script.join('\n')],
    environment: [],
    mounts: [{ ...agentMount, readOnly: false }],
    dependsOn: [],
  }
}

/** Registry, exporter and web interface have no rights before it has run. */
function accessJob({ catalog, brokers, bootstrap }: Layout, image: string): Service {
  return {
    ...job,
    name: 'access',
    about: 'Makes users and rights that are missing; takes none away.',
    image,
    entrypoint: ['bash', '/setup/access.sh', '--command-config', '/setup/admin.properties'],
    environment: [{ name: 'KAFKA_BROKERS', value: bootstrap }],
    mounts: [fileMount('security/access.sh', '/setup/access.sh'), adminProperties],
    secrets: [
      ...tlsSecrets(administrator),
      ...usersOf(catalog).map((name) => ({ source: `user-${name}`, target: `user-${name}` })),
    ],
    dependsOn: healthy(brokers.map(({ name }) => name)),
  }
}

function topicsJob({ catalog, brokers, bootstrap }: Layout, image: string): Service {
  const secured = isSecured(catalog)
  return {
    ...job,
    name: 'topics',
    about: 'Creates what is missing and reports what differs; never shrinks or deletes.',
    image,
    command: ['bash', '/setup/topics.sh', ...(secured ? ['--command-config', '/setup/admin.properties'] : [])],
    environment: [{ name: 'KAFKA_BROKERS', value: bootstrap }],
    mounts: [fileMount('topics.sh', '/setup/topics.sh'), ...(secured ? [adminProperties] : [])],
    secrets: secured ? tlsSecrets(administrator) : [],
    dependsOn: healthy(brokers.map(({ name }) => name)),
  }
}

function schemasJob({ catalog }: Layout, image: string): Service {
  const secured = isSecured(catalog)
  return {
    ...job,
    name: 'schemas',
    about: 'Registers the schemas of the catalog, references first.',
    image,
    entrypoint: ['sh', '/setup/register.sh'],
    environment: [
      { name: 'SCHEMA_REGISTRY_URL', value: registryUrl(catalog) },
      ...(secured
        ? [
            { name: 'SCHEMA_REGISTRY_USERNAME', value: bundlePrincipals.reconciler.name },
            { name: 'SCHEMA_REGISTRY_PASSWORD_FILE', value: '/run/secrets/password' },
            { name: 'SCHEMA_REGISTRY_CA_FILE', value: '/run/secrets/ca.pem' },
          ]
        : []),
    ],
    mounts: [fileMount('schemas', '/setup')],
    ...(secured
      ? {
          user: secretsOwner,
          secrets: [{ source: `user-${bundlePrincipals.reconciler.name}`, target: 'password' }, authoritySecret],
        }
      : {}),
    dependsOn: [...healthy(['schema-registry']), ...completed(['topics'])],
  }
}
