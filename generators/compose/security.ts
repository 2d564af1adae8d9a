import { aclsOf } from '../acls/derive.ts'
import { bundlePrincipals, principalsOf } from '../acls/principals.ts'
import type { Catalog } from '../catalog/model.ts'
import { render } from '../templates/render.ts'
import { ports, type Layout } from './layout.ts'
import type { Mount, Service, Variable } from './service.ts'
import { fileMount } from './service.ts'

/** Files of secrets belong to this user, whom Confluent's images run as; other containers that read one run as it too. */
export const secretsOwner = '1000:1000'

/** The certificate that Kafka's own tools use inside the bundle: a super user, known nowhere else. */
export const administrator = 'admin'
/** One certificate for all brokers before ZooKeeper, which lets only the maker of a node change it. */
const zookeeperClient = 'zookeeper-client'

export function isSecured({ cluster }: Catalog): boolean {
  return cluster.security === 'tls-scram'
}

/** Where services of the network find the registry. */
export function registryUrl(catalog: Catalog): string {
  return `${isSecured(catalog) ? 'https' : 'http'}://schema-registry:${ports.schemaRegistry}`
}

/** Where a container finds its certificate with its key, and the authority's. PEM needs no passwords of stores. */
const pem = { own: '/run/secrets/tls.pem', authority: '/run/secrets/ca.pem', zookeeper: '/run/secrets/zookeeper.pem' }

/** What a service that shows a certificate is given. */
export function tlsSecrets(name: string): Service['secrets'] {
  return [
    { source: `tls-${name}.pem`, target: 'tls.pem' },
    { source: 'ca.pem', target: 'ca.pem' },
  ]
}

/** For a service that only asks others for theirs. */
export const authoritySecret: Service['secrets'][number] = { source: 'ca.pem', target: 'ca.pem' }

/** Of a broker or controller: its own, and in ZooKeeper mode the one that brokers share. */
export function nodeSecrets({ catalog }: Layout, name: string): Service['secrets'] {
  if (!isSecured(catalog)) return []
  const shared = { source: `tls-${zookeeperClient}.pem`, target: 'zookeeper.pem' }
  return [...tlsSecrets(name), ...(catalog.cluster.metadata === 'zookeeper' ? [shared] : [])]
}

/** Store settings as programs on Kafka's client library take them. */
export function pemStores(prefix: string): readonly Variable[] {
  return [
    { name: `${prefix}SSL_KEYSTORE_TYPE`, value: 'PEM' },
    { name: `${prefix}SSL_KEYSTORE_LOCATION`, value: pem.own },
    { name: `${prefix}SSL_TRUSTSTORE_TYPE`, value: 'PEM' },
    { name: `${prefix}SSL_TRUSTSTORE_LOCATION`, value: pem.authority },
  ]
}

/** What brokers and controllers are told of certificates, logins and rights; the same for all. */
export function nodeSecurity(layout: Layout, role: 'broker' | 'controller'): readonly Variable[] {
  const { catalog, brokers, controllers } = layout
  if (!isSecured(catalog)) return []
  const kraft = catalog.cluster.metadata === 'kraft'
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;'
  const nodes = [...(kraft ? controllers : []), ...brokers].map(({ name }) => name)
  return [
    ...pemStores('KAFKA_').map((one, index) =>
      index === 0 ? { ...one, about: 'Certificates as PEM: no passwords of stores.' } : one,
    ),
    { name: 'KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM', value: 'https', about: 'Names of hosts are checked.' },
    {
      name: 'KAFKA_SSL_PRINCIPAL_MAPPING_RULES',
      value: 'RULE:^CN=([A-Za-z0-9._-]+)$$/$$1/',
      about: 'The name in a certificate is the principal; any other subject is refused.',
    },
    ...(role === 'broker' ? [required('INTERNAL')] : []),
    ...(kraft ? [required('CONTROLLER')] : []),
    ...(role === 'broker'
      ? [
          { name: 'KAFKA_SASL_ENABLED_MECHANISMS', value: 'SCRAM-SHA-512' },
          ...['CLIENT', 'EXTERNAL'].map((listener) => ({
            name: `KAFKA_LISTENER_NAME_${listener}_SCRAM__SHA__512_SASL_JAAS_CONFIG`,
            value: scram,
          })),
        ]
      : []),
    {
      name: 'KAFKA_AUTHORIZER_CLASS_NAME',
      value: kraft
        ? 'org.apache.kafka.metadata.authorizer.StandardAuthorizer'
        : 'kafka.security.authorizer.AclAuthorizer',
      about: 'Nobody may do what no rule allows; access.sh and `catalog apply` write the rules of the catalog.',
    },
    { name: 'KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND', value: 'false' },
    { name: 'KAFKA_SUPER_USERS', value: [...nodes, administrator].map((name) => `User:${name}`).join(';') },
  ]
}

