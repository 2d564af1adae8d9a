// Derived from catalog/catalog.schema.json by generators/catalog/source-types.ts; a test fails when it differs.
// Regenerate: node -C jts-source scripts/dev/schema.ts
import type { JsonSchema } from './json-schema.ts'

export const catalogSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'CatalogSource',
  description: 'A message catalog: topics, messages, services, consumer groups and cluster shape, said once.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'name', 'protobuf'],
  properties: {
    version: {
      description: 'Version of this format.',
      type: 'integer',
      const: 1,
    },
    name: {
      description: 'Short name of the system: prefix of the compose project, metrics and client ids.',
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,39}$',
      'x-expected': 'a short name of lower-case letters, digits and `-`, beginning with a letter',
      examples: ['jts'],
    },
    description: {
      description: 'What this backbone carries, in a sentence.',
      type: 'string',
    },
    scope: {
      description:
        "Topic name prefixes that plan and apply own; nothing else on the cluster is ever touched. Left out: exactly this catalog's topics.",
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
      },
      minItems: 1,
      uniqueItems: true,
      examples: [['orders.', 'dlq.']],
    },
    protobuf: {
      $ref: '#/$defs/protobuf',
    },
    typescript: {
      $ref: '#/$defs/typescript',
    },
    cluster: {
      $ref: '#/$defs/cluster',
    },
    registry: {
      $ref: '#/$defs/registry',
    },
    defaults: {
      $ref: '#/$defs/defaults',
    },
    profiles: {
      description: 'How producers trade latency for volume, by name. `balanced` and `low-latency` are built in.',
      type: 'object',
      additionalProperties: {
        $ref: '#/$defs/profile',
      },
    },
    messages: {
      description: 'Only where a message needs more than its name; keys are full protobuf names.',
      type: 'object',
      additionalProperties: {
        $ref: '#/$defs/message',
      },
    },
    topics: {
      description: 'Every topic, by its Kafka name.',
      type: 'object',
      additionalProperties: {
        $ref: '#/$defs/topic',
      },
    },
    services: {
      description:
        'Who publishes what and runs which groups, by name. Access rules, documentation and usage checks come from it.',
      type: 'object',
      additionalProperties: {
        $ref: '#/$defs/service',
      },
    },
    groups: {
      description: 'Every consumer group, by its Kafka name.',
      type: 'object',
      additionalProperties: {
        $ref: '#/$defs/group',
      },
    },
    processors: {
      description: 'Stream processing: inputs, outputs, state, guarantee. Only `{}` is accepted by this version.',
      type: 'object',
      maxProperties: 0,
      'x-expected': '`{}`: stream processors cannot be declared in this version of the format',
    },
    lint: {
      $ref: '#/$defs/lint',
    },
    environments: {
      description:
        'Partial overrides, by environment. Maps merge, lists replace, `null` removes. None declared means one named `default`.',
      type: 'object',
      propertyNames: {
        pattern: '^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9-]{0,39}$',
        'x-expected':
          'an environment name of lower-case letters, digits and `-`, not one that Windows keeps for a device',
      },
      additionalProperties: {
        $ref: '#/$defs/environment',
      },
    },
  },
  $defs: {
    duration: {
      description: 'A duration: a whole number with `ms`, `s`, `m`, `h` or `d`.',
      type: 'string',
      pattern: '^(0|[1-9][0-9]{0,14})(ms|s|m|h|d)$',
      'x-expected': 'a duration: a whole number with ms, s, m, h or d, such as `7d`',
      'x-quantity': 'duration',
    },
    retention: {
      description: 'A duration, or `forever`.',
      type: 'string',
      pattern: '^(forever|(0|[1-9][0-9]{0,14})(ms|s|m|h|d))$',
      'x-expected': 'a duration such as `7d` (ms, s, m, h, d), or `forever`',
      'x-quantity': 'duration',
    },
    backoff: {
      description: 'From the first pause to the longest: `100ms..10s`.',
      type: 'string',
      pattern: '^(0|[1-9][0-9]{0,14})(ms|s|m|h|d)\\.\\.(0|[1-9][0-9]{0,14})(ms|s|m|h|d)$',
      'x-expected': 'a range of two durations, such as `100ms..10s`',
      'x-quantity': 'range',
    },
    size: {
      description:
        'A size: a whole number with `B`, `kB`, `MB`, `GB`, `TB` (decimal) or `KiB`, `MiB`, `GiB`, `TiB` (binary).',
      type: 'string',
      pattern: '^(0|[1-9][0-9]{0,14})(B|kB|MB|GB|TB|KiB|MiB|GiB|TiB)$',
      'x-expected': 'a size: a whole number with B, kB, MB, GB, TB, KiB, MiB, GiB or TiB, such as `1MiB`',
      'x-quantity': 'size',
    },
    rate: {
      description: 'A rate: a whole number of records per second, `20000/s`.',
      type: 'string',
      pattern: '^(0|[1-9][0-9]{0,14})/s$',
      'x-expected': 'a rate: a whole number of records per second, such as `20000/s`',
      'x-quantity': 'rate',
    },
    count: {
      description: 'A whole number from 1.',
      type: 'integer',
      minimum: 1,
      maximum: 2147483647,
    },
    replicas: {
      description: 'A whole number of copies from 1.',
      type: 'integer',
      minimum: 1,
      maximum: 32767,
    },
    port: {
      description: 'A TCP port.',
      type: 'integer',
      minimum: 1,
      maximum: 65535,
    },
    compatibility: {
      description: 'What the Schema Registry demands of the next version of a schema.',
      enum: ['NONE', 'BACKWARD', 'BACKWARD_TRANSITIVE', 'FORWARD', 'FORWARD_TRANSITIVE', 'FULL', 'FULL_TRANSITIVE'],
    },
    cleanup: {
      description: 'What the broker does with old records: delete, keep the last of each key, or both.',
      anyOf: [
        {
          type: 'string',
          enum: ['delete', 'compact'],
        },
        {
          type: 'array',
          items: {
            type: 'string',
            enum: ['delete', 'compact'],
          },
          minItems: 1,
          uniqueItems: true,
        },
      ],
      'x-expected': '`delete`, `compact` or `[compact, delete]`',
    },
    compression: {
      description: 'What producers write; the broker keeps it.',
      enum: ['none', 'gzip', 'snappy', 'lz4', 'zstd'],
    },
    upperName: {
      type: 'string',
      pattern: '^[A-Z][A-Za-z0-9]*$',
      'x-expected': 'a name in upper camel case, such as `PriceTick`',
    },
    topicIdentifier: {
      type: 'string',
      pattern: '^[a-z][A-Za-z0-9]*$',
      'x-expected': 'a name in lower camel case, such as `krxTicks`',
    },
    fieldPath: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$',
      'x-expected': 'a field by its proto name, with dots for nesting, such as `user_id` or `order.user_id`',
    },
    routedValue: {
      anyOf: [
        {
          type: 'string',
        },
        {
          type: 'boolean',
        },
        {
          type: 'integer',
        },
      ],
      'x-expected': 'a text, a whole number, `true` or `false`, or the name of an enum value',
    },
    pattern: {
      title: 'PatternSource',
      description: 'Field path to the values it may have; all fields must match.',
      type: 'object',
      propertyNames: {
        $ref: '#/$defs/fieldPath',
      },
      minProperties: 1,
      additionalProperties: {
        description: 'Values of the field, one of which must match.',
        type: 'array',
        items: {
          $ref: '#/$defs/routedValue',
        },
        minItems: 1,
        uniqueItems: true,
      },
      examples: [
        {
          exchange: ['KRX'],
        },
      ],
    },
    configText: {
      type: 'string',
      pattern: '^[^\\u0000-\\u001f\\u007f]*$',
    },
    config: {
      description: "Kafka topic settings that have no key of their own here, in Kafka's words.",
      type: 'object',
      additionalProperties: {
        anyOf: [
          {
            $ref: '#/$defs/configText',
          },
          {
            type: 'number',
          },
          {
            type: 'boolean',
          },
        ],
        'x-expected': 'a text without control characters, a number, `true` or `false`',
      },
      examples: [
        {
          'message.timestamp.type': 'CreateTime',
        },
      ],
    },
    reason: {
      title: 'ReasonSource',
      description: 'A reason.',
      type: 'object',
      additionalProperties: false,
      required: ['reason'],
      properties: {
        reason: {
          description: 'Why, for the next reader.',
          type: 'string',
          minLength: 1,
        },
      },
    },
    protobuf: {
      title: 'ProtobufSource',
      description: 'Where messages are defined.',
      type: 'object',
      additionalProperties: false,
      required: ['roots'],
      properties: {
        roots: {
          description: 'Folders of `.proto` files, relative to this file. Imports are looked up in them in this order.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          minItems: 1,
          uniqueItems: true,
          examples: [['proto']],
        },
        decimal: {
          description:
            'Messages `{ string value, int32 scale }` that become the exact Decimal value type in code; full names.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          uniqueItems: true,
        },
      },
    },
    typescript: {
      title: 'TypescriptSource',
      description: 'How generated TypeScript imports.',
      type: 'object',
      additionalProperties: false,
      properties: {
        runtime: {
          description: 'Module that generated code imports the runtime from.',
          type: 'string',
          minLength: 1,
          default: '@jts/messaging/runtime',
        },
        imports: {
          description:
            'Extension by which generated files import one another: `js` for compiled code, `ts` where Node runs the source.',
          enum: ['js', 'ts'],
          default: 'js',
        },
      },
    },
    cluster: {
      title: 'ClusterSource',
      description: 'Shape of the Kafka cluster.',
      type: 'object',
      additionalProperties: false,
      properties: {
        metadata: {
          description: "Who keeps the cluster's metadata.",
          enum: ['zookeeper', 'kraft'],
          default: 'kraft',
        },
        confluentPlatform: {
          description: 'Confluent Platform release, in quotes; decides the Apache Kafka version.',
          type: 'string',
          pattern: '^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$',
          'x-expected': 'a release in quotes, such as `"7.9.2"`',
          default: '7.9.2',
        },
        brokers: {
          description: 'Number of brokers.',
          $ref: '#/$defs/count',
          default: 3,
        },
        controllers: {
          description: 'ZooKeeper nodes or KRaft controllers; 0 runs the controllers inside the brokers (kraft only).',
          type: 'integer',
          minimum: 0,
          maximum: 99,
          default: 3,
        },
        jvm: {
          title: 'JvmSource',
          description: 'Java settings of each broker.',
          type: 'object',
          additionalProperties: false,
          properties: {
            heap: {
              description: 'Heap of each broker.',
              $ref: '#/$defs/size',
              default: '6GiB',
            },
          },
        },
        threads: {
          title: 'ThreadsSource',
          description: 'Threads of each broker.',
          type: 'object',
          additionalProperties: false,
          properties: {
            network: {
              description: 'Network threads.',
              $ref: '#/$defs/count',
              default: 8,
            },
            io: {
              description: 'Disk threads.',
              $ref: '#/$defs/count',
              default: 8,
            },
          },
        },
        storage: {
          title: 'StorageSource',
          description: 'Where brokers keep their logs.',
          type: 'object',
          additionalProperties: false,
          properties: {
            path: {
              description: 'Folder on the host.',
              type: 'string',
              pattern: '^[^\\u0000-\\u001f\\u007f]+$',
              'x-expected': 'a folder, without control characters, such as `./data/kafka`',
              default: './data/kafka',
            },
            capacity: {
              description:
                'Capacity of that file system, shared by all brokers on it. Left out: the capacity rule is off.',
              $ref: '#/$defs/size',
            },
          },
        },
        externalHost: {
          description: "Host name by which clients outside the brokers' network reach them.",
          type: 'string',
          pattern: '^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$',
          'x-expected': 'a host name or address without port, such as `kafka.example.org`',
          default: 'localhost',
        },
        security: {
          description: 'How clients prove who they are.',
          enum: ['none', 'tls-scram'],
          default: 'none',
        },
        ports: {
          title: 'PortsSource',
          description: 'Ports on the host.',
          type: 'object',
          additionalProperties: false,
          properties: {
            kafka: {
              description: 'First broker, for clients on the host; the others follow by one.',
              $ref: '#/$defs/port',
              default: 19092,
            },
            schemaRegistry: {
              description: 'Schema Registry.',
              $ref: '#/$defs/port',
              default: 8081,
            },
            kafkaUi: {
              description: 'Kafka UI.',
              $ref: '#/$defs/port',
              default: 8080,
            },
            prometheus: {
              description: 'Prometheus.',
              $ref: '#/$defs/port',
              default: 9090,
            },
            grafana: {
              description: 'Grafana.',
              $ref: '#/$defs/port',
              default: 3000,
            },
            alertmanager: {
              description: 'Alertmanager.',
              $ref: '#/$defs/port',
              default: 9093,
            },
            kafkaExporter: {
              description: 'Consumer lag exporter.',
              $ref: '#/$defs/port',
              default: 9308,
            },
          },
        },
      },
    },
    registry: {
      title: 'RegistrySource',
      description: 'Schema Registry. The subject of a topic is `<topic>-value`.',
      type: 'object',
      additionalProperties: false,
      properties: {
        compatibility: {
          description: 'Compatibility of every subject; a topic may override it.',
          $ref: '#/$defs/compatibility',
          default: 'BACKWARD_TRANSITIVE',
        },
      },
    },
    defaults: {
      title: 'DefaultsSource',
      description: 'What every topic has; a topic overrides any of them.',
      type: 'object',
      additionalProperties: false,
      properties: {
        partitions: {
          description: 'Number of partitions.',
          $ref: '#/$defs/count',
          default: 3,
        },
        replication: {
          description: 'Copies of each partition.',
          $ref: '#/$defs/replicas',
          default: 3,
        },
        minInSync: {
          description: 'Copies that must have a record before it is acknowledged.',
          $ref: '#/$defs/replicas',
          default: 2,
        },
        cleanup: {
          description: 'What the broker does with old records.',
          $ref: '#/$defs/cleanup',
          default: 'delete',
        },
        compression: {
          description: 'What producers write; the broker keeps it.',
          $ref: '#/$defs/compression',
          default: 'lz4',
        },
        retention: {
          description: 'How long records are kept.',
          $ref: '#/$defs/retention',
          default: '7d',
        },
        retentionBytes: {
          description: 'Bytes kept, per partition. Left out: no limit.',
          $ref: '#/$defs/size',
        },
        segment: {
          description:
            'Age at which a log file is closed; only closed files are deleted or compacted. Left out: a sixth of the retention, at most 7d.',
          $ref: '#/$defs/duration',
        },
        maxMessage: {
          description: 'Largest record batch the broker takes.',
          $ref: '#/$defs/size',
          default: '1MiB',
        },
        profile: {
          description: 'How producers of the topic batch: a name from `profiles`.',
          type: 'string',
          minLength: 1,
          default: 'balanced',
        },
      },
    },
    profile: {
      title: 'ProfileSource',
      description: 'How producers trade latency for volume.',
      type: 'object',
      additionalProperties: false,
      properties: {
        linger: {
          description:
            'Upper bound of waiting for more records of a partition. Above 0 a small batch may wait longer, a few ms as a rule and 25 ms at most, to share a request with others to the same broker; 0 sends at once.',
          $ref: '#/$defs/duration',
          default: '5ms',
        },
        batch: {
          description: 'Size at which a batch goes at once.',
          $ref: '#/$defs/size',
          default: '128KiB',
        },
        deliveryTimeout: {
          description: 'Until when a record must be acknowledged.',
          $ref: '#/$defs/duration',
          default: '120s',
        },
      },
    },
    message: {
      title: 'MessageSource',
      description: 'What a message needs beyond its name.',
      type: 'object',
      additionalProperties: false,
      properties: {
        as: {
          description: "Name in code: `publish<As>`, `on<As>`. Left out: the message's own name.",
          $ref: '#/$defs/upperName',
        },
        unrouted: {
          description: 'Combinations of routed enum values that no topic carries; publishing one is rejected.',
          type: 'array',
          items: {
            $ref: '#/$defs/pattern',
          },
        },
      },
    },
    topic: {
      title: 'TopicSource',
      description: 'One topic. It carries exactly one message type.',
      type: 'object',
      additionalProperties: false,
      required: ['message'],
      properties: {
        description: {
          description: 'What the records say, in a sentence.',
          type: 'string',
        },
        owner: {
          description: 'Team that answers for the topic.',
          type: 'string',
        },
        message: {
          description: 'Full protobuf name of the message it carries.',
          type: 'string',
          minLength: 1,
          examples: ['jts.market.PriceTick'],
        },
        as: {
          description: "Name in code, `topics.<as>`. Left out: the topic's name in camel case.",
          $ref: '#/$defs/topicIdentifier',
        },
        publish: {
          description: 'Own publisher, `publish<Name>`, instead of a `route`.',
          $ref: '#/$defs/upperName',
        },
        route: {
          description: 'Which messages go here when several topics share the message.',
          $ref: '#/$defs/pattern',
        },
        key: {
          description:
            'Fields that make the record key: equal keys keep their order. Left out: no key, records are spread evenly.',
          type: 'array',
          items: {
            $ref: '#/$defs/fieldPath',
          },
          minItems: 1,
          uniqueItems: true,
          examples: [['exchange', 'symbol']],
        },
        partitions: {
          description: 'Number of partitions.',
          $ref: '#/$defs/count',
        },
        replication: {
          description: 'Copies of each partition.',
          $ref: '#/$defs/replicas',
        },
        minInSync: {
          description: 'Copies that must have a record before it is acknowledged.',
          $ref: '#/$defs/replicas',
        },
        cleanup: {
          description: 'What the broker does with old records.',
          $ref: '#/$defs/cleanup',
        },
        compression: {
          description: 'What producers write; the broker keeps it.',
          $ref: '#/$defs/compression',
        },
        retention: {
          description: 'How long records are kept.',
          $ref: '#/$defs/retention',
        },
        retentionBytes: {
          description: 'Bytes kept, per partition.',
          $ref: '#/$defs/size',
        },
        segment: {
          description: 'Age at which a log file is closed.',
          $ref: '#/$defs/duration',
        },
        maxMessage: {
          description: 'Largest record batch the broker takes.',
          $ref: '#/$defs/size',
        },
        profile: {
          description: 'How producers of the topic batch: a name from `profiles`.',
          type: 'string',
          minLength: 1,
        },
        compatibility: {
          description: "Compatibility of this topic's subject.",
          $ref: '#/$defs/compatibility',
        },
        traffic: {
          $ref: '#/$defs/traffic',
        },
        calendar: {
          description: 'When silence is normal: `krx` is `calendars/krx.yaml` beside the catalog.',
          type: 'string',
          pattern: '^[a-z0-9][a-z0-9-]*$',
          'x-expected': 'the name of a file in `calendars/`, without `.yaml`',
        },
        aliases: {
          description: 'Old names that code must no longer use.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          uniqueItems: true,
        },
        skip: {
          description:
            '`never` where skipping a record corrupts what readers hold: their groups must say `deadLetter: false`.',
          enum: ['allowed', 'never'],
          default: 'allowed',
        },
        config: {
          $ref: '#/$defs/config',
        },
        freeze: {
          description: 'Nothing about this topic may change on a cluster.',
          $ref: '#/$defs/reason',
        },
        retire: {
          description: 'The topic is on its way out: apply may delete it.',
          $ref: '#/$defs/reason',
        },
      },
    },
    traffic: {
      title: 'TrafficSource',
      description: 'Expected load. Capacity is computed from the mean, alerts from the peak.',
      type: 'object',
      additionalProperties: false,
      required: ['mean', 'peak', 'size'],
      properties: {
        mean: {
          description: 'Records per second over a day.',
          $ref: '#/$defs/rate',
        },
        peak: {
          description: 'Records per second at the busiest.',
          $ref: '#/$defs/rate',
        },
        size: {
          description: 'Average encoded value.',
          $ref: '#/$defs/size',
        },
      },
    },
    service: {
      title: 'ServiceSource',
      description: 'A program that publishes or consumes.',
      type: 'object',
      additionalProperties: false,
      properties: {
        description: {
          description: 'What the service does, in a sentence.',
          type: 'string',
        },
        owner: {
          description: 'Team that answers for the service.',
          type: 'string',
        },
        publishes: {
          description: 'Messages it publishes; full protobuf names.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          uniqueItems: true,
        },
        runs: {
          description: 'Groups it runs.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          uniqueItems: true,
        },
      },
    },
    group: {
      title: 'GroupSource',
      description: 'A consumer group: which topics it reads and what it promises.',
      type: 'object',
      additionalProperties: false,
      properties: {
        description: {
          description: 'What the group does with the records, in a sentence.',
          type: 'string',
        },
        owner: {
          description: 'Team that answers for the group.',
          type: 'string',
        },
        as: {
          description: "Name in code, `run<As>`. Left out: the group's name in camel case.",
          $ref: '#/$defs/upperName',
        },
        topics: {
          description: 'Topics it reads.',
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
          },
          minItems: 1,
          uniqueItems: true,
        },
        members: {
          description: 'How many processes run it.',
          $ref: '#/$defs/count',
          default: 1,
        },
        concurrency: {
          description: 'What runs side by side: whole partitions, or the keys of a partition too.',
          enum: ['partition', 'key'],
          default: 'partition',
        },
        guarantee: {
          description: 'What a crash may do.',
          enum: ['at-least-once', 'exactly-once'],
          default: 'at-least-once',
        },
        from: {
          description: 'Where a partition starts that the group never committed.',
          enum: ['earliest', 'latest'],
          default: 'earliest',
        },
        retry: {
          title: 'RetrySource',
          description: 'How a failing record is tried again.',
          type: 'object',
          additionalProperties: false,
          properties: {
            attempts: {
              description: 'Attempts, the first included.',
              $ref: '#/$defs/count',
              default: 5,
            },
            backoff: {
              description: 'First and longest pause between attempts.',
              $ref: '#/$defs/backoff',
              default: '100ms..10s',
            },
          },
        },
        deadLetter: {
          description:
            'Where records go that cannot be handled: `true` makes a topic `dlq.<group>.<topic>` of each source, `false` stops the partition.',
          anyOf: [
            {
              type: 'boolean',
            },
            {
              title: 'DeadLetterSource',
              description: 'Settings of the dead-letter topics.',
              type: 'object',
              additionalProperties: false,
              properties: {
                retention: {
                  description: 'How long dead letters are kept. Left out: as the source, at least 14d.',
                  $ref: '#/$defs/retention',
                },
                partitions: {
                  description: 'Partitions of each dead-letter topic. Left out: as the source.',
                  $ref: '#/$defs/count',
                },
              },
            },
          ],
          'x-expected': '`true`, `false` or `{ retention: 14d, partitions: 3 }`',
          default: true,
        },
        lag: {
          title: 'LagSource',
          description: 'Service level: how far behind the group may be before somebody is told.',
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            messages: {
              description: 'Records behind.',
              $ref: '#/$defs/count',
            },
            time: {
              description: 'Age of the oldest record not handled yet.',
              $ref: '#/$defs/duration',
            },
          },
        },
      },
    },
    lint: {
      title: 'LintSource',
      description: 'Findings that are meant to be.',
      type: 'object',
      additionalProperties: false,
      properties: {
        allow: {
          description:
            'Warnings that are accepted, each with its reason. An entry that allows nothing is a finding itself.',
          type: 'array',
          items: {
            title: 'AllowSource',
            description: 'One accepted warning.',
            type: 'object',
            additionalProperties: false,
            required: ['code', 'at', 'reason'],
            properties: {
              code: {
                description: 'Code of the finding.',
                type: 'string',
                minLength: 1,
              },
              at: {
                description: 'JSON pointer to the place it speaks of, or to something that holds that place.',
                type: 'string',
                pattern: '^(/([^~]|~[01])*)?$',
                'x-expected': 'a JSON pointer, such as `/topics/orders.created`',
                examples: ['/topics/orders.created'],
              },
              reason: {
                description: 'Why it is accepted.',
                type: 'string',
                minLength: 1,
              },
            },
          },
        },
      },
    },
    environment: {
      title: 'EnvironmentSource',
      description: 'What differs in one environment. Only what is not compiled into code may.',
      type: 'object',
      additionalProperties: false,
      properties: {
        cluster: {
          $ref: '#/$defs/clusterOverlay',
        },
        registry: {
          title: 'RegistryOverlay',
          description: 'Schema Registry.',
          type: 'object',
          additionalProperties: false,
          properties: {
            compatibility: {
              description: 'Compatibility of every subject.',
              anyOf: [
                {
                  $ref: '#/$defs/compatibility',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
        defaults: {
          title: 'DefaultsOverlay',
          description: 'What every topic has in this environment, unless it says otherwise.',
          type: 'object',
          additionalProperties: false,
          properties: {
            partitions: {
              description: 'Number of partitions.',
              anyOf: [
                {
                  $ref: '#/$defs/count',
                },
                {
                  type: 'null',
                },
              ],
            },
            replication: {
              description: 'Copies of each partition.',
              anyOf: [
                {
                  $ref: '#/$defs/replicas',
                },
                {
                  type: 'null',
                },
              ],
            },
            minInSync: {
              description: 'Copies that must have a record before it is acknowledged.',
              anyOf: [
                {
                  $ref: '#/$defs/replicas',
                },
                {
                  type: 'null',
                },
              ],
            },
            retention: {
              description: 'How long records are kept.',
              anyOf: [
                {
                  $ref: '#/$defs/retention',
                },
                {
                  type: 'null',
                },
              ],
            },
            retentionBytes: {
              description: 'Bytes kept, per partition.',
              anyOf: [
                {
                  $ref: '#/$defs/size',
                },
                {
                  type: 'null',
                },
              ],
            },
            segment: {
              description: 'Age at which a log file is closed.',
              anyOf: [
                {
                  $ref: '#/$defs/duration',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
        topics: {
          description: 'Topics that differ in this environment. They must be declared above.',
          type: 'object',
          additionalProperties: {
            $ref: '#/$defs/topicOverlay',
          },
        },
        groups: {
          description: 'Groups that differ in this environment. They must be declared above.',
          type: 'object',
          additionalProperties: {
            title: 'GroupOverlay',
            description: 'What of a group may differ.',
            type: 'object',
            additionalProperties: false,
            properties: {
              members: {
                description: 'How many processes run it.',
                anyOf: [
                  {
                    $ref: '#/$defs/count',
                  },
                  {
                    type: 'null',
                  },
                ],
              },
              lag: {
                description: 'Service level.',
                anyOf: [
                  {
                    title: 'LagOverlay',
                    description: 'Service level in this environment.',
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      messages: {
                        description: 'Records behind.',
                        anyOf: [
                          {
                            $ref: '#/$defs/count',
                          },
                          {
                            type: 'null',
                          },
                        ],
                      },
                      time: {
                        description: 'Age of the oldest record not handled yet.',
                        anyOf: [
                          {
                            $ref: '#/$defs/duration',
                          },
                          {
                            type: 'null',
                          },
                        ],
                      },
                    },
                  },
                  {
                    type: 'null',
                  },
                ],
              },
            },
          },
        },
      },
    },
    topicOverlay: {
      title: 'TopicOverlay',
      description: 'What of a topic may differ.',
      type: 'object',
      additionalProperties: false,
      properties: {
        partitions: {
          description: 'Number of partitions.',
          anyOf: [
            {
              $ref: '#/$defs/count',
            },
            {
              type: 'null',
            },
          ],
        },
        replication: {
          description: 'Copies of each partition.',
          anyOf: [
            {
              $ref: '#/$defs/replicas',
            },
            {
              type: 'null',
            },
          ],
        },
        minInSync: {
          description: 'Copies that must have a record before it is acknowledged.',
          anyOf: [
            {
              $ref: '#/$defs/replicas',
            },
            {
              type: 'null',
            },
          ],
        },
        retention: {
          description: 'How long records are kept.',
          anyOf: [
            {
              $ref: '#/$defs/retention',
            },
            {
              type: 'null',
            },
          ],
        },
        retentionBytes: {
          description: 'Bytes kept, per partition.',
          anyOf: [
            {
              $ref: '#/$defs/size',
            },
            {
              type: 'null',
            },
          ],
        },
        segment: {
          description: 'Age at which a log file is closed.',
          anyOf: [
            {
              $ref: '#/$defs/duration',
            },
            {
              type: 'null',
            },
          ],
        },
        traffic: {
          description: 'Expected load.',
          anyOf: [
            {
              title: 'TrafficOverlay',
              description: 'Expected load in this environment.',
              type: 'object',
              additionalProperties: false,
              properties: {
                mean: {
                  description: 'Records per second over a day.',
                  $ref: '#/$defs/rate',
                },
                peak: {
                  description: 'Records per second at the busiest.',
                  $ref: '#/$defs/rate',
                },
                size: {
                  description: 'Average encoded value.',
                  $ref: '#/$defs/size',
                },
              },
            },
            {
              type: 'null',
            },
          ],
        },
        config: {
          description: "Kafka topic settings, in Kafka's words.",
          anyOf: [
            {
              type: 'object',
              additionalProperties: {
                anyOf: [
                  {
                    $ref: '#/$defs/configText',
                  },
                  {
                    type: 'number',
                  },
                  {
                    type: 'boolean',
                  },
                  {
                    type: 'null',
                  },
                ],
                'x-expected': 'a text without control characters, a number, `true`, `false` or `null`',
              },
            },
            {
              type: 'null',
            },
          ],
        },
      },
    },
    clusterOverlay: {
      title: 'ClusterOverlay',
      description: "Shape of this environment's cluster.",
      type: 'object',
      additionalProperties: false,
      properties: {
        metadata: {
          description: "Who keeps the cluster's metadata.",
          enum: ['zookeeper', 'kraft', null],
        },
        confluentPlatform: {
          description: 'Confluent Platform release, in quotes.',
          type: ['string', 'null'],
          pattern: '^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$',
          'x-expected': 'a release in quotes, such as `"7.9.2"`',
        },
        brokers: {
          description: 'Number of brokers.',
          anyOf: [
            {
              $ref: '#/$defs/count',
            },
            {
              type: 'null',
            },
          ],
        },
        controllers: {
          description: 'ZooKeeper nodes or KRaft controllers; 0 runs the controllers inside the brokers (kraft only).',
          type: ['integer', 'null'],
          minimum: 0,
          maximum: 99,
        },
        jvm: {
          title: 'JvmOverlay',
          description: 'Java settings of each broker.',
          type: 'object',
          additionalProperties: false,
          properties: {
            heap: {
              description: 'Heap of each broker.',
              anyOf: [
                {
                  $ref: '#/$defs/size',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
        threads: {
          title: 'ThreadsOverlay',
          description: 'Threads of each broker.',
          type: 'object',
          additionalProperties: false,
          properties: {
            network: {
              description: 'Network threads.',
              anyOf: [
                {
                  $ref: '#/$defs/count',
                },
                {
                  type: 'null',
                },
              ],
            },
            io: {
              description: 'Disk threads.',
              anyOf: [
                {
                  $ref: '#/$defs/count',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
        storage: {
          title: 'StorageOverlay',
          description: 'Where brokers keep their logs.',
          type: 'object',
          additionalProperties: false,
          properties: {
            path: {
              description: 'Folder on the host.',
              type: ['string', 'null'],
              pattern: '^[^\\u0000-\\u001f\\u007f]+$',
              'x-expected': 'a folder, without control characters, such as `./data/kafka`',
            },
            capacity: {
              description: 'Capacity of that file system; `null` switches the capacity rule off.',
              anyOf: [
                {
                  $ref: '#/$defs/size',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
        externalHost: {
          description: "Host name by which clients outside the brokers' network reach them.",
          type: ['string', 'null'],
          pattern: '^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$',
          'x-expected': 'a host name or address without port, such as `kafka.example.org`',
        },
        security: {
          description: 'How clients prove who they are.',
          enum: ['none', 'tls-scram', null],
        },
        ports: {
          title: 'PortsOverlay',
          description: 'Ports on the host.',
          type: 'object',
          additionalProperties: false,
          properties: {
            kafka: {
              description: 'First broker, for clients on the host.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            schemaRegistry: {
              description: 'Schema Registry.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            kafkaUi: {
              description: 'Kafka UI.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            prometheus: {
              description: 'Prometheus.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            grafana: {
              description: 'Grafana.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            alertmanager: {
              description: 'Alertmanager.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
            kafkaExporter: {
              description: 'Consumer lag exporter.',
              anyOf: [
                {
                  $ref: '#/$defs/port',
                },
                {
                  type: 'null',
                },
              ],
            },
          },
        },
      },
    },
    calendarFile: {
      title: 'CalendarSource',
      description:
        "When a market or service is open: silence outside these hours is normal. The file's name is the calendar's.",
      type: 'object',
      additionalProperties: false,
      required: ['timezone', 'sessions'],
      properties: {
        timezone: {
          description: 'IANA time zone of every time below.',
          type: 'string',
          minLength: 1,
          examples: ['Asia/Seoul'],
        },
        sessions: {
          description: 'Hours of the week in which records are expected.',
          type: 'array',
          minItems: 1,
          items: {
            title: 'SessionSource',
            type: 'object',
            additionalProperties: false,
            required: ['days', 'open', 'close'],
            properties: {
              days: {
                description: 'Days of the week.',
                type: 'array',
                items: {
                  enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
                },
                minItems: 1,
                uniqueItems: true,
              },
              open: {
                description: 'Local time, in quotes: "09:00".',
                $ref: '#/$defs/timeOfDay',
              },
              close: {
                description: 'Local time, in quotes, after `open`: "15:30"; "24:00" is the end of the day.',
                $ref: '#/$defs/timeOfDay',
              },
            },
          },
        },
        closed: {
          description: 'Holidays.',
          type: 'array',
          items: {
            title: 'HolidaySource',
            type: 'object',
            additionalProperties: false,
            required: ['date', 'name'],
            properties: {
              date: {
                description: 'Local date.',
                type: 'string',
                pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
                'x-expected': 'a date such as `2026-01-01`',
              },
              name: {
                description: 'Name of the holiday.',
                type: 'string',
                minLength: 1,
              },
            },
          },
        },
      },
    },
    timeOfDay: {
      type: 'string',
      pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$',
      'x-expected': 'a time of day in quotes, such as `"09:00"`',
    },
  },
}
