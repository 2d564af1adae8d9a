import { listenersOf } from './network-rules.ts'
import type { ParsedBundle, ParsedService } from './parse.ts'
import { inCompose, isKafka, type BundleFinding, type BundleRule } from './rule.ts'

type Say = (message: string, hint: string) => BundleFinding

/** Protocols by the names of listeners. */
function protocolsOf({ environment }: ParsedService): ReadonlyMap<string, string> {
  const map = environment.get('KAFKA_LISTENER_SECURITY_PROTOCOL_MAP') ?? ''
  return new Map([...map.matchAll(/(\w+):(\w+)/g)].map(([, name = '', protocol = '']) => [name, protocol]))
}

/** One listener that is guarded makes a promise that the others would break. */
function isSecured({ services }: ParsedBundle): boolean {
  return services.filter(isKafka).some((node) => [...protocolsOf(node).values()].some((one) => one !== 'PLAINTEXT'))
}

/** Judgements of a bundle whose brokers ask who calls; one that asks nobody is the catalog's decision. */
export const security: BundleRule = (bundle) => {
  if (!isSecured(bundle)) return []
  return bundle.services.flatMap((service) => {
    const say: Say = (message, hint) => inCompose('bundle-security', `${service.name}: ${message}`, hint)
    if (isKafka(service))
      return [...listeners(service, say), ...certificates(service, say), ...rights(service, bundle, say)]
    if (/zookeeper$/.test(service.repository)) return zookeeper(service, say)
    return around(service, bundle, say)
  })
}

function listeners(node: ParsedService, say: Say): readonly BundleFinding[] {
  const { environment } = node
  const protocols = protocolsOf(node)
  const advertised = environment.get('KAFKA_ADVERTISED_LISTENERS') ?? ''
  const own = listenersOf(environment.get('KAFKA_LISTENERS')).map(({ name }) => name)
  const between = [environment.get('KAFKA_INTER_BROKER_LISTENER_NAME') ?? '', 'CONTROLLER']
  return own
    .flatMap((name): BundleFinding[] => {
      const protocol = protocols.get(name)
      const scoped = `KAFKA_LISTENER_NAME_${name}_`
      if (protocol === 'PLAINTEXT' || protocol === 'SASL_PLAINTEXT')
        return [say(`${name} is ${protocol}: whoever reaches it reads along`, `map ${name} to SSL or SASL_SSL`)]
      if (protocol === 'SSL' && environment.get(`${scoped}SSL_CLIENT_AUTH`) !== 'required')
        return [say(`${name} asks nobody for a certificate`, `set ${scoped}SSL_CLIENT_AUTH to required`)]
      if (protocol !== 'SASL_SSL') return []
      return [
        ...(between.includes(name)
          ? [say(`${name} logs nodes in by password, which must exist before any node runs`, 'map it to SSL')]
          : []),
        ...([...environment.keys()].some((key) => key.startsWith(`${scoped}SCRAM`) && key.endsWith('SASL_JAAS_CONFIG'))
          ? []
          : [say(`${name} has no login module`, `set ${scoped}SCRAM__SHA__512_SASL_JAAS_CONFIG`)]),
      ]
    })
    .concat(
      /SSL:\/\/|SASL_\w*:\/\//.test(advertised)
        ? [say('the image takes a listener named SSL or SASL_… for an order to make stores', 'name it CLIENT')]
        : [],
      (environment.get('KAFKA_SASL_ENABLED_MECHANISMS') ?? 'SCRAM-SHA-512').includes('PLAIN')
        ? [say('PLAIN sends the password itself', 'enable SCRAM-SHA-512 alone')]
        : [],
    )
}

function certificates({ environment }: ParsedService, say: Say): readonly BundleFinding[] {
  const algorithm = environment.get('KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM')
  const mapping = environment.get('KAFKA_SSL_PRINCIPAL_MAPPING_RULES') ?? ''
  return [
    ...(algorithm === undefined || algorithm.toLowerCase() === 'https'
      ? []
      : [say('names in certificates are not checked', 'set KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM to https')]),
    ...(/^RULE:\^CN=.*\$\//.test(mapping) && !mapping.includes('DEFAULT')
      ? []
      : [
          say(
            'principals are whole subjects, or parts of any subject',
            'map `^CN=(name)$` alone in KAFKA_SSL_PRINCIPAL_MAPPING_RULES',
          ),
        ]),
    ...['KEYSTORE', 'TRUSTSTORE']
      .filter((store) => !environment.has(`KAFKA_SSL_${store}_LOCATION`))
      .map((store) => say(`no KAFKA_SSL_${store}_LOCATION`, 'mount the certificate as a secret')),
  ]
}

