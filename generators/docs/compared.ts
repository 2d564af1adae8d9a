/** A system that this bundle and its tools are set beside, as it was at one commit. */
export interface ComparedSystem {
  readonly name: string
  /** On GitHub. */
  readonly repository: string
  readonly commit: string
  /** Of the commit. */
  readonly date: string
}

/** What was seen there, and the file that shows it, with its lines where one place shows it. */
interface Seen {
  readonly says: string
  readonly at: string
}

export interface ComparedFeature {
  readonly feature: string
  /** `shown`: files of this toolchain's own repository; a test, where there is one. */
  readonly ours: { readonly says: string; readonly shown: readonly string[] }
  /** By name of the system; absent: not its task, or nothing of the kind was found in it. */
  readonly others: Readonly<Partial<Record<SystemName, Seen>>>
}

type SystemName = (typeof comparedSystems)[number]['name']

export const comparedSystems = [
  {
    name: 'cp-all-in-one',
    repository: 'confluentinc/cp-all-in-one',
    commit: 'eecbbd3d488d8a4c9d67bd6c33d67a13e2ba3024',
    date: '2026-06-19',
  },
  {
    name: 'cp-demo',
    repository: 'confluentinc/cp-demo',
    commit: '10846ae61a7fac684af00230612269cdf5126d23',
    date: '2026-08-07',
  },
  {
    name: 'Strimzi',
    repository: 'strimzi/strimzi-kafka-operator',
    commit: '8541da1e336bdcda9647aeacfbc2048e57580a52',
    date: '2026-08-22',
  },
  {
    name: 'jikkou',
    repository: 'streamthoughts/jikkou',
    commit: '70544d7b3a4cb3d046d81d3cfd4359e09ad5d052',
    date: '2026-08-07',
  },
  {
    name: 'topicctl',
    repository: 'segmentio/topicctl',
    commit: '9c1f75cc8e306e86bb426f638a5fa24260f0836c',
    date: '2026-03-17',
  },
] as const satisfies readonly ComparedSystem[]

const allInOne = 'cp-all-in-one/docker-compose.yml'
const demo = 'docker-compose.yml'
const topicController = 'topic-operator/src/main/java/io/strimzi/operator/topic/BatchingTopicController.java'
const jikkouKafka = 'providers/jikkou-provider-kafka/src/main/java/io/jikkou/kafka'
const jikkouRegistry = 'providers/jikkou-provider-schema-registry/src/main/java/io/jikkou/schema/registry'