function required(listener: string): Variable {
  return { name: `KAFKA_LISTENER_NAME_${listener}_SSL_CLIENT_AUTH`, value: 'required' }
}

/** How brokers reach ZooKeeper, which holds the hashes of passwords. */
export function zookeeperClientSecurity({ catalog }: Layout): readonly Variable[] {
  if (!isSecured(catalog) || catalog.cluster.metadata !== 'zookeeper') return []
  return [
    { name: 'KAFKA_ZOOKEEPER_SSL_CLIENT_ENABLE', value: 'true', about: 'ZooKeeper keeps the hashes of passwords.' },
    { name: 'KAFKA_ZOOKEEPER_SSL_KEYSTORE_TYPE', value: 'PEM' },
    { name: 'KAFKA_ZOOKEEPER_SSL_KEYSTORE_LOCATION', value: pem.zookeeper },
    { name: 'KAFKA_ZOOKEEPER_SSL_TRUSTSTORE_TYPE', value: 'PEM' },
    { name: 'KAFKA_ZOOKEEPER_SSL_TRUSTSTORE_LOCATION', value: pem.authority },
    { name: 'KAFKA_ZOOKEEPER_SET_ACL', value: 'true', about: 'What one broker writes, only brokers may change.' },
  ]
}

/**
 * For KAFKA_OPTS of brokers: the image makes properties in lower case, and this one has capitals
 * (`zookeeper.clientCnxnSocket`). Without Netty there is no TLS to ZooKeeper.
 */
export function zookeeperClientOption(layout: Layout): string {
  if (zookeeperClientSecurity(layout).length === 0) return ''
  return '-Dzookeeper.clientCnxnSocket=org.apache.zookeeper.ClientCnxnSocketNetty '
}

/** What ZooKeeper nodes are told: clients and each other by certificate alone, an open port for its own health check. */
export function zookeeperSecurity({ catalog }: Layout, securePort: number): readonly Variable[] {
  if (!isSecured(catalog)) return []
  const stores = (kind: '' | 'QUORUM_'): readonly Variable[] => [
    { name: `ZOOKEEPER_SSL_${kind}KEYSTORE_TYPE`, value: 'PEM' },
    { name: `ZOOKEEPER_SSL_${kind}KEYSTORE_LOCATION`, value: pem.own },
    { name: `ZOOKEEPER_SSL_${kind}TRUSTSTORE_TYPE`, value: 'PEM' },
    { name: `ZOOKEEPER_SSL_${kind}TRUSTSTORE_LOCATION`, value: pem.authority },
    { name: `ZOOKEEPER_SSL_${kind}CLIENT_AUTH`, value: 'need' },
  ]
  return [
    {
      name: 'ZOOKEEPER_CLIENT_PORT_ADDRESS',
      value: '127.0.0.1',
      about: 'The open port is for the health check alone.',
    },
    { name: 'ZOOKEEPER_SECURE_CLIENT_PORT', value: String(securePort) },
    { name: 'ZOOKEEPER_SERVER_CNXN_FACTORY', value: 'org.apache.zookeeper.server.NettyServerCnxnFactory' },
    { name: 'ZOOKEEPER_AUTH_PROVIDER_X509', value: 'org.apache.zookeeper.server.auth.X509AuthenticationProvider' },
    ...stores(''),
    { name: 'ZOOKEEPER_SSL_QUORUM', value: 'true', about: 'Nodes know each other by certificate too.' },
    ...stores('QUORUM_'),
  ]
}

/** Kafka's tools in a job of the bundle, as the administrator. */
export const adminProperties: Mount = fileMount('security/admin.properties', '/setup/admin.properties')