function rights({ environment }: ParsedService, { services }: ParsedBundle, say: Say): readonly BundleFinding[] {
  const kraft = environment.has('KAFKA_PROCESS_ROLES')
  const wanted = kraft
    ? 'org.apache.kafka.metadata.authorizer.StandardAuthorizer'
    : 'kafka.security.authorizer.AclAuthorizer'
  const authorizer = environment.get('KAFKA_AUTHORIZER_CLASS_NAME')
  const supers = (environment.get('KAFKA_SUPER_USERS') ?? '').split(';')
  const nodes = services.filter(isKafka).map(({ name }) => `User:${name}`)
  const lacking = nodes.filter((node) => !supers.includes(node))
  const strange = supers.filter((one) => one !== '' && one !== 'User:admin' && !nodes.includes(one))
  const fix = 'KAFKA_SUPER_USERS names every node and the administrator'
  return [
    ...(authorizer === wanted
      ? []
      : [
          say(
            authorizer === undefined ? 'everybody may do everything' : `${authorizer} is not for this kind of metadata`,
            `set KAFKA_AUTHORIZER_CLASS_NAME to ${wanted}`,
          ),
        ]),
    ...((environment.get('KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND') ?? 'false') === 'false'
      ? []
      : [say('what has no rule is for everybody', 'set KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND to false')]),
    ...(lacking.length === 0 ? [] : [say(`${lacking.join(', ')} may not do what nodes must`, fix)]),
    ...(strange.length === 0 ? [] : [say(`${strange.join(', ')} may do everything`, fix)]),
    ...(kraft ? [] : zookeeperClient(environment, say)),
  ]
}

function zookeeperClient(environment: ParsedService['environment'], say: Say): readonly BundleFinding[] {
  return [
    ...(environment.get('KAFKA_ZOOKEEPER_SSL_CLIENT_ENABLE') === 'true' &&
    (environment.get('KAFKA_OPTS') ?? '').includes('-Dzookeeper.clientCnxnSocket=')
      ? []
      : [
          say(
            'password hashes go to ZooKeeper in the clear',
            'set KAFKA_ZOOKEEPER_SSL_CLIENT_ENABLE, and clientCnxnSocket in KAFKA_OPTS',
          ),
        ]),
    ...(environment.get('KAFKA_ZOOKEEPER_SET_ACL') === 'true'
      ? []
      : [
          say(
            'everybody whom ZooKeeper lets in may read password hashes and change rights',
            'set KAFKA_ZOOKEEPER_SET_ACL to true',
          ),
        ]),
  ]
}

function zookeeper({ environment }: ParsedService, say: Say): readonly BundleFinding[] {
  const open = environment.has('ZOOKEEPER_CLIENT_PORT') && environment.get('ZOOKEEPER_CLIENT_PORT_ADDRESS') !== '127.0.0.1' // prettier-ignore
  return [
    ...(open ? [say('its open port answers the network', 'set ZOOKEEPER_CLIENT_PORT_ADDRESS to 127.0.0.1')] : []),
    ...(environment.has('ZOOKEEPER_SECURE_CLIENT_PORT')
      ? []
      : [say('no port with TLS', 'set ZOOKEEPER_SECURE_CLIENT_PORT')]),
    ...(environment.get('ZOOKEEPER_SSL_CLIENT_AUTH') === 'need'
      ? []
      : [say('asks nobody for a certificate', 'set ZOOKEEPER_SSL_CLIENT_AUTH to need')]),
    ...(environment.get('ZOOKEEPER_SSL_QUORUM') === 'true'
      ? []
      : [say('nodes speak with each other in the clear', 'set ZOOKEEPER_SSL_QUORUM to true')]),
  ]
}

/** Registry, web interface, exporter, jobs. */
function around(service: ParsedService, { services }: ParsedBundle, say: Say): readonly BundleFinding[] {
  const { repository, environment, command } = service
  const told = (name: string) => environment.get(name) ?? ''
  if (repository.endsWith('schema-registry')) {
    return [
      ...(/(^|,)http:/.test(told('SCHEMA_REGISTRY_LISTENERS'))
        ? [say('passwords come to it in the clear', 'listen on https alone')]
        : []),
      ...(told('SCHEMA_REGISTRY_AUTHENTICATION_METHOD') === 'BASIC'
        ? []
        : [say('everybody may register schemas', 'set SCHEMA_REGISTRY_AUTHENTICATION_METHOD to BASIC')]),
      ...(/^(SASL_)?SSL$/.test(told('SCHEMA_REGISTRY_KAFKASTORE_SECURITY_PROTOCOL'))
        ? []
        : [say('calls brokers without TLS', 'set SCHEMA_REGISTRY_KAFKASTORE_SECURITY_PROTOCOL to SSL')]),
    ]
  }
  const brokers = services.filter(isKafka).map(({ name }) => name)
  const calls = [...environment.values(), ...command].some((text) => brokers.some((name) => text.includes(`${name}:`)))
  if (!calls) return []
  const guarded =
    command.some((word) => word === '--tls.enabled' || word.startsWith('--command-config')) ||
    [...environment].some(([name, value]) => name.endsWith('SECURITY_PROTOCOL') && /SSL$/.test(value))
  return guarded
    ? []
    : [say('calls brokers without a certificate or a login', 'give it a certificate: --tls.enabled, SECURITY_PROTOCOL')]
}

/** Keys belong to hosts, and that of the authority to none of them. */
export const keysInFiles: BundleRule = ({ files }) =>
  [...files]
    .filter(([, text]) => /-----BEGIN (EC |RSA |ENCRYPTED )?PRIVATE KEY-----/.test(text))
    .map(([path]) => ({
      code: 'bundle-secret' as const,
      path,
      message: 'a private key is part of the bundle',
      hint: 'make keys on the host with security/certificates.sh',
    }))
