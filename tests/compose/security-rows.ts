import type { Row } from './audit-rows.ts'

const nodes = (kind: RegExp, name: string, value: string | undefined): NonNullable<Mistake['compose']> => {
  return (services) => {
    for (const [, { environment }] of Object.entries(services).filter(([service]) => kind.test(service))) {
      if (value === undefined) delete environment[name]
      else environment[name] = value
    }
  }
}
const brokers = /^kafka\d/
const every = (name: string, value?: string) => nodes(brokers, name, value)
const replaced = (kind: RegExp, name: string, from: string, to: string): NonNullable<Mistake['compose']> => {
  return (services) => {
    for (const [, { environment }] of Object.entries(services).filter(([service]) => kind.test(service)))
      environment[name] = environment[name]!.replace(from, to)
  }
}

type Mistake = Extract<Row, { mistake: string }>

const rule = 'bundle-security' as const

/** Doors left open in a bundle with logins (spec-audit §6), in ZooKeeper mode unless `kraft`. */
export const securityRows: readonly (Mistake & { readonly kraft?: true })[] = [
  { row: 'S1', mistake: 'a listener without TLS', code: rule, says: /kafka1: EXTERNAL is PLAINTEXT/, compose: replaced(brokers, 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', 'EXTERNAL:SASL_SSL', 'EXTERNAL:PLAINTEXT') },
  { row: 'S1b', mistake: 'a login without TLS', code: rule, says: /CLIENT is SASL_PLAINTEXT/, compose: replaced(brokers, 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', 'CLIENT:SASL_SSL', 'CLIENT:SASL_PLAINTEXT') },
  { row: 'S1c', mistake: 'controllers in the clear', code: rule, says: /controller1: CONTROLLER is PLAINTEXT/, kraft: true, compose: replaced(/^(kafka|controller)\d/, 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', 'CONTROLLER:SSL', 'CONTROLLER:PLAINTEXT') },
  { row: 'S2', mistake: 'brokers log in by password', code: rule, says: /INTERNAL logs nodes in by password/, compose: replaced(brokers, 'KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', 'INTERNAL:SSL', 'INTERNAL:SASL_SSL') },
  { row: 'S3', mistake: 'no certificate is asked for', code: rule, says: /INTERNAL asks nobody for a certificate/, compose: every('KAFKA_LISTENER_NAME_INTERNAL_SSL_CLIENT_AUTH', 'requested') },
  { row: 'S3b', mistake: 'controllers ask for no certificate', code: rule, says: /controller2: CONTROLLER asks nobody/, kraft: true, compose: nodes(/^controller\d/, 'KAFKA_LISTENER_NAME_CONTROLLER_SSL_CLIENT_AUTH', undefined) },
  { row: 'S4', mistake: 'a listener named SASL_SSL', code: rule, says: /an order to make stores/, compose: (services) => { const { environment } = services['kafka1']!; for (const name of Object.keys(environment)) environment[name] = environment[name]!.replaceAll('EXTERNAL:', 'SASL_SSL:') } },
  { row: 'S5', mistake: 'no login module', code: rule, says: /EXTERNAL has no login module/, compose: every('KAFKA_LISTENER_NAME_EXTERNAL_SCRAM__SHA__512_SASL_JAAS_CONFIG') },
  { row: 'S5b', mistake: 'PLAIN', code: rule, says: /PLAIN sends the password/, compose: every('KAFKA_SASL_ENABLED_MECHANISMS', 'PLAIN,SCRAM-SHA-512') },
  { row: 'S6', mistake: 'names of hosts are not checked', code: rule, says: /names in certificates are not checked/, compose: every('KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM', '') },
  { row: 'S7', mistake: 'principals are whole subjects', code: rule, says: /principals are whole subjects/, compose: every('KAFKA_SSL_PRINCIPAL_MAPPING_RULES') },
  { row: 'S7b', mistake: 'a mapping that takes any part of a subject', code: rule, says: /parts of any subject/, compose: every('KAFKA_SSL_PRINCIPAL_MAPPING_RULES', 'RULE:^.*CN=(.*?),.*/$1/,DEFAULT') },
  { row: 'S8', mistake: 'no authorizer', code: rule, says: /everybody may do everything/, compose: every('KAFKA_AUTHORIZER_CLASS_NAME') },
  { row: 'S8b', mistake: "the other mode's authorizer", code: rule, says: /AclAuthorizer is not for this kind of metadata/, kraft: true, compose: nodes(/^(kafka|controller)\d/, 'KAFKA_AUTHORIZER_CLASS_NAME', 'kafka.security.authorizer.AclAuthorizer') },
  { row: 'S8c', mistake: 'everybody where there is no rule', code: rule, says: /what has no rule is for everybody/, compose: every('KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND', 'true') },
  { row: 'S9', mistake: 'ANONYMOUS is a super user', code: rule, says: /User:ANONYMOUS may do everything/, compose: replaced(brokers, 'KAFKA_SUPER_USERS', 'User:admin', 'User:admin;User:ANONYMOUS') },
  { row: 'S9b', mistake: 'a broker is no super user', code: rule, says: /User:kafka3 may not do what nodes must/, compose: replaced(brokers, 'KAFKA_SUPER_USERS', 'User:kafka3;', '') },
  { row: 'S10', mistake: 'ZooKeeper in the clear', code: rule, says: /kafka1: password hashes go to ZooKeeper in the clear/, compose: every('KAFKA_ZOOKEEPER_SSL_CLIENT_ENABLE') },
  { row: 'S10b', mistake: 'a socket of ZooKeeper that has no TLS', code: rule, says: /password hashes go to ZooKeeper in the clear/, compose: replaced(brokers, 'KAFKA_OPTS', '-Dzookeeper.clientCnxnSocket=org.apache.zookeeper.ClientCnxnSocketNetty ', '') },
  { row: 'S10c', mistake: 'nodes of ZooKeeper are for everybody', code: rule, says: /may read password hashes/, compose: every('KAFKA_ZOOKEEPER_SET_ACL') },
  { row: 'S10d', mistake: 'the open port of ZooKeeper', code: rule, says: /zookeeper1: its open port answers the network/, compose: nodes(/^zookeeper/, 'ZOOKEEPER_CLIENT_PORT_ADDRESS', undefined) },
  { row: 'S10e', mistake: 'ZooKeeper asks for no certificate', code: rule, says: /zookeeper1: asks nobody/, compose: nodes(/^zookeeper/, 'ZOOKEEPER_SSL_CLIENT_AUTH', 'none') },
  { row: 'S10f', mistake: 'a quorum in the clear', code: rule, says: /nodes speak with each other in the clear/, compose: nodes(/^zookeeper/, 'ZOOKEEPER_SSL_QUORUM', undefined) },
  { row: 'S11', mistake: 'a registry on http', code: rule, says: /schema-registry: passwords come to it in the clear/, compose: nodes(/^schema-reg/, 'SCHEMA_REGISTRY_LISTENERS', 'http://0.0.0.0:8081') },
  { row: 'S11b', mistake: 'a registry for everybody', code: rule, says: /everybody may register schemas/, compose: nodes(/^schema-reg/, 'SCHEMA_REGISTRY_AUTHENTICATION_METHOD', undefined) },
  { row: 'S11c', mistake: 'a registry without a certificate', code: rule, says: /schema-registry: calls brokers without TLS/, compose: nodes(/^schema-reg/, 'SCHEMA_REGISTRY_KAFKASTORE_SECURITY_PROTOCOL', undefined) },
  { row: 'S12', mistake: 'an exporter without a certificate', code: rule, says: /kafka-exporter: calls brokers without/, compose: (services) => { services['kafka-exporter']!.command = services['kafka-exporter']!.command!.filter((word) => !word.startsWith('--tls')) } },
  { row: 'S12b', mistake: 'a web interface without a certificate', code: rule, says: /kafka-ui: calls brokers without/, compose: nodes(/^kafka-ui/, 'KAFKA_CLUSTERS_0_PROPERTIES_SECURITY_PROTOCOL', undefined) },
  { row: 'S13', mistake: 'a password of the registry in plain text', code: 'bundle-secret', says: /SCHEMAREGISTRYAUTH_PASSWORD is in plain text/, compose: nodes(/^kafka-ui/, 'KAFKA_CLUSTERS_0_SCHEMAREGISTRYAUTH_PASSWORD', 'public') },
  { row: 'S13b', mistake: 'a key in the bundle', code: 'bundle-secret', says: /a private key is part of the bundle/, files: { 'security/ca.key': () => '-----BEGIN PRIVATE KEY-----\n' } },
] // prettier-ignore
