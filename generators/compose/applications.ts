import { ports, type Layout } from './layout.ts'
import { heapOptions, heaps, javaMemory } from './memory.ts'
import { isSecured, pemStores, registryUrl, secretsOwner, tlsSecrets } from './security.ts'
import { check, completed, fileMount, healthy, httpCheck, type Port, type Service, type Variable } from './service.ts'
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
  const secured = isSecured(catalog)
  const servers = bootstrap.split(',').map((address) => `${secured ? 'SSL' : 'PLAINTEXT'}://${address}`)
  // In bash alone: newer images have neither curl nor nc.
  const probe = `exec 3<>/dev/tcp/127.0.0.1/${ports.schemaRegistry} && printf 'GET /subjects HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $$status == *' 200 '* ]]`
  return {
    name: 'schema-registry',
    about: 'Confluent Schema Registry; its schemas live in the topic _schemas.',
    image,
    environment: [
      { name: 'SCHEMA_REGISTRY_HOST_NAME', value: 'schema-registry' },
      { name: 'SCHEMA_REGISTRY_LISTENERS', value: `${secured ? 'https' : 'http'}://0.0.0.0:${ports.schemaRegistry}` },
      { name: 'SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS', value: servers.join(',') },
      { name: 'SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR', value: String(Math.min(3, brokers.length)) },
      { name: 'SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL', value: catalog.registry.compatibility },
      ...(secured ? registrySecurity : []),
      { name: 'SCHEMA_REGISTRY_HEAP_OPTS', value: heapOptions(heaps.schemaRegistry) },
    ],
    ports: [webPort(catalog.cluster.ports['schemaRegistry'] ?? 8081, ports.schemaRegistry)],
    mounts: secured ? [fileMount('security/registry-jaas.conf', '/etc/registry-jaas.conf')] : [],
    secrets: secured ? [...tlsSecrets('schema-registry'), { source: 'registry-users', target: 'registry-users' }] : [],
    dependsOn: [...healthy(brokers.map(({ name }) => name)), ...completed(secured ? ['access'] : [])],
    // Bash speaks no TLS; the port opens only when the store has been read.
    healthcheck: check(['bash', '-c', secured ? `exec 3<>/dev/tcp/127.0.0.1/${ports.schemaRegistry}` : probe], 60),
    life: 'service',
    memory: javaMemory(heaps.schemaRegistry),
    cpus: 2,
    stopGrace: 30,
  }
}

function kafkaUi(layout: Layout, image: string): Service {
  const { catalog, brokers, bootstrap, redundant } = layout
  const secured = isSecured(catalog)
  return {
    name: 'kafka-ui',
    about: 'Web interface; sign in as admin with the password in secrets/kafka-ui-password.',
    image,
    environment: [
      { name: 'KAFKA_CLUSTERS_0_NAME', value: layout.project },
      { name: 'KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS', value: bootstrap },
      { name: 'KAFKA_CLUSTERS_0_SCHEMAREGISTRY', value: registryUrl(catalog) },
      ...(secured ? uiSecurity : []),
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
      { name: 'JAVA_OPTS', value: heapOptions(heaps.kafkaUi) + (secured ? trustOptions : '') },
    ],
    ports: [webPort(catalog.cluster.ports['kafkaUi'] ?? 8080, ports.kafkaUi)],
    mounts: [],
    secrets: [
      { source: 'kafka-ui-password', target: 'spring.security.user.password' },
      ...(secured ? [...tlsSecrets('kafka-ui'), { source: 'user-kafka-ui', target: 'registry.password' }] : []),
    ],
    ...(secured ? { user: secretsOwner, entrypoint: ['sh', '-c'], command: [trustScript] } : {}),
    dependsOn: healthy([...brokers.map(({ name }) => name), 'schema-registry']),
    healthcheck: httpCheck(ports.kafkaUi, '/actuator/health', 60),
    life: 'service',
    memory: javaMemory(heaps.kafkaUi),
    cpus: 1,
    stopGrace: 30,
  }
}

/** The brokers know it by its certificate; who asks it signs in with the name and password of a Kafka user. */
const registrySecurity: readonly Variable[] = [
  { name: 'SCHEMA_REGISTRY_KAFKASTORE_SECURITY_PROTOCOL', value: 'SSL' },
  ...pemStores('SCHEMA_REGISTRY_KAFKASTORE_'),
  ...pemStores('SCHEMA_REGISTRY_'),
  { name: 'SCHEMA_REGISTRY_INTER_INSTANCE_PROTOCOL', value: 'https' },
  { name: 'SCHEMA_REGISTRY_AUTHENTICATION_METHOD', value: 'BASIC' },
  { name: 'SCHEMA_REGISTRY_AUTHENTICATION_REALM', value: 'SchemaRegistry', about: 'The entry of registry-jaas.conf.' },
  { name: 'SCHEMA_REGISTRY_AUTHENTICATION_ROLES', value: 'user' },
  { name: 'SCHEMA_REGISTRY_OPTS', value: '-Djava.security.auth.login.config=/etc/registry-jaas.conf' },
]

const uiSecurity: readonly Variable[] = [
  { name: 'KAFKA_CLUSTERS_0_PROPERTIES_SECURITY_PROTOCOL', value: 'SSL' },
  ...pemStores('KAFKA_CLUSTERS_0_PROPERTIES_'),
  { name: 'KAFKA_CLUSTERS_0_SCHEMAREGISTRYAUTH_USERNAME', value: 'kafka-ui' },
  {
    name: 'KAFKA_CLUSTERS_0_SCHEMAREGISTRYAUTH_PASSWORD',
    value: '$${registry.password}',
    about: 'The name of a file among its secrets.',
  },
]

/** Java trusts no authority in PEM for https. A JKS store shows its certificates without a password: they are public. */
const trustStore = '/tmp/authority.jks'
const trustScript = [
  `rm -f ${trustStore}`,
  `keytool -importcert -noprompt -alias authority -file /run/secrets/ca.pem -keystore ${trustStore} -storetype JKS -storepass public`,
  'exec java $$JAVA_OPTS -jar api.jar',
].join(' && ')
const trustOptions = ` -Djavax.net.ssl.trustStore=${trustStore} -Djavax.net.ssl.trustStoreType=JKS`