/** Users with a password: services, and parts of the bundle that have no certificate. */
export function usersOf(catalog: Catalog): readonly string[] {
  const certified: readonly string[] = [bundlePrincipals.exporter, bundlePrincipals.registry, bundlePrincipals.ui].map(
    ({ name }) => name,
  )
  return principalsOf(catalog)
    .map(({ name }) => name)
    .filter((name) => !certified.includes(name))
}

/** Who may sign in at the registry: the same names and passwords, and the web interface. */
export function registryUsersOf(catalog: Catalog): readonly string[] {
  return [...usersOf(catalog), bundlePrincipals.ui.name]
}

/** Subject alternative names of every certificate, by the name of its owner. */
export function certificatesOf(layout: Layout): readonly { readonly name: string; readonly sans: string }[] {
  const { catalog, brokers, controllers, project, network } = layout
  const outside = hostName(catalog.cluster.externalHost)
  const zookeeper = catalog.cluster.metadata === 'zookeeper'
  // ZooKeeper asks who a caller's address belongs to; Docker answers with container and network.
  const reverse = (name: string) => (zookeeper ? [`DNS:${project}-${name}`, `DNS:${project}-${name}.${network}`] : [])
  const all = [
    ...controllers.map(({ name }) => ({ name, sans: [`DNS:${name}`, ...reverse(name)] })),
    ...brokers.map(({ name }) => ({ name, sans: [`DNS:${name}`, outside] })),
    ...(zookeeper ? [{ name: zookeeperClient, sans: [`DNS:${zookeeperClient}`] }] : []),
    { name: bundlePrincipals.registry.name, sans: [`DNS:${bundlePrincipals.registry.name}`, outside] },
    ...[bundlePrincipals.exporter.name, bundlePrincipals.ui.name, administrator].map((name) => ({
      name,
      sans: [`DNS:${name}`],
    })),
  ]
  return all.map(({ name, sans }) => ({ name, sans: [...new Set(sans)].join(',') }))
}

function hostName(host: string): string {
  return /^[\d.]+$/.test(host) || host.includes(':') ? `IP:${host}` : `DNS:${host}`
}

/** Scripts and settings of the folder `security/`. */
export function securityFiles(layout: Layout, header: readonly string[]): readonly (readonly [string, string])[] {
  const { catalog, project } = layout
  if (!isSecured(catalog)) return []
  const { environment } = catalog
  return [
    [
      'security/certificates.sh',
      render('security/certificates.sh', {
        header,
        authoritySubject: `/CN=${project} authority`,
        certificates: certificatesOf(layout),
      }),
    ],
    [
      'security/access.sh',
      render('security/access.sh', { header, environment, users: usersOf(catalog), grants: grantsOf(catalog) }),
    ],
    ['security/admin.properties', render('security/admin.properties', { header })],
    ['security/registry-jaas.conf', render('security/registry-jaas.conf', { header, module: jettyModule(catalog) })],
  ]
}

/** Jetty moved its login modules with version 12, which the registry has since 8.0. */
function jettyModule({ cluster }: Catalog): string {
  const major = Number(cluster.confluentPlatform.split('.')[0])
  return `org.eclipse.jetty.${major >= 8 ? 'security.jaas' : 'jaas'}.spi.PropertyFileLoginModule`
}

interface Grant {
  readonly principal: string
  readonly pattern: string
  readonly operations: string
  readonly resources: { readonly kind: string; readonly name: string }[]
}

/** Rules in Kafka's own words, resources of one principal and one right together: each call of a tool is a JVM. */
function grantsOf(catalog: Catalog): readonly Grant[] {
  const upper = (text: string) => text.toUpperCase().replaceAll('-', '_')
  const grants = new Map<string, Grant>()
  for (const { principal, resource, operations } of aclsOf(catalog)) {
    const grant = { principal, pattern: upper(resource.pattern), operations: operations.map(upper).join(' ') }
    const key = JSON.stringify(grant)
    const one = { kind: upper(resource.type), name: resource.name }
    const known = grants.get(key)
    if (known) known.resources.push(one)
    else grants.set(key, { ...grant, resources: [one] })
  }
  return [...grants.values()]
}
