import { ports, type Layout } from './layout.ts'
import { heapOptions, heaps, javaMemory } from './memory.ts'
import { check, healthy, httpCheck, type Port, type Service } from './service.ts'
import type { Images } from './versions.ts'

/** What stands on the brokers for people and programs: the registry and the web interface. */
export function applicationServices(layout: Layout, images: Images): readonly Service[] {
  return [schemaRegistry(layout, images.schemaRegistry), kafkaUi(layout, images.kafkaUi)]
}

/** Published to the host alone unless its operator says otherwise. */
export function webPort(published: number, target: number): Port {
  return { address: '${WEB_ADDRESS:-127.0.0.1}', published, target }
}

function schemaRegistry({ catalog, brokers, bootstrap }: Layout, image: string): Service {
  const servers = bootstrap.split(',').map((address) => `PLAINTEXT://${address}`)
  // In bash alone: newer images have neither curl nor nc.
  const probe = `exec 3<>/dev/tcp/127.0.0.1/${ports.schemaRegistry} && printf 'GET /subjects HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $$status == *' 200 '* ]]`
  return {
    name: 'schema-registry',
    about: 'Confluent Schema Registry; its schemas live in the topic _schemas.',
    image,
    environment: [
      { name: 'SCHEMA_REGISTRY_HOST_NAME', value: 'schema-registry' },
      { name: 'SCHEMA_REGISTRY_LISTENERS', value: `http://0.0.0.0:${ports.schemaRegistry}` },
      { name: 'SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS', value: servers.join(',') },
      { name: 'SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR', value: String(Math.min(3, brokers.length)) },
      { name: 'SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL', value: catalog.registry.compatibility },
      { name: 'SCHEMA_REGISTRY_HEAP_OPTS', value: heapOptions(heaps.schemaRegistry) },
    ],
    ports: [webPort(catalog.cluster.ports['schemaRegistry'] ?? 8081, ports.schemaRegistry)],
    mounts: [],
    secrets: [],
    dependsOn: healthy(brokers.map(({ name }) => name)),
    healthcheck: check(['bash', '-c', probe], 60),
    life: 'service',
    memory: javaMemory(heaps.schemaRegistry),
    stopGrace: 30,
  }
}

function kafkaUi(layout: Layout, image: string): Service {
  const { catalog, brokers, bootstrap, redundant } = layout
  return {
    name: 'kafka-ui',
    about: 'Web interface; sign in as admin with the password in secrets/kafka-ui-password.',
    image,
    environment: [
      { name: 'KAFKA_CLUSTERS_0_NAME', value: layout.project },
      { name: 'KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS', value: bootstrap },
      { name: 'KAFKA_CLUSTERS_0_SCHEMAREGISTRY', value: `http://schema-registry:${ports.schemaRegistry}` },
      {
        name: 'KAFKA_CLUSTERS_0_READONLY',
        value: String(redundant),
        about: 'The catalog changes topics, not a person in a browser.',
      },
      { name: 'AUTH_TYPE', value: 'LOGIN_FORM' },
      { name: 'SPRING_SECURITY_USER_NAME', value: 'admin' },
      {
        name: 'SPRING_CONFIG_IMPORT',
        value: 'configtree:/run/secrets/',
        about: 'Reads the password from a file named as its property.',
      },
      { name: 'JAVA_OPTS', value: heapOptions(heaps.kafkaUi) },
    ],
    ports: [webPort(catalog.cluster.ports['kafkaUi'] ?? 8080, ports.kafkaUi)],
    mounts: [],
    secrets: [{ source: 'kafka-ui-password', target: 'spring.security.user.password' }],
    dependsOn: healthy([...brokers.map(({ name }) => name), 'schema-registry']),
    healthcheck: httpCheck(ports.kafkaUi, '/actuator/health', 60),
    life: 'service',
    memory: javaMemory(heaps.kafkaUi),
    stopGrace: 30,
  }
}