export const comparedFeatures: readonly ComparedFeature[] = [
  {
    feature: 'What it sets up',
    ours: {
      says: 'Kafka, registry, UI and monitoring on one host with Compose',
      shown: ['generators/compose/bundle.ts'],
    },
    others: {
      'cp-all-in-one': { says: 'a demo with Compose', at: allInOne },
      'cp-demo': { says: 'a tutorial with Compose', at: demo },
      Strimzi: { says: 'Kafka on Kubernetes', at: 'README.md' },
      jikkou: { says: 'nothing: it works on a cluster that runs', at: 'README.md' },
      topicctl: { says: 'nothing: it works on a cluster that runs', at: 'README.md' },
    },
  },
  {
    feature: 'Brokers and metadata',
    ours: {
      says: 'as many as the catalog says; ZooKeeper, KRaft apart or combined; booted in both modes',
      shown: [
        'generators/compose/quorum.ts',
        'tests/compose/boot-zookeeper.cluster.test.ts',
        'tests/compose/boot-kraft.cluster.test.ts',
      ],
    },
    others: {
      'cp-all-in-one': { says: 'one broker that is its own controller', at: `${allInOne}#L26` },
      'cp-demo': { says: 'two brokers, replication 2, min in-sync 1 for transactions', at: `${demo}#L101-L111` },
      Strimzi: {
        says: 'three controllers and three brokers in the example, any number otherwise',
        at: 'packaging/examples/kafka/kafka-persistent.yaml#L8',
      },
    },
  },
  {
    feature: 'Health of services',
    ours: {
      says: 'a check of every service that stays up, with tools its image has; starts wait for health',
      shown: ['generators/bundle/container-rules.ts', 'tests/compose/mutations.test.ts'],
    },
    others: {
      'cp-all-in-one': { says: 'none in the main file', at: allInOne },
      'cp-demo': { says: 'checks, and starts that wait', at: `${demo}#L44` },
      Strimzi: {
        says: 'liveness and readiness probes',
        at: 'cluster-operator/src/main/java/io/strimzi/operator/cluster/model/KafkaCluster.java#L1635',
      },
    },
  },
  {
    feature: 'Memory limits, time to stop, log rotation',
    ours: {
      says: 'of every service',
      shown: ['generators/bundle/container-rules.ts', 'tests/compose/mutations.test.ts'],
    },
    others: {
      'cp-all-in-one': { says: 'none in the main file', at: allInOne },
      'cp-demo': { says: 'none', at: demo },
      Strimzi: {
        says: 'resources and time to stop can be set; logs are the platform’s',
        at: 'api/src/main/java/io/strimzi/api/kafka/model/common/template/PodTemplate.java#L50',
      },
    },
  },
  {
    feature: 'Ports on the host',
    ours: {
      says: 'on 127.0.0.1 unless an address is given',
      shown: ['generators/bundle/network-rules.ts', 'tests/compose/mutations.test.ts'],
    },
    others: {
      'cp-all-in-one': { says: 'on all interfaces', at: `${allInOne}#L8` },
      'cp-demo': { says: 'on all interfaces', at: `${demo}#L58` },
    },
  },
  {
    feature: 'Check of the deployment before it is started',
    ours: {
      says: 'a linter inside generate: network, listeners, ports, replication, memory, images, variables, secrets',
      shown: ['generators/bundle/lint.ts', 'tests/compose/mutations.test.ts', 'tests/compose/valid.test.ts'],
    },
    others: { 'cp-demo': { says: 'tools and memory of Docker', at: 'scripts/helper/functions.sh#L38' } },
  },
  {
    feature: 'The host',
    ours: {
      says: 'kernel settings, limits, the data disk, and a preflight that changes nothing',
      shown: ['generators/host/index.ts', 'tests/compose/prepare-xfs.test.ts', 'tests/compose/valid.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Metrics and dashboards',
    ours: {
      says: 'JMX agent, exporters, Prometheus and Grafana; no dashboards',
      shown: ['generators/compose/monitoring.ts', 'generators/compose/monitoring-files.ts'],
    },
    others: {
      'cp-all-in-one': {
        says: 'Control Center; a Grafana dashboard in the OAuth variant',
        at: 'cp-all-in-one-security/oauth/metrics/grafana/grafana_default_dashboard.json',
      },
      'cp-demo': { says: 'Control Center', at: `${demo}#L654` },
      Strimzi: { says: 'metrics and nine Grafana dashboards', at: 'packaging/examples/metrics/grafana-dashboards' },
    },
  },
  {
    feature: 'Alerts',
    ours: {
      says: 'when a scrape fails, and a watchdog; none of a topic or a group',
      shown: ['infra-templates/compose/rules.yml.hbs'],
    },
    others: {
      'cp-all-in-one': {
        says: 'a rule file without a rule',
        at: 'cp-all-in-one/vol/config/trigger_rules-generated.yml',
      },
      'cp-demo': { says: 'a rule file without a rule', at: 'vol/config/trigger_rules-generated.yml' },
      Strimzi: {
        says: '54 example rules, the same for every topic',
        at: 'packaging/examples/metrics/prometheus-install/prometheus-rules',
      },
    },
  },
  {
    feature: 'Encryption, passwords, access rights',
    ours: {
      says: 'TLS, SCRAM users, access rights from the catalog when `security` is tls-scram; plain text unless it is said',
      shown: [
        'generators/compose/security.ts',
        'tests/compose/boot-secured-kraft.fault.test.ts',
        'tests/compose/boot-secured-zookeeper.fault.test.ts',
      ],
    },
    others: {
      'cp-all-in-one': {
        says: 'OAuth and role bindings in a variant',
        at: 'cp-all-in-one-security/oauth/docker-compose.yml#L106',
      },
      'cp-demo': { says: 'TLS, SASL and role bindings', at: `${demo}#L187` },
      Strimzi: { says: 'TLS, SCRAM, access rights of users', at: 'packaging/examples/user/kafka-user.yaml' },
      jikkou: {
        says: 'access rights and SCRAM users of a cluster',
        at: `${jikkouKafka}/reconciler/AdminClientKafkaAclController.java`,
      },
      topicctl: { says: 'creates access rights', at: 'pkg/create/acl.go' },
    },
  },
  {
    feature: 'Topics from one declaration',
    ours: { says: 'the catalog', shown: ['generators/topics/settings.ts', 'tests/plan/topics.cluster.test.ts'] },
    others: {
      'cp-demo': { says: 'a script with the names', at: 'scripts/helper/create-topics.sh' },
      Strimzi: { says: 'a resource for each topic', at: topicController },
      jikkou: {
        says: 'a resource for each topic',
        at: `${jikkouKafka}/reconciler/AdminClientKafkaTopicController.java`,
      },
      topicctl: { says: 'a file for each topic', at: 'pkg/config/topic.go' },
    },
  },
  {
    feature: 'What would change',
    ours: {
      says: '`plan`, as text, JSON or Markdown, each change with its risk',
      shown: ['scripts/commands/plan.ts', 'tests/plan/safety.cluster.test.ts'],
    },
    others: {
      jikkou: { says: '`diff`, and a dry run', at: 'docs/content/en/docs/Tutorials/preview-and-drift.md#L100' },
      topicctl: { says: 'a dry run', at: 'cmd/topicctl/subcmd/apply.go#L65' },
    },
  },
  {
    feature: 'Drift in the exit code',
    ours: {
      says: '3; 1 and 2 are failures, 4 a refusal',
      shown: ['scripts/commands/drift.ts', 'tests/plan/drift.cluster.test.ts'],
    },
    others: {
      jikkou: { says: '3 when asked for', at: 'cli/src/main/java/io/jikkou/client/command/DiffCommand.java#L54' },
      topicctl: { says: '1, as of every failure', at: 'cmd/topicctl/subcmd/root.go#L51' },
    },
  },
  {
    feature: 'A saved plan',
    ours: {
      says: 'bound to cluster, catalog and what was seen; refused when one differs',
      shown: ['scripts/cluster/plan/saved.ts', 'tests/plan/safety.cluster.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Brokers asked before anything is written',
    ours: {
      says: 'every creation and change, with `validateOnly`',
      shown: ['scripts/cluster/plan/checks.ts', 'tests/plan/safety.cluster.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Another number of copies on the cluster',
    ours: {
      says: 'seen, said, counted in the exit code; left to the operator',
      shown: ['scripts/cluster/plan/topics.ts', 'tests/plan/topics.cluster.test.ts'],
    },
    others: {
      Strimzi: { says: 'refused, or handed to Cruise Control', at: `${topicController}#L720` },
      jikkou: {
        says: 'computed, but alone it makes no change',
        at: `${jikkouKafka}/change/topics/TopicChangeComputer.java`,
      },
      topicctl: { says: 'refused', at: 'pkg/apply/apply.go#L460' },
    },
  },
  {
    feature: 'Fewer partitions than there are',
    ours: { says: 'refused in the plan, with all other changes', shown: ['tests/plan/topics.cluster.test.ts'] },
    others: {
      Strimzi: { says: 'refused', at: `${topicController}#L691` },
      jikkou: {
        says: 'sent to the broker, after the changes of settings',
        at: `${jikkouKafka}/change/topics/UpdateTopicChangeHandler.java#L107`,
      },
      topicctl: { says: 'refused, or ignored with a flag', at: 'pkg/apply/apply.go#L25' },
    },
  },
  {
    feature: 'Shorter retention',
    ours: { says: 'says how many records and bytes would go, and asks', shown: ['tests/plan/topics.cluster.test.ts'] },
    others: { topicctl: { says: 'can be lowered in steps', at: 'cmd/topicctl/subcmd/apply.go#L95' } },
  },
  {
    feature: 'Topics that nobody declared',
    ours: { says: 'reported inside the scope, untouched', shown: ['tests/plan/topics.cluster.test.ts'] },
    others: {
      jikkou: {
        says: 'deleted when asked for',
        at: `${jikkouKafka}/reconciler/AdminClientKafkaTopicController.java#L66`,
      },
    },
  },
  {
    feature: 'Moving copies between brokers',
    ours: {
      says: 'no; throttles of such moves are not taken for drift',
      shown: ['tests/plan/settings.cluster.test.ts'],
    },
    others: {
      Strimzi: { says: 'Cruise Control', at: 'packaging/examples/cruise-control/kafka-cruise-control.yaml' },
      topicctl: { says: 'placement by rack, in throttled batches', at: 'pkg/apply/assigners/cross_rack.go' },
    },
  },
  {
    feature: 'The wrong cluster',
    ours: { says: 'refused by the id in the plan or in `--cluster-id`', shown: ['tests/plan/safety.cluster.test.ts'] },
    others: { topicctl: { says: 'refused by the id in its file', at: 'pkg/config/cluster.go#L56' } },
  },
  {
    feature: 'Schemas',
    ours: {
      says: 'registered with their imports and levels by the same apply',
      shown: ['scripts/cluster/plan/subjects.ts', 'tests/plan/subjects.cluster.test.ts'],
    },
    others: {
      jikkou: {
        says: 'a resource for each subject',
        at: `${jikkouRegistry}/models/V1SchemaRegistrySubjectSpec.java#L63`,
      },
    },
  },
  {
    feature: 'A version that old records do not survive',
    ours: {
      says: 'refused by own rules and by the registry before anything is written',
      shown: [
        'generators/protobuf/breaking.ts',
        'tests/breaking/registry.cluster.test.ts',
        'tests/evolution/evolution.cluster.test.ts',
      ],
    },
    others: {
      jikkou: {
        says: 'the registry is asked where that validation is configured',
        at: `${jikkouRegistry}/validation/SchemaCompatibilityValidation.java`,
      },
    },
  },
  {
    feature: 'A change before it is merged',
    ours: {
      says: 'what it breaks and what it changes, against a git revision',
      shown: ['scripts/commands/breaking.ts', 'scripts/commands/diff.ts', 'tests/plan/revision.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Typed publishers and consumers from the same source',
    ours: {
      says: 'TypeScript',
      shown: ['generators/typescript/index.ts', 'tests/evolution/evolution.cluster.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Dead letters',
    ours: {
      says: 'a topic for each group and source, and a tool to list, replay and drop',
      shown: ['scripts/commands/dlq.ts', 'tests/dlq/dlq.cluster.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Code that goes around the declaration',
    ours: {
      says: 'found by reading the code; old names are renamed',
      shown: ['scripts/commands/usage.ts', 'tests/usage/usage.test.ts'],
    },
    others: {},
  },
  {
    feature: 'Disk that the declared traffic needs',
    ours: {
      says: 'rate × size × retention × copies against the capacity',
      shown: ['generators/catalog/rules/capacity.ts', 'generators/catalog/rules/capacity.test.ts'],
    },
    others: {},
  },
]
