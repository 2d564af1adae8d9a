import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Kafka, logLevel } from 'kafkajs'
import { freePorts } from '../../scripts/dev/cluster/process.ts'
import { startCluster, type Cluster } from '../../scripts/dev/cluster/start.ts'

const run = promisify(execFile)

/** One broker that asks its clients for a name and password and lets nobody do what no rule allows. */
export interface SecuredCluster {
  /** Where everybody is an administrator. */
  readonly admin: string
  /** Where a name and password are asked for. */
  readonly client: string
  /** A client of some user, with nothing of ours in between. */
  kafka(user: string): Kafka
  sasl(user: string): { readonly mechanism: 'scram-sha-512'; readonly username: string; readonly password: string }
  /** What a program of some user finds in its environment. */
  environment(user: string): Readonly<Record<string, string>>
  stop(): Promise<void>
}

const passwordOf = (user: string) => `secret of ${user}`

const saslOf = (user: string) => ({ mechanism: 'scram-sha-512', username: user, password: passwordOf(user) }) as const

const authorizers = {
  zookeeper: 'kafka.security.authorizer.AclAuthorizer',
  kraft: 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
} as const

export async function securedCluster(
  metadata: 'zookeeper' | 'kraft',
  users: readonly string[],
): Promise<SecuredCluster> {
  const [adminPort, clientPort, controllerPort] = await freePorts(3)
  const [admin, client] = [`127.0.0.1:${adminPort}`, `127.0.0.1:${clientPort}`]
  const open = `ADMIN://${admin},CLIENT://${client}`
  const kraft = {
    listeners: `${open},CONTROLLER://127.0.0.1:${controllerPort}`,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  }
  const cluster = await startCluster({
    metadata,
    brokers: 1,
    registry: false,
    port: adminPort ?? 0,
    properties: {
      ...(metadata === 'kraft' ? kraft : { listeners: open }),
      'advertised.listeners': open,
      'listener.security.protocol.map': 'ADMIN:PLAINTEXT,CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
      'inter.broker.listener.name': 'ADMIN',
      'authorizer.class.name': authorizers[metadata],
      'super.users': 'User:ANONYMOUS',
      'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'listener.name.client.scram-sha-512.sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required;',
    },
  })
  await Promise.all(users.map((user) => addUser(cluster, admin, user)))
  return {
    admin,
    client,
    sasl: saslOf,
    kafka: (user) =>
      new Kafka({
        brokers: [client],
        logLevel: logLevel.NOTHING,
        sasl: saslOf(user),
        retry: { retries: 10 },
      }),
    environment: (user) => ({
      KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT',
      KAFKA_SASL_USERNAME: user,
      KAFKA_SASL_PASSWORD: passwordOf(user),
    }),
    stop: () => cluster.stop(),
  }
}

async function addUser({ jars }: Cluster, broker: string, user: string): Promise<void> {
  const where = ['--bootstrap-server', broker, '--alter', '--entity-type', 'users', '--entity-name', user]
  const what = ['--add-config', `SCRAM-SHA-512=[iterations=4096,password=${passwordOf(user)}]`]
  const java = ['-Xmx64m', '-XX:TieredStopAtLevel=1', '-cp', `${jars}/*`, 'kafka.admin.ConfigCommand']
  await run('java', [...java, ...where, ...what])
}
