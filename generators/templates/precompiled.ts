// @ts-nocheck: what follows is the JavaScript of a compiler; the assertions give it its type.
// Made from infra-templates by `node scripts/dev/templates.ts`. DO NOT EDIT.
/** What the compiler makes of a template; opaque. */
export type TemplateSpecification = Readonly<Record<string, unknown>>
export const precompiled = {
  'compose/README.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'description'),
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 8, column: 0 }, end: { line: 8, column: 24 } },
          },
        )) != null
          ? stack1
          : '') + '\n\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      return 'This bundle has too few brokers to survive the loss of one: it is for development.\n'
    },
    '3': function (container, depth0, helpers, partials, data) {
      return 'Replicas protect from a process that fails. All brokers run on this one host: when it or its disk fails, everything fails.\n'
    },
    '4': function (container, depth0, helpers, partials, data) {
      return ' The data disk, once: `sudo bash host/prepare-xfs.sh --help`.'
    },
    '5': function (container, depth0, helpers, partials, data) {
      return " `sudo bash security/certificates.sh --authority DIR` makes certificates; `DIR` is a folder outside of this one, which keeps the authority's key."
    },
    '6': function (container, depth0, helpers, partials, data) {
      return 'users and rights are made, '
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 26, column: 44 }, end: { line: 26, column: 65 } },
          },
        )) != null
          ? stack1
          : '') + ' '
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Brokers tell clients ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'externalHost'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 29, column: 21 }, end: { line: 29, column: 50 } },
        })) != null
          ? stack1
          : '') +
        '. Until `KAFKA_ADDRESS` in `.env` is an address of this host that leads there, only this machine reaches them.' +
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'unless',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 29, column: 160 }, end: { line: 29, column: 249 } },
        })) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      return ' They ask nobody for a password: keep that network private.'
    },
    '10': function (container, depth0, helpers, partials, data) {
      return '`access`, '
    },
    '11': function (container, depth0, helpers, partials, data) {
      return '--command-config /setup/node.properties '
    },
    '12': function (container, depth0, helpers, partials, data) {
      return "\n### From ZooKeeper to KRaft\n\nKafka 4.0 (Confluent Platform 8.0) has no ZooKeeper. The way there, each step only while nothing is under-replicated, and never together with an upgrade:\n\n1. Be on Confluent Platform 7.9 in ZooKeeper mode. Earlier lines call the migration early access.\n2. Add three controllers of their own, node ids unlike any broker's, with **this cluster's id** (`/cluster/id` in ZooKeeper), `zookeeper.metadata.migration.enable=true` and `zookeeper.connect`.\n3. Give each broker `zookeeper.metadata.migration.enable=true` and the controllers' quorum, one restart after another. Controllers copy the metadata; from here both are written.\n4. Make each broker a KRaft broker (`process.roles=broker`, `node.id` its `broker.id`, no ZooKeeper), one restart after another. **This is the last place to turn back.**\n5. Take `zookeeper.*` from the controllers, one restart after another; then ZooKeeper may go. Users and access rules move along.\n6. Upgrade to Confluent Platform 8.\n\nThis bundle generates the first and the last state (`metadata: zookeeper`, `metadata: kraft`), not the four between them; try the whole way on a copy of the data first.\n"
    },
    '13': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\n## Certificates, users, rights\n\nParts of this bundle know each other by certificate (listeners `INTERNAL`' +
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'zookeeper'), {
          name: 'unless',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 70, column: 73 }, end: { line: 70, column: 122 } },
        })) != null
          ? stack1
          : '') +
        "); everybody else logs in over TLS with SCRAM-SHA-512 (`CLIENT` in this network, `EXTERNAL` outside). Nobody may do what no rule allows; rules follow from the catalog's services. Names of hosts are checked everywhere.\n\nA service is a user of its own name, with the password in `secrets/user-NAME`, at the brokers and at the registry:\n\n```sh\nKAFKA_BROKERS=" +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'firstAddress'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 14 }, end: { line: 75, column: 38 } },
        })) != null
          ? stack1
          : '') +
        " KAFKA_SASL_USERNAME=NAME KAFKA_SASL_PASSWORD_FILE=\u2026 KAFKA_SSL_CA_FILE=\u2026/ca.pem\nSCHEMA_REGISTRY_URL=\u2026 SCHEMA_REGISTRY_USERNAME=NAME SCHEMA_REGISTRY_PASSWORD_FILE=\u2026 SCHEMA_REGISTRY_CA_FILE=\u2026/ca.pem\n```\n\n`catalog plan`, `apply` and `drift` run as `reconciler`, `catalog dlq` as `dead-letters`. The password of `reconciler` is an administrator's: it may give rights.\n\n- **Add a user**: add the service to the catalog, run the generator, `sudo bash prepare.sh`, `docker compose up -d access`, then restart `schema-registry`.\n- **Change a password**: remove `secrets/user-NAME`, `sudo bash prepare.sh`, `docker compose run --rm access --renew NAME`, restart `schema-registry`. Connections that are open stay until they end.\n- **Take a user away**: `catalog apply --prune-acls` after it left the catalog takes its rights; `kafka-configs --alter --delete-config SCRAM-SHA-512 --entity-type users --entity-name NAME` its login; then remove `secrets/user-NAME`.\n- **Renew certificates**: `sudo bash security/certificates.sh --authority DIR` renews what ends within 30 days (`--list` says when, the alert `CertificateEndsSoon` too; `--renew NAME` at once). Then restart that service, brokers as in an upgrade.\n- **A new authority**: `sudo bash security/certificates.sh --authority NEW --trust` makes one that is trusted beside the old; give clients the new `secrets/ca.pem` and restart all, one after another. Then `--authority NEW --renew-all`, and restart all. Then `--authority NEW --trust-only`, and the old one is forgotten.\n- **An authority or a password that is known to strangers**: stop, remove `secrets/`, make an authority in a new folder, start, and hand out everything anew.\n"
      )
    },
    '14': function (container, depth0, helpers, partials, data) {
      return ' and `CONTROLLER`'
    },
    '15': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 94, column: 2 }, end: { line: 94, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'image'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 94, column: 26 }, end: { line: 94, column: 48 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'port'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 94, column: 51 }, end: { line: 94, column: 68 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'memory'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 94, column: 71 }, end: { line: 94, column: 90 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'about'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 94, column: 93 }, end: { line: 94, column: 111 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 10, column: 7 } },
        })) != null
          ? stack1
          : '') +
        'Kafka ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'kafka'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 6 }, end: { line: 11, column: 24 } },
        })) != null
          ? stack1
          : '') +
        ' (Confluent Platform ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'platform'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 45 }, end: { line: 11, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '), ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'brokerCount'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 69 }, end: { line: 11, column: 93 } },
        })) != null
          ? stack1
          : '') +
        ' \u00d7 broker with ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'heap'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 108 }, end: { line: 11, column: 125 } },
        })) != null
          ? stack1
          : '') +
        ' GiB heap, ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'quorum'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 136 }, end: { line: 11, column: 155 } },
        })) != null
          ? stack1
          : '') +
        '. All containers together may take ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'memory'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 190 }, end: { line: 11, column: 209 } },
        })) != null
          ? stack1
          : '') +
        ' GiB. Data lies in ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'storage'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 228 }, end: { line: 11, column: 252 } },
        })) != null
          ? stack1
          : '') +
        '.\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'single'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.program(3, data, 0),
          data: data,
          loc: { start: { line: 13, column: 0 }, end: { line: 17, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Start\n\n1. Docker Engine with Compose 2.20 or newer, on Linux. Install `host/sysctl.conf` as its first lines say.' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'ownDisk'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 105 }, end: { line: 21, column: 188 } },
        })) != null
          ? stack1
          : '') +
        '\n2. `sudo bash prepare.sh` makes data folders and passwords, once.' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 22, column: 65 }, end: { line: 22, column: 232 } },
        })) != null
          ? stack1
          : '') +
        '\n3. `cp .env.example .env`, and change it where this host must answer other machines. `sudo bash host/preflight.sh` says what this host still lacks and changes nothing.\n4. `docker compose up -d`. It returns when ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 24, column: 43 }, end: { line: 24, column: 92 } },
        })) != null
          ? stack1
          : '') +
        'topics are created and schemas registered, which jobs of this file do; the first start fetches images and the metrics agent.\n\nClients on this host use ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'addresses'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 25 }, end: { line: 26, column: 75 } },
        })) != null
          ? stack1
          : '') +
        'and the registry at ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'registryHost'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 95 }, end: { line: 26, column: 124 } },
        })) != null
          ? stack1
          : '') +
        ' with the port below; services of this network use ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'bootstrap'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 175 }, end: { line: 26, column: 201 } },
        })) != null
          ? stack1
          : '') +
        '.\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'remote'), {
          name: 'if',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 0 }, end: { line: 31, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '## Check\n\n- `docker compose ps --all` shows every service `healthy` and the jobs `jmx-agent`, ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 34, column: 84 }, end: { line: 34, column: 116 } },
        })) != null
          ? stack1
          : '') +
        '`topics` and `schemas` exited with 0.\n- `docker compose exec ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 23 }, end: { line: 35, column: 41 } },
        })) != null
          ? stack1
          : '') +
        ' env -u KAFKA_OPTS kafka-topics --bootstrap-server ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 92 }, end: { line: 35, column: 110 } },
        })) != null
          ? stack1
          : '') +
        ':29092 ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 117 }, end: { line: 35, column: 179 } },
        })) != null
          ? stack1
          : '') +
        "--describe --under-replicated-partitions` prints nothing.\n- `docker compose logs topics schemas` shows what the jobs found. A tool that is started in a broker's container without `env -u KAFKA_OPTS` fails: the metrics agent's port is taken.\n\n## Stop\n\n`docker compose stop` gives each broker up to five minutes to hand over its partitions and close its logs. Never `docker kill` a broker, and never `docker compose down --volumes` unless Prometheus and Grafana may forget everything. Data folders are touched by neither.\n\n## Upgrade\n\nOne container at a time, and only while `--under-replicated-partitions` prints nothing:\n\n1. Change `confluentPlatform` in the catalog, run the generator, read the difference.\n2. For each of " +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'ordered'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 47, column: 15 }, end: { line: 47, column: 63 } },
        })) != null
          ? stack1
          : '') +
        'in this order: `docker compose up -d --no-deps --wait NAME`, then wait until `--under-replicated-partitions` prints nothing.\n3. `docker compose up -d` brings the rest.\n\nA change of settings is rolled out in the same way. A new metadata mode is a migration, not an upgrade: data of one mode does not start in the other.\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'zookeeper'), {
          name: 'if',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 51, column: 0 }, end: { line: 65, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(13, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 66, column: 0 }, end: { line: 87, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Services\n\n| Service | Image | Port on the host | Memory | What it does |\n| --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 93, column: 0 }, end: { line: 95, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/alertmanager.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'header'),
          {
            name: 'each',
            hash: {},
            fn: container.program(0, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '# Alerts are kept and shown here and sent nowhere: add a receiver in a copy of this file and mount that instead.\nroute:\n  receiver: here\n  group_by: [alertname, cluster]\n  group_wait: 10s\n  group_interval: 5m\n  repeat_interval: 4h\nreceivers:\n  - name: here\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="warning"]\n    equal: [alertname, cluster]\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/blackbox.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      return '  # It asks for a password, which this probe does not have: that it asks is enough, and its certificate is looked at.\n  registry:\n    prober: http\n    timeout: 5s\n    http:\n      preferred_ip_protocol: ip4\n      valid_status_codes: [200, 401]\n      tls_config:\n        ca_file: /run/secrets/ca.pem\n  tls:\n    prober: tcp\n    timeout: 5s\n    tcp:\n      preferred_ip_protocol: ip4\n      tls: true\n      tls_config:\n        ca_file: /run/secrets/ca.pem\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'modules:\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 5, column: 0 }, end: { line: 23, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '  http:\n    prober: http\n    timeout: 5s\n    http:\n      preferred_ip_protocol: ip4\n  tcp:\n    prober: tcp\n    timeout: 5s\n    tcp:\n      preferred_ip_protocol: ip4\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/certificates.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'groups:\n  - name: certificates\n    rules:\n      # Their authority makes them for 398 days; security/certificates.sh renews what has less than 30 left.\n      - alert: CertificateEndsSoon\n        expr: probe_ssl_earliest_cert_expiry - time() < 30 * 86400\n        for: 1h\n        labels:\n          severity: warning\n        annotations:\n          summary: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'ends'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 19 }, end: { line: 14, column: 32 } },
        })) != null
          ? stack1
          : '') +
        '\n      - alert: CertificateEndsNow\n        expr: probe_ssl_earliest_cert_expiry - time() < 7 * 86400\n        for: 10m\n        labels:\n          severity: critical\n        annotations:\n          summary: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'ends'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 19 }, end: { line: 21, column: 32 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/dashboards.yaml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'apiVersion: 1\nproviders:\n  - name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'project'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 10 }, end: { line: 6, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '\n    type: file\n    disableDeletion: true\n    allowUiUpdates: false\n    options:\n      path: /etc/grafana/provisioning/dashboards\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/datasource.yaml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'apiVersion: 1\ndatasources:\n  - name: Prometheus\n    uid: prometheus\n    type: prometheus\n    access: proxy\n    url: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'url'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 9 }, end: { line: 10, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '\n    isDefault: true\n    editable: false\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/docker-compose.yaml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  # ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'about'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 4 }, end: { line: 8, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '\n  ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 2 }, end: { line: 9, column: 15 } },
        })) != null
          ? stack1
          : '') +
        ':\n    image: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'image'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 11 }, end: { line: 10, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n    container_name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'container'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 20 }, end: { line: 11, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\n    hostname: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 14 }, end: { line: 12, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\n    restart: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'restart'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 13, column: 13 }, end: { line: 13, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'entrypoint'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 0 }, end: { line: 16, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'command'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 0 }, end: { line: 22, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'user'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 23, column: 0 }, end: { line: 25, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'hostProcesses'), {
          name: 'if',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 0 }, end: { line: 28, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '    networks:\n      - ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'network'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 30, column: 8 }, end: { line: 30, column: 24 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'dependsOn'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 0 }, end: { line: 37, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'environment'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 38, column: 0 }, end: { line: 46, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'ports'), {
          name: 'if',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 47, column: 0 }, end: { line: 55, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'mounts'), {
          name: 'if',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 56, column: 0 }, end: { line: 67, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'if',
          hash: {},
          fn: container.program(17, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 68, column: 0 }, end: { line: 74, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'healthcheck'), {
          name: 'if',
          hash: {},
          fn: container.program(19, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 75, column: 0 }, end: { line: 87, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '    mem_limit: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'memory'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 88, column: 15 }, end: { line: 88, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'cpus'), {
          name: 'if',
          hash: {},
          fn: container.program(22, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 89, column: 0 }, end: { line: 91, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '    stop_grace_period: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'stopGrace'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 92, column: 23 }, end: { line: 92, column: 41 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'if',
          hash: {},
          fn: container.program(23, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 93, column: 0 }, end: { line: 98, column: 7 } },
        })) != null
          ? stack1
          : '') +
        "    logging:\n      driver: json-file\n      options:\n        max-size: 50m\n        max-file: '5'\n\n"
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    entrypoint: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'entrypoint'),
          {
            name: 'yaml',
            hash: {},
            data: data,
            loc: { start: { line: 15, column: 16 }, end: { line: 15, column: 35 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    command:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'command'),
          {
            name: 'each',
            hash: {},
            fn: container.program(4, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 19, column: 0 }, end: { line: 21, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      - ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 8 }, end: { line: 20, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    user: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'user'),
          {
            name: 'yaml',
            hash: {},
            data: data,
            loc: { start: { line: 24, column: 10 }, end: { line: 24, column: 23 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      return '    pid: host\n'
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    depends_on:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'dependsOn'),
          {
            name: 'each',
            hash: {},
            fn: container.program(8, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 33, column: 0 }, end: { line: 36, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'service'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 34, column: 6 }, end: { line: 34, column: 22 } },
        })) != null
          ? stack1
          : '') +
        ':\n        condition: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'condition'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 19 }, end: { line: 35, column: 37 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    environment:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'environment'),
          {
            name: 'each',
            hash: {},
            fn: container.program(10, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 40, column: 0 }, end: { line: 45, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'about'), {
          name: 'if',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 41, column: 0 }, end: { line: 43, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '      ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 44, column: 6 }, end: { line: 44, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ': ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'value'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 44, column: 21 }, end: { line: 44, column: 35 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      # ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'about'),
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 42, column: 8 }, end: { line: 42, column: 25 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    ports:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'ports'),
          {
            name: 'each',
            hash: {},
            fn: container.program(13, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 49, column: 0 }, end: { line: 54, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '13': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      - host_ip: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'address'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 50, column: 17 }, end: { line: 50, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '\n        published: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'published'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 51, column: 19 }, end: { line: 51, column: 37 } },
        })) != null
          ? stack1
          : '') +
        '\n        target: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 52, column: 16 }, end: { line: 52, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n        protocol: tcp\n'
      )
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    volumes:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'mounts'),
          {
            name: 'each',
            hash: {},
            fn: container.program(15, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 58, column: 0 }, end: { line: 66, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      - type: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'type'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 59, column: 14 }, end: { line: 59, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\n        source: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 60, column: 16 }, end: { line: 60, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n        target: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 16 }, end: { line: 61, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n        read_only: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'readOnly'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 62, column: 19 }, end: { line: 62, column: 36 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'bind'), {
          name: 'if',
          hash: {},
          fn: container.program(16, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 63, column: 0 }, end: { line: 65, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '16': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '        bind: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'bind'),
          {
            name: 'yaml',
            hash: {},
            data: data,
            loc: { start: { line: 64, column: 14 }, end: { line: 64, column: 27 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '17': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    secrets:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'secrets'),
          {
            name: 'each',
            hash: {},
            fn: container.program(18, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 70, column: 0 }, end: { line: 73, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '18': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      - source: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 71, column: 16 }, end: { line: 71, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n        target: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 72, column: 16 }, end: { line: 72, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '19': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'with').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'healthcheck'),
        {
          name: 'with',
          hash: {},
          fn: container.program(20, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 76, column: 0 }, end: { line: 86, column: 9 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '20': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    healthcheck:\n      test:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'test'), {
          name: 'each',
          hash: {},
          fn: container.program(21, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 79, column: 0 }, end: { line: 81, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '      interval: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'interval'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 82, column: 16 }, end: { line: 82, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '\n      timeout: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'timeout'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 83, column: 15 }, end: { line: 83, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n      retries: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'retries'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 84, column: 15 }, end: { line: 84, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n      start_period: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'startPeriod'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 85, column: 20 }, end: { line: 85, column: 40 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '21': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '        - ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 80, column: 10 }, end: { line: 80, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '22': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    cpus: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'cpus'),
          {
            name: 'yaml',
            hash: {},
            data: data,
            loc: { start: { line: 90, column: 10 }, end: { line: 90, column: 23 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '23': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    ulimits:\n      nofile:\n        soft: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 96, column: 14 }, end: { line: 96, column: 32 } },
        })) != null
          ? stack1
          : '') +
        '\n        hard: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 97, column: 14 }, end: { line: 97, column: 32 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '24': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 113, column: 2 }, end: { line: 113, column: 15 } },
        })) != null
          ? stack1
          : '') +
        ': {}\n'
      )
    },
    '25': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 118, column: 2 }, end: { line: 118, column: 15 } },
        })) != null
          ? stack1
          : '') +
        ':\n    file: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'file'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 119, column: 10 }, end: { line: 119, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'project'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 4, column: 6 }, end: { line: 4, column: 22 } },
        })) != null
          ? stack1
          : '') +
        '\n\nservices:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 105, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'networks:\n  ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'network'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 107, column: 2 }, end: { line: 107, column: 18 } },
        })) != null
          ? stack1
          : '') +
        ':\n    name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'network'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 108, column: 10 }, end: { line: 108, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '\n    driver: bridge\n\nvolumes:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'volumes'), {
          name: 'each',
          hash: {},
          fn: container.program(24, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 112, column: 0 }, end: { line: 114, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nsecrets:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'each',
          hash: {},
          fn: container.program(25, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 117, column: 0 }, end: { line: 120, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/env.example': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# Brokers tell clients to call ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'externalHost'),
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 8, column: 31 }, end: { line: 8, column: 55 } },
          },
        )) != null
          ? stack1
          : '') +
        ', which must lead there. They speak TLS alone and ask for a name and\n# a password. No password stands in this file or in any variable: each is a file below secrets/, made by prepare.sh.\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# Brokers tell clients to call ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'externalHost'),
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 11, column: 31 }, end: { line: 11, column: 55 } },
          },
        )) != null
          ? stack1
          : '') +
        ', which must lead there. They ask nobody for a password: never an\n# address that strangers reach.\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Copy to .env and change what must differ; everything here has this value as its default.\n\n# Address of this host on which brokers answer clients of other machines; 127.0.0.1 is this machine alone.\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.program(2, data, 0),
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 13, column: 7 } },
        })) != null
          ? stack1
          : '') +
        'KAFKA_ADDRESS=127.0.0.1\n\n# Address on which web interfaces, registry and metrics answer. Reach them from elsewhere through an SSH tunnel.\nWEB_ADDRESS=127.0.0.1\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/jmx-kafka.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'header'),
          {
            name: 'each',
            hash: {},
            fn: container.program(0, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '# Metrics of brokers and controllers. Names are fixed here: alerts and dashboards use them.\nlowercaseOutputName: true\nlowercaseOutputLabelNames: false\n# A scrape reads only these; a broker has tens of thousands of beans.\nincludeObjectNames:\n  - kafka.controller:*\n  - kafka.log:type=Log,*\n  - kafka.log:type=LogManager,*\n  - kafka.network:type=RequestMetrics,name=TotalTimeMs,*\n  - kafka.network:type=RequestMetrics,name=RequestsPerSec,*\n  - kafka.network:type=RequestChannel,name=RequestQueueSize\n  - kafka.network:type=SocketServer,name=NetworkProcessorAvgIdlePercent\n  - kafka.server:type=BrokerTopicMetrics,*\n  - kafka.server:type=KafkaRequestHandlerPool,*\n  - kafka.server:type=KafkaServer,*\n  - kafka.server:type=ReplicaManager,*\n  - kafka.server:type=ReplicaFetcherManager,*\n  - kafka.server:type=DelayedOperationPurgatory,*\n  - kafka.server:type=SessionExpireListener,*\n  - kafka.server:type=raft-metrics\nrules:\n  # Part of their time that threads are idle, over the last minute: a mean since the start would hide every overload.\n  - pattern: kafka.server<type=KafkaRequestHandlerPool, name=RequestHandlerAvgIdlePercent><>OneMinuteRate\n    name: kafka_server_kafkarequesthandlerpool_requesthandleravgidle_1m\n    type: GAUGE\n  - pattern: kafka.network<type=SocketServer, name=NetworkProcessorAvgIdlePercent><>Value\n    name: kafka_network_socketserver_networkprocessoravgidlepercent\n    type: GAUGE\n  - pattern: kafka.server<type=raft-metrics><>(current-leader|current-epoch|high-watermark|log-end-offset|election-latency-avg|commit-latency-avg):(.+)\n    name: kafka_server_raft_metrics_$1\n    type: GAUGE\n  # How long requests take, by kind; milliseconds.\n  - pattern: kafka.network<type=RequestMetrics, name=TotalTimeMs, request=(Produce|Fetch|FetchConsumer|FetchFollower|Metadata)><>(\\d+)thPercentile\n    name: kafka_network_requestmetrics_totaltimems\n    type: GAUGE\n    labels:\n      request: $1\n      quantile: 0.$2\n  - pattern: kafka.network<type=RequestMetrics, name=RequestsPerSec, request=(.+), version=(.+)><>Count\n    name: kafka_network_requestmetrics_requests_total\n    type: COUNTER\n    labels:\n      request: $1\n      version: $2\n  - pattern: kafka.(controller|server|log)<type=(.+), name=(.+)PerSec, topic=(.+)><>Count\n    name: kafka_$1_$2_$3_total\n    type: COUNTER\n    labels:\n      topic: $4\n  - pattern: kafka.(controller|server|log)<type=(.+), name=(.+)PerSec><>Count\n    name: kafka_$1_$2_$3_total\n    type: COUNTER\n  - pattern: kafka.log<type=Log, name=(Size|LogStartOffset|LogEndOffset|NumLogSegments), topic=(.+), partition=(.+)><>Value\n    name: kafka_log_log_$1\n    type: GAUGE\n    labels:\n      topic: $2\n      partition: $3\n  - pattern: kafka.log<type=LogManager, name=OfflineLogDirectoryCount><>Value\n    name: kafka_log_logmanager_offlinelogdirectorycount\n    type: GAUGE\n  - pattern: kafka.network<type=RequestChannel, name=RequestQueueSize><>Value\n    name: kafka_network_requestchannel_requestqueuesize\n    type: GAUGE\n  - pattern: kafka.server<type=(ReplicaFetcherManager), name=(.+), clientId=(.+)><>Value\n    name: kafka_server_$1_$2\n    type: GAUGE\n    labels:\n      clientId: $3\n  - pattern: kafka.server<type=(DelayedOperationPurgatory), name=(.+), delayedOperation=(.+)><>Value\n    name: kafka_server_$1_$2\n    type: GAUGE\n    labels:\n      operation: $3\n  - pattern: kafka.(controller|server)<type=(KafkaController|ControllerEventManager|ControllerStats|ReplicaManager|KafkaServer), name=([^,]+)><>Value\n    name: kafka_$1_$2_$3\n    type: GAUGE\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/jmx-zookeeper.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'header'),
          {
            name: 'each',
            hash: {},
            fn: container.program(0, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '# Metrics of ZooKeeper nodes.\nlowercaseOutputName: true\nlowercaseOutputLabelNames: true\nrules:\n  - pattern: org.apache.ZooKeeperService<name0=ReplicatedServer_id(\\d+)><>(QuorumSize)\n    name: zookeeper_quorum_size\n    type: GAUGE\n  - pattern: org.apache.ZooKeeperService<name0=ReplicatedServer_id(\\d+), name1=replica.(\\d+), name2=(\\w+)><>(OutstandingRequests|AvgRequestLatency|MaxRequestLatency|NumAliveConnections|PacketsReceived|PacketsSent)\n    name: zookeeper_$4\n    type: GAUGE\n    labels:\n      role: $3\n  - pattern: org.apache.ZooKeeperService<name0=ReplicatedServer_id(\\d+), name1=replica.(\\d+), name2=(\\w+), name3=(\\w+)><>(NodeCount|WatchCount)\n    name: zookeeper_$5\n    type: GAUGE\n    labels:\n      role: $3\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/prepare.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 2 }, end: { line: 15, column: 13 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# Who may read each password: the user of the container that does.\nsecrets=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 0 }, end: { line: 23, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\nregistry_users=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'registryUsers'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 0 }, end: { line: 28, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 2 }, end: { line: 22, column: 13 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 14 }, end: { line: 22, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'secrets=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'secrets'),
          {
            name: 'each',
            hash: {},
            fn: container.program(5, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        ')\n'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'name'),
          { name: 'sh', hash: {}, data: data, loc: { start: { line: 33, column: 2 }, end: { line: 33, column: 13 } } },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      return '# Nothing of this folder belongs into a repository.\nif [[ ! -e secrets/.gitignore ]]; then echo \'*\' >secrets/.gitignore; fi\n\n# own FILE OWNER: whole and for its reader alone, at its place at once.\nown() {\n  chmod 0400 -- "secrets/$1.new"\n  if ! chown -- "$2" "secrets/$1.new"; then\n    rm -f -- "secrets/$1.new"\n    echo "prepare: secrets/$1 must belong to $2; run this with sudo" >&2\n    exit 1\n  fi\n  mv -- "secrets/$1.new" "secrets/$1"\n}\n\nfor ((index = 0; index < ${#secrets[@]}; index += 2)); do\n  secret="${secrets[index]}"\n  if [[ ! -e secrets/$secret ]]; then\n    od -An -N24 -tx1 /dev/urandom | tr -d \' \\n\' >"secrets/$secret.new"\n    own "$secret" "${secrets[index + 1]}"\n    echo "made secrets/$secret"\n  fi\ndone\n\n# Who signs in at the registry does so with the name and password of a Kafka user.\nfor name in "${registry_users[@]}"; do\n  printf \'%s: %s,user\\n\' "$name" "$(<"secrets/user-$name")"\ndone >secrets/registry-users.new\nif cmp -s secrets/registry-users.new secrets/registry-users; then\n  rm -f -- secrets/registry-users.new\nelse\n  own registry-users "$owner"\n  echo "made secrets/registry-users"\nfi\n'
    },
    '7': function (container, depth0, helpers, partials, data) {
      return 'for secret in "${secrets[@]}"; do\n  if [[ ! -e secrets/$secret ]]; then\n    od -An -N24 -tx1 /dev/urandom | tr -d \' \\n\' >"secrets/$secret.new"\n    # Containers read it as users of their own; the folder keeps everybody else on this host out.\n    chmod 0444 -- "secrets/$secret.new"\n    mv -- "secrets/$secret.new" "secrets/$secret"\n    echo "made secrets/$secret"\n  fi\ndone\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Makes what must be there before the first start: data folders that the containers may write, and random passwords.\n# Changes nothing that is there already; run it as often as you like.\nset -euo pipefail\ncd -- "$(dirname -- "${BASH_SOURCE[0]}")"\n\n# The images of Confluent run as this user and group.\nreadonly owner=1000:1000\n\nfolders=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'folders'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 0 }, end: { line: 16, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.program(4, data, 0),
          data: data,
          loc: { start: { line: 18, column: 0 }, end: { line: 36, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\nfor folder in "${folders[@]}"; do\n  if [[ ! -d $folder ]]; then\n    mkdir -p -- "$folder"\n    echo "made $folder"\n  fi\n  if [[ $(stat -c %u:%g -- "$folder") != "$owner" ]]; then\n    if ! chown -- "$owner" "$folder"; then\n      echo "prepare: $folder must belong to $owner; run this with sudo" >&2\n      exit 1\n    fi\n  fi\ndone\n\numask 077\nmkdir -p -- secrets\n# Whoever called sudo runs Compose later, and must see that the files are there.\nif [[ -n ${SUDO_UID:-} && -n ${SUDO_GID:-} ]]; then chown -- "$SUDO_UID:$SUDO_GID" secrets; fi\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secured'), {
          name: 'if',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.program(7, data, 0),
          data: data,
          loc: { start: { line: 55, column: 0 }, end: { line: 99, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/prometheus.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  - job_name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 14 }, end: { line: 21, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'interval'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 22, column: 0 }, end: { line: 24, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '    static_configs:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'targets'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 0 }, end: { line: 29, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '    scrape_interval: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'interval'),
          {
            name: 'yaml',
            hash: {},
            data: data,
            loc: { start: { line: 23, column: 21 }, end: { line: 23, column: 38 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '      - targets: [' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'address'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 18 }, end: { line: 27, column: 34 } },
        })) != null
          ? stack1
          : '') +
        ']\n        labels: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'labels'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 16 }, end: { line: 28, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  - job_name: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 32, column: 14 }, end: { line: 32, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\n    metrics_path: /probe\n    params:\n      module: [' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'module'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 15 }, end: { line: 35, column: 30 } },
        })) != null
          ? stack1
          : '') +
        ']\n    static_configs:\n      - targets: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'targets'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 37, column: 17 }, end: { line: 37, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '\n    relabel_configs:\n      - source_labels: [__address__]\n        target_label: __param_target\n      - source_labels: [__param_target]\n        target_label: instance\n      - target_label: __address__\n        replacement: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'blackbox'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 44, column: 21 }, end: { line: 44, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'global:\n  scrape_interval: 15s\n  scrape_timeout: 10s\n  evaluation_interval: 15s\n  external_labels:\n    cluster: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'project'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 13 }, end: { line: 9, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\nrule_files:\n  - rules/*.yml\n\nalerting:\n  alertmanagers:\n    - static_configs:\n        - targets: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'alertmanager'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 19 }, end: { line: 17, column: 40 } },
        })) != null
          ? stack1
          : '') +
        '\n\nscrape_configs:\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'jobs'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 30, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'probes'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 0 }, end: { line: 45, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'compose/rules.yml': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'groups:\n  - name: scraping\n    rules:\n      - alert: Watchdog\n        expr: vector(1)\n        labels:\n          severity: none\n        annotations:\n          summary: Always fires; where it does not arrive, alerts do not either.\n      - alert: TargetDown\n        expr: up == 0\n        for: 2m\n        labels:\n          severity: critical\n        annotations:\n          summary: ' +
        ((stack1 = lookupProperty(helpers, 'yaml').call(alias1, lookupProperty(depth0, 'targetDown'), {
          name: 'yaml',
          hash: {},
          data: data,
          loc: { start: { line: 19, column: 19 }, end: { line: 19, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/README.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '- [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 3 }, end: { line: 18, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 22 }, end: { line: 18, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ')\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 3 }, end: { line: 26, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 22 }, end: { line: 26, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 51 }, end: { line: 26, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 83 }, end: { line: 26, column: 101 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'partitions'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 104 }, end: { line: 26, column: 127 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'retention'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 130 }, end: { line: 26, column: 152 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Where a group puts what it cannot handle. These topics follow from the groups; nobody declares them.\n\n| Topic | Group | Source |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'derived'),
          {
            name: 'each',
            hash: {},
            fn: container.program(4, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 36, column: 0 }, end: { line: 38, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 37, column: 2 }, end: { line: 37, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'group'), {
          name: 'with',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 37, column: 26 }, end: { line: 37, column: 96 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'with',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 37, column: 99 }, end: { line: 37, column: 170 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 37, column: 42 }, end: { line: 37, column: 59 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 37, column: 61 }, end: { line: 37, column: 86 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      return 'No group has any.\n'
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'as'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 2 }, end: { line: 48, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 25 }, end: { line: 48, column: 42 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 44 }, end: { line: 48, column: 69 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 48, column: 73 }, end: { line: 48, column: 92 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 51, column: 30 }, end: { line: 51, column: 47 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 51, column: 49 }, end: { line: 51, column: 74 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '10': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 58, column: 3 }, end: { line: 58, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 58, column: 22 }, end: { line: 58, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 58, column: 51 }, end: { line: 58, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 58, column: 83 }, end: { line: 58, column: 102 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 66, column: 3 }, end: { line: 66, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 66, column: 22 }, end: { line: 66, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 66, column: 51 }, end: { line: 66, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 71, column: 26 }, end: { line: 71, column: 43 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '13': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 74, column: 2 }, end: { line: 74, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 74, column: 21 }, end: { line: 74, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\nEverything on these pages is said in ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'source'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 37 }, end: { line: 9, column: 60 } },
        })) != null
          ? stack1
          : '') +
        ' and nowhere else.\n\n- [Topics](#topics) \u00b7 [Dead letters](#dead-letters) \u00b7 [Messages](#messages) \u00b7 [Consumer groups](groups.md) \u00b7 [Services](services.md)\n- [Codes](codes.md): what can be wrong with a catalog, and how to mend it\n- [Changes that break](breaking.md): what old records and old programs do not survive, and what a registry says of it\n- [Runtime](runtime.md): what publishing and handling promise, on which transport that is shown, and every figure\n- [Comparison](comparison.md): this bundle and its tools beside others, feature by feature\n- [Catalog reference](catalog-reference.md): every key\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'extra'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 0 }, end: { line: 19, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Topics\n\n| Topic | What it carries | Owner | Partitions | Kept |\n| --- | --- | --- | --: | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 0 }, end: { line: 27, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Dead letters\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'derived'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 31, column: 0 }, end: { line: 41, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Messages\n\n| In code | Message | Topics |\n| --- | --- | --: |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'messages'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 47, column: 0 }, end: { line: 49, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nPackages: ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'packages'), {
          name: 'each',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.program(9, data, 0),
          data: data,
          loc: { start: { line: 51, column: 10 }, end: { line: 51, column: 93 } },
        })) != null
          ? stack1
          : '') +
        '\n\n## Consumer groups\n\n| Group | What it does | Topics |\n| --- | --- | --: |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 57, column: 0 }, end: { line: 59, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Services\n\n| Service | What it does |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 65, column: 0 }, end: { line: 67, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Environments\n\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 71, column: 3 }, end: { line: 71, column: 54 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(13, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 72, column: 7 }, end: { line: 72, column: 44 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 73, column: 0 }, end: { line: 75, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/breaking.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 3 }, end: { line: 22, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 22 }, end: { line: 22, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 51 }, end: { line: 22, column: 74 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'cause'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 77 }, end: { line: 22, column: 100 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 3 }, end: { line: 33, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 22 }, end: { line: 33, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 51 }, end: { line: 33, column: 74 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'cause'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 77 }, end: { line: 33, column: 100 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'backward'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 103 }, end: { line: 33, column: 124 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'full'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 127 }, end: { line: 33, column: 144 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'registry'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 43, column: 2 }, end: { line: 43, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'levels'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 43, column: 26 }, end: { line: 43, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'reason'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 43, column: 48 }, end: { line: 43, column: 72 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'cases'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 43, column: 75 }, end: { line: 43, column: 147 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 43, column: 90 }, end: { line: 43, column: 121 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 43, column: 121 }, end: { line: 43, column: 138 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      return ' \u00b7 '
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        "\n# Changes that break\n\nRecords outlive the programs that wrote them, and old programs run beside new ones. These rules say which changes of a\nproto file old records or old programs do not survive. They are the rules of Buf's category " +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'CSR', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 92 }, end: { line: 8, column: 114 } },
        })) != null
          ? stack1
          : '') +
        ' that\nconcern messages and enums. ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'catalog breaking --against REVISION', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 28 }, end: { line: 9, column: 82 } },
        })) != null
          ? stack1
          : '') +
        ' holds a change to them before it is\nmerged, together with what it does to topics: partitions, key, cleanup, compression, message and aliases.\n' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'catalog plan', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 0 }, end: { line: 11, column: 31 } },
        })) != null
          ? stack1
          : '') +
        ' and ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'catalog apply', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 36 }, end: { line: 11, column: 68 } },
        })) != null
          ? stack1
          : '') +
        ' hold each new version to them and ask the schema\nregistry as well; nothing is written when one of the two refuses.\n\nThe registry alone is not enough. ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'total'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 34 }, end: { line: 14, column: 52 } },
        })) != null
          ? stack1
          : '') +
        ' changes, ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'harmless'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 62 }, end: { line: 14, column: 83 } },
        })) != null
          ? stack1
          : '') +
        ' of them harmless, were put to\n' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'registry'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 0 }, end: { line: 15, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ', and this is what it answers.\n\n## Topics\n\n| Rule | Found when | Why |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topicRules'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 0 }, end: { line: 23, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Protos\n\nThe last columns say what the registry does with changes that break the rule alone where there are such; otherwise they\nbreak others too.\n\n| Rule | Found when | Why | Registry, BACKWARD | Registry, FULL |\n| --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'rules'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Where the registry judges otherwise\n\nAll other changes it judges as these rules do.\n\n| It | At level | Why | Changes |\n| --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'differences'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 42, column: 0 }, end: { line: 44, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/catalog-reference.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'path'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| Key | Value | Default | Meaning |\n| --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'keys'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 18, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 2 }, end: { line: 17, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'required'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 23 }, end: { line: 17, column: 57 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'value'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 60 }, end: { line: 17, column: 83 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'default'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 86 }, end: { line: 17, column: 132 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 135 }, end: { line: 17, column: 164 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      return ' (required)'
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'default'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 101 }, end: { line: 17, column: 125 } },
        },
      )) != null
        ? stack1
        : ''
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Catalog reference\n\nDurations are ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'ms s m h d', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 14 }, end: { line: 7, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ', sizes ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'B kB MB GB TB', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 51 }, end: { line: 7, column: 83 } },
        })) != null
          ? stack1
          : '') +
        ' (thousands) or ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'KiB MiB GiB TiB', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 99 }, end: { line: 7, column: 133 } },
        })) != null
          ? stack1
          : '') +
        ' (1024s), rates ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '20000/s', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 149 }, end: { line: 7, column: 175 } },
        })) != null
          ? stack1
          : '') +
        '; bare numbers are counts. Unknown keys are errors.\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'sections'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 20, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'calendars'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 0 }, end: { line: 32, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/codes.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 7 }, end: { line: 10, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'code'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 3 }, end: { line: 12, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n**' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'severity'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 2 }, end: { line: 14, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '** \u00b7 ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 28 }, end: { line: 14, column: 51 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'cause'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 16, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '\n\nTo mend it: ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'fix'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 12 }, end: { line: 18, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Codes\n\nWhat can be wrong, one code a kind of mistake. ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'catalog explain CODE', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 47 }, end: { line: 7, column: 86 } },
        })) != null
          ? stack1
          : '') +
        ' says the same.\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'codes'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 20, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/comparison.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '- ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 2 }, end: { line: 12, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ': [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'repository'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 22 }, end: { line: 12, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' at ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'short'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 49 }, end: { line: 12, column: 67 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 69 }, end: { line: 12, column: 94 } },
        })) != null
          ? stack1
          : '') +
        '), ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'date'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 97 }, end: { line: 12, column: 114 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'name'),
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 15, column: 38 }, end: { line: 15, column: 55 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'feature'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 2 }, end: { line: 18, column: 27 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'ours'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 30 }, end: { line: 18, column: 52 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'cells'), {
          name: 'each',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 18, column: 54 }, end: { line: 18, column: 103 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 18, column: 70 }, end: { line: 18, column: 92 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'feature'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 2 }, end: { line: 28, column: 27 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'shown'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 30 }, end: { line: 28, column: 105 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'seen'), {
          name: 'each',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 28, column: 108 }, end: { line: 28, column: 216 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 45 }, end: { line: 28, column: 75 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 75 }, end: { line: 28, column: 96 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 122 }, end: { line: 28, column: 152 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 153 }, end: { line: 28, column: 170 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 172 }, end: { line: 28, column: 197 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Comparison\n\nWhat this toolchain gives an operator, beside others that people start from. Each cell says only what was read in the\nfile that stands for it below; \u2013 means that it is not the task of that system, or that nothing of the kind was found\nin it. The others were read at these commits and not run:\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'systems'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 11, column: 0 }, end: { line: 13, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n| | This toolchain |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'systems'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 15, column: 20 }, end: { line: 15, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- | --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'systems'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 13 }, end: { line: 16, column: 45 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'features'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 0 }, end: { line: 19, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## What shows it\n\nFiles of this toolchain are those of its own repository.\n\n| | This toolchain | Others |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'features'), {
          name: 'each',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 27, column: 0 }, end: { line: 29, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/deviations.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      return 'Rows marked "decided" say how a part will be built that is not here yet; all others are true of what is here.\n\n'
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'title'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 3 }, end: { line: 14, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'introduction'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 16, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| | Where | It says | Here | Why |\n| --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'differences'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 22, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'id'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 2 }, end: { line: 21, column: 17 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'place'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 20 }, end: { line: 21, column: 38 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 41 }, end: { line: 21, column: 63 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'decided'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 66 }, end: { line: 21, column: 98 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 98 }, end: { line: 21, column: 120 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'why'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 123 }, end: { line: 21, column: 144 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '(decided) '
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## Topics\n\n| Topic | It says | Here | Message | Old names | Published by | Read by |\n| --- | --- | --- | --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'topics'),
          {
            name: 'each',
            hash: {},
            fn: container.program(6, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 30, column: 0 }, end: { line: 32, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 31, column: 2 }, end: { line: 31, column: 96 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 99 }, end: { line: 31, column: 121 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 124 }, end: { line: 31, column: 146 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 149 }, end: { line: 31, column: 204 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'aliases'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 207 }, end: { line: 31, column: 293 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'publishers'), {
          name: 'each',
          hash: {},
          fn: container.program(13, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 296 }, end: { line: 31, column: 381 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'readers'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 31, column: 384 }, end: { line: 31, column: 495 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'topic'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 17 }, end: { line: 31, column: 35 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 37 }, end: { line: 31, column: 62 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'topic'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 71 }, end: { line: 31, column: 89 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'message'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 164 }, end: { line: 31, column: 188 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '10': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 224 }, end: { line: 31, column: 254 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 254 }, end: { line: 31, column: 275 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '13': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 316 }, end: { line: 31, column: 346 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 346 }, end: { line: 31, column: 363 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 401 }, end: { line: 31, column: 431 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 432 }, end: { line: 31, column: 449 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 451 }, end: { line: 31, column: 476 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '## Paths, classes and commands\n\n| It says | Here | |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'names'),
          {
            name: 'each',
            hash: {},
            fn: container.program(16, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 40, column: 0 }, end: { line: 42, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '16': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'said'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 2 }, end: { line: 41, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'here'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 26 }, end: { line: 41, column: 48 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'note'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 41, column: 51 }, end: { line: 41, column: 73 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Deviations from ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'document'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 18 }, end: { line: 5, column: 39 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'introduction'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'areas'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 12, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'areas'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 13, column: 0 }, end: { line: 24, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 0 }, end: { line: 34, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'names'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 43, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/groups.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data, blockParams, depths) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 7 }, end: { line: 8, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| | |\n| --- | --- |\n| Owner | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 16, column: 10 }, end: { line: 16, column: 28 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Run by | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0, blockParams, depths),
          inverse: container.program(4, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 17, column: 11 }, end: { line: 17, column: 123 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| In code | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'runner'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 12 }, end: { line: 18, column: 35 } },
        })) != null
          ? stack1
          : '') +
        ' with ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'handlers'), {
          name: 'each',
          hash: {},
          fn: container.program(5, data, 0, blockParams, depths),
          inverse: container.program(4, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 18, column: 41 }, end: { line: 18, column: 128 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Keeps the order of | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'order'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 19, column: 23 }, end: { line: 19, column: 41 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Guarantee | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'guarantee'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 14 }, end: { line: 20, column: 36 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| A partition never read begins | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'from'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 34 }, end: { line: 21, column: 51 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Retries | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'retry'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 12 }, end: { line: 22, column: 30 } },
        })) != null
          ? stack1
          : '') +
        ' |\n\n| Topic | What it cannot handle goes to |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(6, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 0 }, end: { line: 28, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depths[1], 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(9, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 30, column: 3 }, end: { line: 30, column: 57 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depths[1], 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(10, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 31, column: 7 }, end: { line: 31, column: 47 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 29 }, end: { line: 17, column: 59 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 60 }, end: { line: 17, column: 77 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 79 }, end: { line: 17, column: 104 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 18, column: 59 }, end: { line: 18, column: 89 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 89 }, end: { line: 18, column: 110 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 3 }, end: { line: 27, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 22 }, end: { line: 27, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 27, column: 51 }, end: { line: 27, column: 139 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'deadLetter'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 69 }, end: { line: 27, column: 96 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'nowhere: the partition stops'
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 30, column: 29 }, end: { line: 30, column: 46 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 2 }, end: { line: 33, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 33, column: 21 }, end: { line: 33, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return 'The catalog has none.\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data, blockParams, depths) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0, blockParams, depths),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Consumer groups\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0, blockParams, depths),
          inverse: container.program(12, data, 0, blockParams, depths),
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 38, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
    useDepths: true,
  } as TemplateSpecification,
  'docs/messages.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 20 }, end: { line: 7, column: 50 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 50 }, end: { line: 7, column: 71 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 7 }, end: { line: 10, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 3 }, end: { line: 12, column: 24 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 0 }, end: { line: 17, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 18, column: 0 }, end: { line: 18, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 23, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'fields'), {
          name: 'if',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.program(16, data, 0),
          data: data,
          loc: { start: { line: 24, column: 0 }, end: { line: 32, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      return '**Deprecated.**\n\n'
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'On ' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'topics'),
          {
            name: 'each',
            hash: {},
            fn: container.program(6, data, 0),
            inverse: container.program(7, data, 0),
            data: data,
            loc: { start: { line: 21, column: 3 }, end: { line: 21, column: 113 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 19 }, end: { line: 21, column: 49 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 50 }, end: { line: 21, column: 67 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 69 }, end: { line: 21, column: 94 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| No. | Field | Type | Meaning |\n| --: | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'fields'),
          {
            name: 'each',
            hash: {},
            fn: container.program(9, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 27, column: 0 }, end: { line: 29, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 2 }, end: { line: 28, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 24 }, end: { line: 28, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'type'), {
          name: 'with',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 48 }, end: { line: 28, column: 222 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'oneof'), {
          name: 'if',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 222 }, end: { line: 28, column: 274 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 277 }, end: { line: 28, column: 314 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 314 }, end: { line: 28, column: 339 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 62 }, end: { line: 28, column: 81 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'if',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 28, column: 81 }, end: { line: 28, column: 103 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 28, column: 103 }, end: { line: 28, column: 195 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'after'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 195 }, end: { line: 28, column: 213 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
      return ' '
    },
    '12': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 118 }, end: { line: 28, column: 135 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 137 }, end: { line: 28, column: 162 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '13': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'name'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 171 }, end: { line: 28, column: 188 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' (one of ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'oneof'),
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 28, column: 244 }, end: { line: 28, column: 266 } },
          },
        )) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      return 'Deprecated. '
    },
    '16': function (container, depth0, helpers, partials, data) {
      return 'It has no fields.\n'
    },
    '17': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 36, column: 7 }, end: { line: 36, column: 30 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'fullName'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 3 }, end: { line: 38, column: 24 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 40, column: 0 }, end: { line: 43, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 44, column: 0 }, end: { line: 44, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n| Number | Value | Meaning |\n| --: | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(18, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 48, column: 0 }, end: { line: 50, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '18': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 2 }, end: { line: 49, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 24 }, end: { line: 49, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 49, column: 48 }, end: { line: 49, column: 85 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 85 }, end: { line: 49, column: 110 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\nFrom ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'files'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 7, column: 5 }, end: { line: 7, column: 80 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'messages'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 34, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'enums'), {
          name: 'each',
          hash: {},
          fn: container.program(17, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 52, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/runtime.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 14, column: 34 }, end: { line: 14, column: 51 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      return ' :-: |'
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 2 }, end: { line: 17, column: 24 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'says'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 27 }, end: { line: 17, column: 49 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'kept'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 51 }, end: { line: 17, column: 94 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'if').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'tests'),
        {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 0 }, end: { line: 28, column: 7 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 0 }, end: { line: 22, column: 22 } },
        })) != null
          ? stack1
          : '') +
        ':\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'tests'), {
          name: 'each',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 24, column: 0 }, end: { line: 26, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '- ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'suite'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 25, column: 2 }, end: { line: 25, column: 25 } },
        })) != null
          ? stack1
          : '') +
        ': ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'test'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 25, column: 27 }, end: { line: 25, column: 49 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'handler'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 64, column: 2 }, end: { line: 64, column: 27 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'outcome'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 64, column: 30 }, end: { line: 64, column: 55 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'end'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 64, column: 58 }, end: { line: 64, column: 79 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'handler'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 68, column: 0 }, end: { line: 68, column: 25 } },
        })) != null
          ? stack1
          : '') +
        ':\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'tests'), {
          name: 'each',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 70, column: 0 }, end: { line: 72, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'seen'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 73, column: 0 }, end: { line: 75, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '- seen: ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'seen'),
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 74, column: 8 }, end: { line: 74, column: 30 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '10': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 98, column: 2 }, end: { line: 98, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'kind'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 98, column: 26 }, end: { line: 98, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'labels'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 98, column: 46 }, end: { line: 98, column: 122 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'help'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 98, column: 125 }, end: { line: 98, column: 147 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 98, column: 62 }, end: { line: 98, column: 92 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 98, column: 92 }, end: { line: 98, column: 113 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# What the runtime promises\n\n[By transport](#by-transport) \u00b7 [Buffers](#buffers) \u00b7 [Producer identities](#producer-identities) \u00b7 [Handlers that fail](#handlers-that-fail) \u00b7 [Traces](#traces) \u00b7 [Figures](#figures)\n\n## By transport\n\nA tick stands for tests that run on that transport with every change; they are named below. \u2013 means that no test shows\nit: do not count on it.\n\n| Promise | |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'transports'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 14, column: 13 }, end: { line: 14, column: 62 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- | --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'transports'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 15, column: 13 }, end: { line: 15, column: 48 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'promises'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 18, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'promises'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 0 }, end: { line: 29, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Buffers\n\nA client holds at most ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.bytes', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 23 }, end: { line: 33, column: 54 } },
        })) != null
          ? stack1
          : '') +
        ' (64 MiB) and ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.records', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 33, column: 68 }, end: { line: 33, column: 101 } },
        })) != null
          ? stack1
          : '') +
        ' (500 000) of records\nthat are not acknowledged, and of one partition ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.partitionBytes', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 34, column: 48 }, end: { line: 34, column: 88 } },
        })) != null
          ? stack1
          : '') +
        ' (16 MiB) and\n' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.partitionRecords', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 35, column: 42 } },
        })) != null
          ? stack1
          : '') +
        ' (100 000). When that is full, publishing waits: ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'batch', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 35, column: 91 }, end: { line: 35, column: 115 } },
        })) != null
          ? stack1
          : '') +
        ' stops\nreading its list, a single publish waits with its record. What waits is bounded as well: ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.waitingCalls', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 36, column: 89 }, end: { line: 36, column: 127 } },
        })) != null
          ? stack1
          : '') +
        '\n(10 000) calls and ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.waitingBytes', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 37, column: 19 }, end: { line: 37, column: 57 } },
        })) != null
          ? stack1
          : '') +
        ' (8 MiB) of their records. The next call is refused with the\nreason ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer-full', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 7 }, end: { line: 38, column: 37 } },
        })) != null
          ? stack1
          : '') +
        ' and the outcome ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'not-written', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 54 }, end: { line: 38, column: 84 } },
        })) != null
          ? stack1
          : '') +
        '; with ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, "onFull: 'reject'", {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 91 }, end: { line: 38, column: 126 } },
        })) != null
          ? stack1
          : '') +
        '\nthe first one is. So a caller that awaits nothing meets an error, not the end of memory.\n\nBytes are those of the records on the wire. With the objects around it a small record takes about 1 KiB of memory: the\ndefault holds half a million of them in some 500 MB, and a client that should take less says so with\n' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'buffer.records', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 43, column: 0 }, end: { line: 43, column: 33 } },
        })) != null
          ? stack1
          : '') +
        '. A million publishes to a dead broker, none of them awaited, with 20 000 records and 1 000\ncalls: 40 MiB more than before the first.\n\n## Producer identities\n\nA batch is sent again only under its own sequence number, which the broker knows as a repetition. Brokers forget a\nproducer that wrote nothing for ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'producer.id.expiration.ms', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 49, column: 32 }, end: { line: 49, column: 76 } },
        })) != null
          ? stack1
          : '') +
        ' (a day), and measure that by the time of its\nlast record, so that one whose records are a day old is forgotten whenever a leader moves. What follows from that:\n\n- A broker that has forgotten answers UNKNOWN_PRODUCER_ID or OUT_OF_ORDER_SEQUENCE_NUMBER, or takes the batch as a first\n  one. Where no attempt of the batch can be in the log, it goes on under a higher epoch: nothing is lost, repeated or\n  reordered, as only one batch of a partition is under way.\n- Where an attempt may be in the log, and where all records of the batch are older than 23 hours, it is not sent again:\n  the publish rejects with the outcome ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'unknown', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 56, column: 39 }, end: { line: 56, column: 65 } },
        })) != null
          ? stack1
          : '') +
        '.\n- After such a rejection the next batch carries a higher epoch, which shuts out whatever of the lost one is still under way.\n\n## Handlers that fail\n\n| A handler that | What happens | Where that does not help |\n| --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'handlers'), {
          name: 'each',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 63, column: 0 }, end: { line: 65, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'handlers'), {
          name: 'each',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 67, column: 0 }, end: { line: 77, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## Traces\n\nWhere the application has ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '@opentelemetry/api', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 81, column: 26 }, end: { line: 81, column: 63 } },
        })) != null
          ? stack1
          : '') +
        ', records carry the W3C trace context of the span they were\npublished in, and a handler runs in the context of its record. With a tracer provider a publish is a span\n' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'send TOPIC', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 83, column: 0 }, end: { line: 83, column: 29 } },
        })) != null
          ? stack1
          : '') +
        ' until it is settled (a bulk publish one span ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'send', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 83, column: 75 }, end: { line: 83, column: 98 } },
        })) != null
          ? stack1
          : '') +
        '), and each call of a\nhandler a span ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'process TOPIC', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 84, column: 15 }, end: { line: 84, column: 47 } },
        })) != null
          ? stack1
          : '') +
        ": the child of its record's span, or, of a batch handler, linked to all of\nthem. They have the attributes of OpenTelemetry's conventions for messaging. " +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'trace: false', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 85, column: 77 }, end: { line: 85, column: 108 } },
        })) != null
          ? stack1
          : '') +
        ' turns it off.\n\n## Figures\n\nA client that is given ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, 'prometheusMetrics()', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 89, column: 23 }, end: { line: 89, column: 61 } },
        })) != null
          ? stack1
          : '') +
        ' of ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '@jts/messaging/metrics', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 89, column: 65 }, end: { line: 89, column: 106 } },
        })) != null
          ? stack1
          : '') +
        ' exports these\nthrough prom-client. Times are in seconds, sizes in bytes before compression. Gauges are asked for when the registry is\nread. ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          alias1,
          'probeListener(() => client.health(), register)',
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 91, column: 6 }, end: { line: 91, column: 71 } },
          },
        )) != null
          ? stack1
          : '') +
        ' answers ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '/live', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 91, column: 80 }, end: { line: 91, column: 104 } },
        })) != null
          ? stack1
          : '') +
        ',\n' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '/ready', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 92, column: 0 }, end: { line: 92, column: 25 } },
        })) != null
          ? stack1
          : '') +
        ' and ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, '/metrics', {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 92, column: 30 }, end: { line: 92, column: 57 } },
        })) != null
          ? stack1
          : '') +
        ': not live when only a restart can help, not ready while a group or\npartition does not move on or the producer has no room.\n\n| Name | Kind | Labels | Meaning |\n| --- | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'figures'), {
          name: 'each',
          hash: {},
          fn: container.program(10, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 97, column: 0 }, end: { line: 99, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/services.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '<a id="' +
        ((stack1 = lookupProperty(helpers, 'markdownId').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownId',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 7 }, end: { line: 8, column: 26 } },
        })) != null
          ? stack1
          : '') +
        '"></a>\n\n## ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 3 }, end: { line: 10, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 0 }, end: { line: 12, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\nOwner: ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 7 }, end: { line: 14, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'publishes'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 16, column: 0 }, end: { line: 23, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 24, column: 0 }, end: { line: 27, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Publishes | To |\n| --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'publishes'),
          {
            name: 'each',
            hash: {},
            fn: container.program(3, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 19, column: 0 }, end: { line: 21, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 2 }, end: { line: 20, column: 22 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 20, column: 25 }, end: { line: 20, column: 135 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 20, column: 41 }, end: { line: 20, column: 71 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 72 }, end: { line: 20, column: 89 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 91 }, end: { line: 20, column: 116 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '5': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '6': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Runs ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'groups'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 25, column: 5 }, end: { line: 25, column: 115 } },
        })) != null
          ? stack1
          : '') +
        ', which reads ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'reads'), {
          name: 'each',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 25, column: 129 }, end: { line: 25, column: 238 } },
        })) != null
          ? stack1
          : '') +
        '.\n\n'
      )
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'The catalog has none.\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# Services\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 30, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'docs/topic.md': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\u003C!-- ' +
        ((stack1 = lookupProperty(helpers, 'markdownComment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdownComment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 5 }, end: { line: 2, column: 29 } },
          },
        )) != null
          ? stack1
          : '') +
        ' -->\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '**Retired:** ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'retire'),
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 10, column: 13 }, end: { line: 10, column: 37 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '**Frozen:** ' +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'freeze'),
          {
            name: 'markdownProse',
            hash: {},
            data: data,
            loc: { start: { line: 14, column: 12 }, end: { line: 14, column: 36 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| | |\n| --- | --- |\n| Owner | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'owner'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 20, column: 10 }, end: { line: 20, column: 28 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Message | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'with',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 21, column: 12 }, end: { line: 21, column: 130 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Written by | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'publisher'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.program(8, data, 0),
          data: data,
          loc: { start: { line: 22, column: 15 }, end: { line: 22, column: 85 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Read by | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'handler'), {
          name: 'if',
          hash: {},
          fn: container.program(9, data, 0),
          inverse: container.program(10, data, 0),
          data: data,
          loc: { start: { line: 23, column: 12 }, end: { line: 23, column: 76 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| In code | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'constant'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 24, column: 12 }, end: { line: 24, column: 37 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Key | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'key'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 25, column: 8 }, end: { line: 25, column: 90 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Route | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'route'), {
          name: 'each',
          hash: {},
          fn: container.program(14, data, 0),
          inverse: container.program(18, data, 0),
          data: data,
          loc: { start: { line: 26, column: 10 }, end: { line: 26, column: 205 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Cleanup | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'cleanup'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 27, column: 12 }, end: { line: 27, column: 32 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Compression | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'compression'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 16 }, end: { line: 28, column: 40 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Largest message | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'maxMessage'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 29, column: 20 }, end: { line: 29, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Producers | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'profile'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 30, column: 14 }, end: { line: 30, column: 34 } },
        })) != null
          ? stack1
          : '') +
        ' |\n| Schema | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'subject'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 11 }, end: { line: 31, column: 35 } },
        })) != null
          ? stack1
          : '') +
        ', ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'compatibility'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 31, column: 37 }, end: { line: 31, column: 63 } },
        })) != null
          ? stack1
          : '') +
        ' |\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'calendar'), {
          name: 'if',
          hash: {},
          fn: container.program(19, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 32, column: 0 }, end: { line: 34, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'skip'), {
          name: 'if',
          hash: {},
          fn: container.program(20, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 35, column: 0 }, end: { line: 37, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '| Names no longer used | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'aliases'), {
          name: 'each',
          hash: {},
          fn: container.program(11, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 38, column: 25 }, end: { line: 38, column: 111 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'if').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'target'),
        {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 21, column: 29 }, end: { line: 21, column: 121 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '5': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 44 }, end: { line: 21, column: 61 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 63 }, end: { line: 21, column: 88 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '6': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdown').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'name'),
        {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 97 }, end: { line: 21, column: 114 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '7': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'publisher'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 32 }, end: { line: 22, column: 58 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'no publisher'
    },
    '9': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (stack1 = lookupProperty(helpers, 'markdownCode').call(
        depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty(depth0, 'handler'),
        {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 27 }, end: { line: 23, column: 51 } },
        },
      )) != null
        ? stack1
        : ''
    },
    '10': function (container, depth0, helpers, partials, data) {
      return 'no handler'
    },
    '11': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 21 }, end: { line: 25, column: 51 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 25, column: 51 }, end: { line: 25, column: 72 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '12': function (container, depth0, helpers, partials, data) {
      return ', '
    },
    '13': function (container, depth0, helpers, partials, data) {
      return '\u2013'
    },
    '14': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(15, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 25 }, end: { line: 26, column: 58 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'field'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 58 }, end: { line: 26, column: 80 } },
        })) != null
          ? stack1
          : '') +
        ' is ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(16, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 84 }, end: { line: 26, column: 162 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '15': function (container, depth0, helpers, partials, data) {
      return ' and '
    },
    '16': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(17, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 26, column: 100 }, end: { line: 26, column: 132 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 132 }, end: { line: 26, column: 153 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '17': function (container, depth0, helpers, partials, data) {
      return ' or '
    },
    '18': function (container, depth0, helpers, partials, data) {
      return 'every message of this type'
    },
    '19': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Records expected | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'calendar'),
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 33, column: 21 }, end: { line: 33, column: 42 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '20': function (container, depth0, helpers, partials, data) {
      return '| A record that cannot be handled | stops its partition: skipping it would corrupt what readers hold |\n'
    },
    '21': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'markdown',
            hash: {},
            data: data,
            loc: { start: { line: 43, column: 26 }, end: { line: 43, column: 43 } },
          },
        )) != null
          ? stack1
          : '') +
        ' |'
      )
    },
    '22': function (container, depth0, helpers, partials, data) {
      return ' --- |'
    },
    '23': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 46, column: 2 }, end: { line: 46, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'values'), {
          name: 'each',
          hash: {},
          fn: container.program(21, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 46, column: 21 }, end: { line: 46, column: 66 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '24': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'Of ' +
        ((stack1 = lookupProperty(helpers, 'if').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'target'),
          {
            name: 'if',
            hash: {},
            fn: container.program(5, data, 0),
            inverse: container.program(6, data, 0),
            data: data,
            loc: { start: { line: 54, column: 3 }, end: { line: 54, column: 95 } },
          },
        )) != null
          ? stack1
          : '') +
        ':\n'
      )
    },
    '25': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| No. | Field | Type | Meaning |\n| --: | --- | --- | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'fields'),
          {
            name: 'each',
            hash: {},
            fn: container.program(26, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 60, column: 0 }, end: { line: 62, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '26': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'number'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 2 }, end: { line: 61, column: 21 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 24 }, end: { line: 61, column: 45 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'type'), {
          name: 'with',
          hash: {},
          fn: container.program(27, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 48 }, end: { line: 61, column: 222 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'oneof'), {
          name: 'if',
          hash: {},
          fn: container.program(29, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 222 }, end: { line: 61, column: 274 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deprecated'), {
          name: 'if',
          hash: {},
          fn: container.program(30, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 277 }, end: { line: 61, column: 314 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdownProse').call(alias1, lookupProperty(depth0, 'comment'), {
          name: 'markdownProse',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 314 }, end: { line: 61, column: 339 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '27': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 62 }, end: { line: 61, column: 81 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'before'), {
          name: 'if',
          hash: {},
          fn: container.program(28, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 61, column: 81 }, end: { line: 61, column: 103 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'if',
          hash: {},
          fn: container.program(5, data, 0),
          inverse: container.program(6, data, 0),
          data: data,
          loc: { start: { line: 61, column: 103 }, end: { line: 61, column: 195 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'after'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 61, column: 195 }, end: { line: 61, column: 213 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '28': function (container, depth0, helpers, partials, data) {
      return ' '
    },
    '29': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' (one of ' +
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'oneof'),
          {
            name: 'markdownCode',
            hash: {},
            data: data,
            loc: { start: { line: 61, column: 244 }, end: { line: 61, column: 266 } },
          },
        )) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '30': function (container, depth0, helpers, partials, data) {
      return 'Deprecated. '
    },
    '31': function (container, depth0, helpers, partials, data) {
      return 'It has none.\n'
    },
    '32': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'unless').call(alias1, lookupProperty(depth0, 'first'), {
          name: 'unless',
          hash: {},
          fn: container.program(12, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 69, column: 46 }, end: { line: 69, column: 76 } },
        })) != null
          ? stack1
          : '') +
        '[' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'text'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 69, column: 77 }, end: { line: 69, column: 94 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 69, column: 96 }, end: { line: 69, column: 121 } },
        })) != null
          ? stack1
          : '') +
        ')'
      )
    },
    '33': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| Group | Service | Members | What it cannot handle goes to |\n| --- | --- | --: | --- |\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'readers'),
          {
            name: 'each',
            hash: {},
            fn: container.program(34, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 74, column: 0 }, end: { line: 76, column: 9 } },
          },
        )) != null
          ? stack1
          : '')
      )
    },
    '34': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '| [' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'group'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 3 }, end: { line: 75, column: 21 } },
        })) != null
          ? stack1
          : '') +
        '](' +
        ((stack1 = lookupProperty(helpers, 'markdownTarget').call(alias1, lookupProperty(depth0, 'target'), {
          name: 'markdownTarget',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 23 }, end: { line: 75, column: 48 } },
        })) != null
          ? stack1
          : '') +
        ') | ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'services'), {
          name: 'each',
          hash: {},
          fn: container.program(32, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 75, column: 52 }, end: { line: 75, column: 164 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'members'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 167 }, end: { line: 75, column: 187 } },
        })) != null
          ? stack1
          : '') +
        ' | ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'if',
          hash: {},
          fn: container.program(35, data, 0),
          inverse: container.program(36, data, 0),
          data: data,
          loc: { start: { line: 75, column: 190 }, end: { line: 75, column: 297 } },
        })) != null
          ? stack1
          : '') +
        ' |\n'
      )
    },
    '35': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'markdownCode').call(alias1, lookupProperty(depth0, 'deadLetter'), {
          name: 'markdownCode',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 208 }, end: { line: 75, column: 235 } },
        })) != null
          ? stack1
          : '') +
        ', ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'kept'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 75, column: 237 }, end: { line: 75, column: 254 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '36': function (container, depth0, helpers, partials, data) {
      return 'nowhere: the partition stops'
    },
    '37': function (container, depth0, helpers, partials, data) {
      return 'No group reads it.\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'markdown').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'markdown',
          hash: {},
          data: data,
          loc: { start: { line: 5, column: 2 }, end: { line: 5, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'markdownBlock').call(alias1, lookupProperty(depth0, 'description'), {
          name: 'markdownBlock',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 0 }, end: { line: 7, column: 29 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'retire'), {
          name: 'if',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 9, column: 0 }, end: { line: 12, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'freeze'), {
          name: 'if',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 13, column: 0 }, end: { line: 16, column: 7 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'facts'), {
          name: 'with',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 17, column: 0 }, end: { line: 39, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n## In each environment\n\n| |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(21, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 43, column: 3 }, end: { line: 43, column: 54 } },
        })) != null
          ? stack1
          : '') +
        '\n| --- |' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'environments'), {
          name: 'each',
          hash: {},
          fn: container.program(22, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 44, column: 7 }, end: { line: 44, column: 44 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(23, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 45, column: 0 }, end: { line: 47, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nStored is what the mean rate and size come to over the time kept, before compression.\n\n## Fields\n\n' +
        ((stack1 = lookupProperty(helpers, 'with').call(alias1, lookupProperty(depth0, 'message'), {
          name: 'with',
          hash: {},
          fn: container.program(24, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 53, column: 0 }, end: { line: 55, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'fields'), {
          name: 'if',
          hash: {},
          fn: container.program(25, data, 0),
          inverse: container.program(31, data, 0),
          data: data,
          loc: { start: { line: 57, column: 0 }, end: { line: 65, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '\n## Who publishes and who reads\n\nServices that publish it: ' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'publishers'), {
          name: 'each',
          hash: {},
          fn: container.program(32, data, 0),
          inverse: container.program(13, data, 0),
          data: data,
          loc: { start: { line: 69, column: 26 }, end: { line: 69, column: 140 } },
        })) != null
          ? stack1
          : '') +
        '\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'readers'), {
          name: 'if',
          hash: {},
          fn: container.program(33, data, 0),
          inverse: container.program(37, data, 0),
          data: data,
          loc: { start: { line: 71, column: 0 }, end: { line: 79, column: 7 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/data.mount': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# The same as the line of fstab, for hosts that keep mounts as units; use one of them. systemd wants the unit named for\n# its path:\n#   cp data.mount "/etc/systemd/system/$(systemd-escape --path --suffix=mount ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'shellMountPoint'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 78 }, end: { line: 6, column: 105 } },
        })) != null
          ? stack1
          : '') +
        ')"\n[Unit]\nDescription=Data of Kafka\nBefore=docker.service\n\n[Mount]\nWhat=LABEL=' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'label'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 12, column: 11 }, end: { line: 12, column: 28 } },
        })) != null
          ? stack1
          : '') +
        '\nWhere=' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'where'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 13, column: 6 }, end: { line: 13, column: 23 } },
        })) != null
          ? stack1
          : '') +
        '\nType=xfs\nOptions=' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'options'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 8 }, end: { line: 15, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\nTimeoutSec=30\n\n[Install]\nWantedBy=multi-user.target\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/fstab': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# One line of /etc/fstab; prepare-xfs.sh adds it with the UUID of the new file system. `nofail`: a host without its data\n# disk still boots, and the check of the mount keeps brokers from filling the root disk. No `nobarrier`: Linux 4.19 and\n# newer refuse to mount with it. The last 0: XFS is not checked at boot.\nLABEL=' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'label'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 6 }, end: { line: 7, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'mountPoint'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 24 }, end: { line: 7, column: 46 } },
        })) != null
          ? stack1
          : '') +
        ' xfs ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'options'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 51 }, end: { line: 7, column: 70 } },
        })) != null
          ? stack1
          : '') +
        ' 0 0\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/limits.conf': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        "# Install as /etc/security/limits.d/60-kafka.conf. For Kafka's tools run on the host; containers have theirs in the\n# compose file. A broker holds two files and two maps a segment, and a socket a client.\n*  soft  nofile  " +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 17 }, end: { line: 6, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\n*  hard  nofile  ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 17 }, end: { line: 7, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/preflight.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 23, column: 23 }, end: { line: 23, column: 34 } },
        })) != null
          ? stack1
          : '')
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 26, column: 2 }, end: { line: 26, column: 13 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'secrets=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'secrets'),
          {
            name: 'each',
            hash: {},
            fn: container.program(2, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 31, column: 0 }, end: { line: 33, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        ')\n'
      )
    },
    '4': function (container, depth0, helpers, partials, data) {
      return 'fail'
    },
    '5': function (container, depth0, helpers, partials, data) {
      return 'warn'
    },
    '6': function (container, depth0, helpers, partials, data) {
      return '  if [[ $(findmnt -no TARGET --target "$data" 2>/dev/null) == "$data" ]]; then\n    ok "disk: $data is a mount of its own"\n  else\n    fail "disk: nothing is mounted on $data, so brokers would fill the root disk; see host/prepare-xfs.sh"\n  fi\n'
    },
    '7': function (container, depth0, helpers, partials, data) {
      return 'check_secrets() {\n  local name file mode\n  if [[ -d secrets && ! -x secrets ]]; then\n    warn "secrets: only root may look into secrets/; run this with sudo"\n    return\n  fi\n  for name in "${secrets[@]}"; do\n    file="secrets/$name"\n    if [[ ! -e $file ]]; then\n      case "$name" in\n        *.pem) fail "secrets: $file is missing; run security/certificates.sh" ;;\n        *) fail "secrets: $file is missing; run prepare.sh" ;;\n      esac\n      continue\n    fi\n    mode=$(stat -c %a -- "$file")\n    if [[ $mode != 400 && $name != ca.pem ]]; then\n      fail "secrets: $file has mode $mode; only its reader may read it: chmod 0400"\n    elif [[ $name != *.pem ]]; then\n      ok "secrets: $file"\n    elif ! openssl x509 -in "$file" -noout -checkend 0 >/dev/null 2>&1; then\n      fail "secrets: $file is no certificate, or has ended; run security/certificates.sh"\n    elif ! openssl x509 -in "$file" -noout -checkend $((30 * 86400)) >/dev/null; then\n      warn "secrets: $file ends within 30 days; run security/certificates.sh"\n    else\n      ok "secrets: $file"\n    fi\n  done\n}\n\n'
    },
    '8': function (container, depth0, helpers, partials, data) {
      return 'check_secrets\n'
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Says whether this host can carry the bundle. Reads only: nothing is created, changed or started.\n# Exit codes: 0 it can \u00b7 1 something must be mended first \u00b7 2 wrong usage\nset -uo pipefail\nif (($# > 0)); then\n  echo "usage: preflight.sh (no arguments)" >&2\n  exit 2\nfi\ncd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 2\n\nreadonly project=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'project'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 14, column: 17 }, end: { line: 14, column: 31 } },
        })) != null
          ? stack1
          : '') +
        '\nreadonly data=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'data'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 15, column: 14 }, end: { line: 15, column: 25 } },
        })) != null
          ? stack1
          : '') +
        '\n# MiB that all containers together may take, page cache of the brokers included.\nreadonly memory_needed=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'memoryNeeded'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 17, column: 23 }, end: { line: 17, column: 42 } },
        })) != null
          ? stack1
          : '') +
        '\n# MiB of that are heaps, which are taken at once.\nreadonly heaps=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'heaps'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 19, column: 15 }, end: { line: 19, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\n# Bytes of the file system that the catalog counts on, and what passes for it; 0 = it says nothing.\nreadonly capacity=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'capacity'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 18 }, end: { line: 21, column: 33 } },
        })) != null
          ? stack1
          : '') +
        ' least=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'least'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 21, column: 40 }, end: { line: 21, column: 52 } },
        })) != null
          ? stack1
          : '') +
        '\nreadonly open_files=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'openFiles'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 22, column: 20 }, end: { line: 22, column: 36 } },
        })) != null
          ? stack1
          : '') +
        '\nports=(' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'ports'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 23, column: 7 }, end: { line: 23, column: 43 } },
        })) != null
          ? stack1
          : '') +
        ' )\nfolders=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'folders'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 25, column: 0 }, end: { line: 27, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'if',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 29, column: 0 }, end: { line: 35, column: 7 } },
        })) != null
          ? stack1
          : '') +
        'settings=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 37, column: 0 }, end: { line: 39, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\n\nfailures=0\nok() { printf \'ok    %s\\n\' "$*"; }\nwarn() { printf \'warn  %s\\n\' "$*"; }\nfail() {\n  printf \'FAIL  %s\\n\' "$*"\n  failures=$((failures + 1))\n}\n\ncheck_docker() {\n  local version\n  if ! command -v docker >/dev/null; then\n    fail "docker: not installed"\n  elif ! version=$(docker compose version --short 2>/dev/null); then\n    fail "docker: the compose plugin is missing (Compose 2.20 or newer)"\n  elif ! printf \'2.20\\n%s\\n\' "${version#v}" | sort -V -C; then\n    fail "docker: Compose $version is older than 2.20"\n  elif ! docker info >/dev/null 2>&1; then\n    fail "docker: the daemon does not answer; is it running, may you use it?"\n  else\n    ok "docker: Compose $version"\n  fi\n}\n\ncheck_memory() {\n  local total swap\n  total=$(awk \'$1 == "MemTotal:" { print int($2 / 1024) }\' /proc/meminfo)\n  swap=$(awk \'$1 == "SwapTotal:" { print int($2 / 1024) }\' /proc/meminfo)\n  if ((total < heaps + heaps / 4)); then\n    fail "memory: $total MiB, less than the heaps ($heaps MiB) and what Java needs beside them"\n  elif ((total < memory_needed)); then\n    fail "memory: $total MiB, but the containers may take $memory_needed MiB with the page cache of the brokers"\n  else\n    ok "memory: $total MiB of $memory_needed MiB needed"\n  fi\n  if ((swap > 0)) && (($(cat /proc/sys/vm/swappiness) > 1)); then\n    warn "memory: $swap MiB of swap with vm.swappiness above 1: a heap that is swapped out stops its broker"\n  fi\n}\n\n# The folder itself, or the first one above it that is there.\nexisting() {\n  local folder=$1\n  while [[ ! -d $folder ]]; do folder=$(dirname -- "$folder"); done\n  printf \'%s\\n\' "$folder"\n}\n\ncheck_disk() {\n  local folder kind size free\n  folder=$(existing "$data")\n  kind=$(stat -f -c %T -- "$folder")\n  size=$(($(stat -f -c \'%b * %S\' -- "$folder")))\n  free=$(($(stat -f -c \'%a * %S\' -- "$folder")))\n  if [[ $kind == xfs ]]; then\n    ok "disk: $folder is XFS"\n  else\n    ' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'redundant'), {
          name: 'if',
          hash: {},
          fn: container.program(4, data, 0),
          inverse: container.program(5, data, 0),
          data: data,
          loc: { start: { line: 97, column: 4 }, end: { line: 97, column: 44 } },
        })) != null
          ? stack1
          : '') +
        ' "disk: $folder is $kind, not XFS"\n  fi\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'mountPoint'), {
          name: 'if',
          hash: {},
          fn: container.program(6, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 99, column: 0 }, end: { line: 105, column: 7 } },
        })) != null
          ? stack1
          : '') +
        '  if ((size < least)); then\n    fail "disk: $((size / 1000000000)) GB, but the catalog counts on $((capacity / 1000000000)) GB"\n  elif ((free < size / 5)); then\n    warn "disk: only $((free / 1000000000)) GB of $((size / 1000000000)) GB free"\n  else\n    ok "disk: $((free / 1000000000)) GB of $((size / 1000000000)) GB free"\n  fi\n}\n\ncheck_folders() {\n  local folder owner\n  for folder in "${folders[@]}"; do\n    if [[ ! -d $folder ]]; then\n      fail "folder: $folder is missing; run prepare.sh"\n    else\n      owner=$(stat -c %u:%g -- "$folder")\n      if [[ $owner == 1000:1000 ]]; then\n        ok "folder: $folder"\n      else\n        fail "folder: $folder belongs to $owner; brokers run as 1000:1000; run prepare.sh"\n      fi\n    fi\n  done\n}\n\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'if',
          hash: {},
          fn: container.program(7, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 131, column: 0 }, end: { line: 162, column: 7 } },
        })) != null
          ? stack1
          : '') +
        'check_ports() {\n  local port\n  if [[ -n $(docker ps -q --filter "label=com.docker.compose.project=$project" 2>/dev/null) ]]; then\n    ok "ports: the bundle is running and holds them"\n    return\n  fi\n  for port in "${ports[@]}"; do\n    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then\n      fail "port: $port is taken by another program"\n    else\n      ok "port: $port is free"\n    fi\n  done\n  local first last\n  read -r first last </proc/sys/net/ipv4/ip_local_port_range\n  for port in "${ports[@]}"; do\n    if ((port >= first && port <= last)) && ! reserved "$port"; then\n      warn "port: $port lies in the range of outgoing connections ($first to $last); reserve it, see host/sysctl.conf"\n    fi\n  done\n}\n\n# Whether outgoing connections leave this port alone; the file lists ports and ranges.\nreserved() {\n  local entry entries\n  [[ -r /proc/sys/net/ipv4/ip_local_reserved_ports ]] || return 1\n  IFS=, read -ra entries </proc/sys/net/ipv4/ip_local_reserved_ports\n  for entry in "${entries[@]}"; do\n    (($1 >= ${entry%-*} && $1 <= ${entry#*-})) && return 0\n  done\n  return 1\n}\n\ncheck_limits() {\n  local most setting name wanted actual\n  most=$(cat /proc/sys/fs/nr_open)\n  if ((most < open_files)); then\n    fail "limit: fs.nr_open is $most; containers ask for $open_files open files"\n  else\n    ok "limit: $open_files open files are allowed"\n  fi\n  for setting in "${settings[@]}"; do\n    name=${setting%%=*} wanted=${setting#*=}\n    actual=$(sysctl -n -- "$name" 2>/dev/null | tr \'\\t\' \' \')\n    if [[ $actual == "$wanted" ]]; then\n      ok "kernel: $name is $wanted"\n    else\n      warn "kernel: $name is ${actual:-unknown}, host/sysctl.conf says $wanted"\n    fi\n  done\n}\n\ncheck_clock() {\n  if [[ $(timedatectl show -p NTPSynchronized --value 2>/dev/null) == yes ]] || chronyc -n tracking 2>/dev/null | grep -q \'^Leap status *: Normal\'; then\n    ok "clock: synchronized"\n  else\n    warn "clock: not known to be synchronized; retention and time stamps go by it"\n  fi\n}\n\ncheck_docker\ncheck_memory\ncheck_disk\ncheck_folders\n' +
        ((stack1 = lookupProperty(helpers, 'if').call(alias1, lookupProperty(depth0, 'secrets'), {
          name: 'if',
          hash: {},
          fn: container.program(8, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 227, column: 0 }, end: { line: 229, column: 7 } },
        })) != null
          ? stack1
          : '') +
        'check_ports\ncheck_limits\ncheck_clock\nif ((failures > 0)); then\n  printf \'%s to mend\\n\' "$failures"\n  exit 1\nfi\necho "this host can carry the bundle"\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/prepare-xfs.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Turns one empty disk into the data disk: partition, XFS, mount. Without --execute it only checks and says what it\n# would do. Whatever is on the disk would be lost; a disk that is not proven empty is refused.\nset -euo pipefail\n\nreadonly mount_point=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'mountPoint'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 9, column: 21 }, end: { line: 9, column: 38 } },
        })) != null
          ? stack1
          : '') +
        '\nreadonly label=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'label'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 10, column: 15 }, end: { line: 10, column: 27 } },
        })) != null
          ? stack1
          : '') +
        '\nreadonly options=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'options'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 11, column: 17 }, end: { line: 11, column: 31 } },
        })) != null
          ? stack1
          : '') +
        "\n\nusage() {\n  cat <<'USAGE'\nusage: prepare-xfs.sh --device /dev/disk/by-id/NAME [--execute --serial SERIAL]\n  --device PATH        the disk, by a name that survives a reboot\n  --execute            do it; asks for nothing more, so say which disk you mean:\n  --serial SERIAL      serial number of that disk (its device path where it has none)\n  --minimum-size N     bytes that the disk must have (default: 95 % of the catalog's capacity)\n  --any-device         accept a path outside /dev/disk/by-id, such as a loop device\n  --fstab FILE         default /etc/fstab\n  --log FILE           default /var/log/prepare-xfs.log\nExit codes: 0 done, or would be \u00b7 1 refused or failed \u00b7 2 wrong usage\nUSAGE\n}\n\ndevice='' serial='' execute=false any_device=false fstab=/etc/fstab log=/var/log/prepare-xfs.log\nminimum=" +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'least'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 28, column: 8 }, end: { line: 28, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\nwhile (($# > 0)); do\n  case $1 in\n    --device) device=${2-} && shift ;;\n    --serial) serial=${2-} && shift ;;\n    --minimum-size) minimum=${2-} && shift ;;\n    --fstab) fstab=${2-} && shift ;;\n    --log) log=${2-} && shift ;;\n    --any-device) any_device=true ;;\n    --execute) execute=true ;;\n    --help) usage && exit 0 ;;\n    *) usage >&2 && exit 2 ;;\n  esac\n  shift || { usage >&2 && exit 2; }\ndone\nif [[ -z $device || ! $minimum =~ ^[0-9]+$ ]]; then\n  usage >&2\n  exit 2\nfi\n\nrefuse() {\n  echo "refused: $*" >&2\n  exit 1\n}\nneed() {\n  command -v "$1" >/dev/null || refuse "$1 is not installed"\n}\n\n# Every command that changes something goes through here: said, logged, and run only with --execute.\nrun() {\n  if $execute; then printf \'+ %q\' "$1"; else printf \'would run: %q\' "$1"; fi\n  printf \' %q\' "${@:2}"\n  printf \'\\n\'\n  if $execute; then\n    printf \'%s %s\\n\' "$(date -u +%FT%TZ)" "$*" >>"$log"\n    "$@"\n  fi\n}\n\ncheck_tools() {\n  local tool\n  ((EUID == 0)) || refuse "only root can prepare a disk"\n  for tool in lsblk blkid wipefs findmnt parted partprobe mkfs.xfs chattr flock; do need "$tool"; done\n  modprobe -n xfs 2>/dev/null || grep -qw xfs /proc/filesystems || refuse "this kernel has no XFS"\n}\n\ncheck_device() {\n  local size actual\n  $any_device || [[ $device == /dev/disk/by-id/* ]] || refuse "$device: give the disk by its name in /dev/disk/by-id"\n  [[ -b $device ]] || refuse "$device is no block device"\n  disk=$(readlink -f -- "$device")\n  case $(lsblk -dno TYPE -- "$disk") in\n    disk | loop) ;;\n    *) refuse "$disk is no whole disk" ;;\n  esac\n  size=$(lsblk -dbno SIZE -- "$disk" | tr -d \' \')\n  ((size >= minimum)) || refuse "$disk has $size bytes, less than $minimum"\n  actual=$(lsblk -dno SERIAL -- "$disk" | tr -d \' \')\n  actual=${actual:-$device}\n  echo "disk: $disk, $(lsblk -dno MODEL -- "$disk" | sed \'s/ *$//\'), serial $actual, $size bytes"\n  if $execute && [[ $serial != "$actual" ]]; then\n    refuse "--serial says ${serial:-nothing}, the disk says $actual"\n  fi\n}\n\ncheck_empty() {\n  local name\n  name=$(basename -- "$disk")\n  (($(lsblk -nro NAME -- "$disk" | wc -l) == 1)) || refuse "$disk has partitions or is part of something: $(lsblk -nro NAME,TYPE,MOUNTPOINT -- "$disk" | tail -n +2 | tr \'\\n\' \';\')"\n  [[ -z $(wipefs --no-act --parsable -- "$disk") ]] || refuse "$disk carries a signature: $(wipefs --no-act --noheadings -- "$disk" | tr \'\\n\' \';\')"\n  [[ -z $(blkid -p -- "$disk" || true) ]] || refuse "$disk is known as $(blkid -p -- "$disk")"\n  [[ -z $(ls -A -- "/sys/class/block/$name/holders" 2>/dev/null) ]] || refuse "$disk is held by another device"\n  ! grep -qs "^$disk " /proc/mounts /proc/swaps || refuse "$disk is in use"\n  ! grep -qsw "$name" /proc/mdstat || refuse "$disk belongs to a RAID"\n  if command -v pvs >/dev/null && pvs --noheadings -o pv_name 2>/dev/null | grep -qw -- "$disk"; then\n    refuse "$disk belongs to LVM"\n  fi\n}\n\n# The disk that is worn out is not the one to begin with.\ncheck_health() {\n  local report\n  [[ $disk == /dev/nvme* ]] || return 0\n  need nvme\n  report=$(nvme smart-log -- "$disk") || refuse "$disk does not answer smart-log"\n  grep -Eq \'^critical_warning *: *0(x0+)?$\' <<<"$report" || refuse "$disk reports a critical warning"\n  (($(sed -nE \'s/^percentage_used *: *([0-9]+).*/\\1/p\' <<<"$report") < 80)) || refuse "$disk is worn"\n}\n\ncheck_target() {\n  ! findmnt -n --mountpoint "$mount_point" >/dev/null || refuse "$mount_point is mounted already"\n  if [[ -d $mount_point && -n $(ls -A -- "$mount_point") ]]; then\n    refuse "$mount_point is not empty; move its data by the runbook, one broker at a time"\n  fi\n  # The second field of a line is the mount point, whatever its white space.\n  ! awk \'!/^[[:space:]]*#/ { print $2 }\' "$fstab" | grep -qxF -- "$(fstab_path)" || refuse "$fstab has a line for $mount_point"\n  ! blkid -L "$label" >/dev/null || refuse "another file system is labelled $label"\n}\n\nfstab_path() {\n  printf \'%s\' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'fstabMountPoint'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 128, column: 14 }, end: { line: 128, column: 36 } },
        })) != null
          ? stack1
          : '') +
        '\n}\n\nprepare() {\n  local partition uuid line backup\n  run parted -s -a optimal -- "$disk" mklabel gpt mkpart "$label" xfs 1MiB 100%\n  run partprobe "$disk"\n  partition=${disk}1\n  if [[ $disk =~ [0-9]$ ]]; then partition=${disk}p1; fi\n  if $execute; then\n    for _ in {1..50}; do\n      if [[ -b $partition ]]; then break; fi\n      sleep 0.1\n    done\n    [[ -b $partition ]] || refuse "$partition did not appear"\n  fi\n  run mkfs.xfs -q -L "$label" "$partition"\n  run mkdir -p -- "$mount_point"\n  # Nothing may be written below while the disk is not there.\n  run chattr +i -- "$mount_point"\n  if ! $execute; then\n    echo "would add to $fstab: UUID=\u2026 $(fstab_path) xfs $options 0 0"\n    echo "would mount $mount_point and check it"\n    return\n  fi\n  uuid=$(blkid -p -s UUID -o value -- "$partition")\n  line="UUID=$uuid $(fstab_path) xfs $options 0 0"\n  backup=$fstab.$(date -u +%Y%m%dT%H%M%SZ)\n  run cp -p -- "$fstab" "$backup"\n  printf \'%s\\n\' "$line" >"$fstab.new"\n  cat -- "$fstab" "$fstab.new" >"$fstab.both"\n  rm -- "$fstab.new"\n  if ! findmnt --verify --tab-file "$fstab.both" >/dev/null; then\n    findmnt --verify --tab-file "$fstab.both" >&2 || true\n    rm -- "$fstab.both"\n    refuse "the new $fstab would not be right; it is unchanged"\n  fi\n  run cp -- "$fstab.both" "$fstab"\n  rm -- "$fstab.both"\n  run mount -t xfs -o "$mount_options" -- "$partition" "$mount_point"\n  [[ $(findmnt -no FSTYPE --mountpoint "$mount_point") == xfs ]] || refuse "$mount_point is not XFS after the mount"\n  [[ $(findmnt -no SOURCE --mountpoint "$mount_point") == "$partition" ]] || refuse "$mount_point is another disk"\n  run chown 1000:1000 -- "$mount_point"\n  # What moves data asks for this file before it writes.\n  printf \'%s\\n\' "$uuid" >"$mount_point/.data-disk"\n  echo "done: $partition is mounted on $mount_point; the old $fstab is $backup"\n}\n\n# Without what only fstab and systemd understand.\nmount_options=$(tr , \'\\n\' <<<"$options" | grep -vE \'^(nofail|x-systemd\\..*)$\' | paste -sd ,)\nreadonly mount_options\ndisk=\'\'\ncheck_tools\nif $execute; then\n  exec 9>/run/lock/prepare-xfs.lock\n  flock -n 9 || refuse "another run is under way"\nfi\ncheck_device\ncheck_empty\ncheck_health\ncheck_target\nprepare\n$execute || echo "nothing was changed; add --execute --serial SERIAL to do it"\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'host/sysctl.conf': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '\n# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'about'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 7, column: 2 }, end: { line: 7, column: 19 } },
        })) != null
          ? stack1
          : '') +
        '\n' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 0 }, end: { line: 8, column: 16 } },
        })) != null
          ? stack1
          : '') +
        ' = ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'value'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 8, column: 19 }, end: { line: 8, column: 36 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Install as /etc/sysctl.d/60-kafka.conf and run: sysctl --system\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 5, column: 0 }, end: { line: 9, column: 9 } },
        })) != null
          ? stack1
          : '')
      )
    },
    useData: true,
  } as TemplateSpecification,
  'registry/register.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        "references=''\n" +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'references'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 103, column: 0 }, end: { line: 105, column: 9 } },
        })) != null
          ? stack1
          : '') +
        'subject ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 106, column: 8 }, end: { line: 106, column: 19 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'encoded'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 106, column: 20 }, end: { line: 106, column: 34 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'file'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 106, column: 35 }, end: { line: 106, column: 46 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'compatibility'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 106, column: 47 }, end: { line: 106, column: 67 } },
        })) != null
          ? stack1
          : '') +
        ' "$references"\n# shellcheck disable=SC2034 # only some are referred to\nversion_' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'index'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 108, column: 8 }, end: { line: 108, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '="$version"\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'references="${references:+$references,}"' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'head'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 104, column: 40 }, end: { line: 104, column: 51 } },
        })) != null
          ? stack1
          : '') +
        '"$version_' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'index'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 104, column: 61 }, end: { line: 104, column: 73 } },
        })) != null
          ? stack1
          : '') +
        "\"'}'\n"
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/bin/sh\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '#\n# Registers the schemas of environment ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'environment'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 39 }, end: { line: 6, column: 62 } },
        })) != null
          ? stack1
          : '') +
        ': compatibility first, imports before what imports them. What is\n# registered already stays as it is. Needs a POSIX shell and curl; stops at the first refusal.\n#\n#   SCHEMA_REGISTRY_URL=http://\u2026 register.sh [--dry-run]\n#\n# Also from the environment: SCHEMA_REGISTRY_USERNAME, SCHEMA_REGISTRY_PASSWORD or SCHEMA_REGISTRY_PASSWORD_FILE, and\n# SCHEMA_REGISTRY_CA_FILE, the authority of an https registry as PEM.\n#\n# Exit codes: 0 all are registered \u00b7 1 the registry refused or did not answer \u00b7 2 wrong usage \u00b7 3 --dry-run found one missing\nset -eu\n\ndry_run=false\ncase "${1:-}" in\n  \'\') ;;\n  --dry-run) dry_run=true ;;\n  *)\n    echo \'SCHEMA_REGISTRY_URL=http://\u2026 register.sh [--dry-run]\' >&2\n    exit 2\n    ;;\nesac\nif [ -z "${SCHEMA_REGISTRY_URL:-}" ]; then\n  echo \'register.sh: set SCHEMA_REGISTRY_URL\' >&2\n  exit 2\nfi\nurl="${SCHEMA_REGISTRY_URL%/}"\nhere="$(cd "$(dirname "$0")" && pwd)"\numask 077\nanswer="$(mktemp)"\nsettings="$(mktemp)"\ntrap \'rm -f "$answer" "$settings"\' EXIT\n\n# A line of curl\'s own file of settings: arguments of a program, a password among them, are for everybody to see.\nsetting() {\n  printf \'%s = "%s"\\n\' "$1" "$(printf \'%s\' "$2" | sed -e \'s/\\\\/\\\\\\\\/g\' -e \'s/"/\\\\"/g\')" >>"$settings"\n}\nif [ -n "${SCHEMA_REGISTRY_PASSWORD_FILE:-}" ]; then SCHEMA_REGISTRY_PASSWORD="$(cat "$SCHEMA_REGISTRY_PASSWORD_FILE")"; fi\nif [ -n "${SCHEMA_REGISTRY_USERNAME:-}" ]; then\n  setting user "$SCHEMA_REGISTRY_USERNAME:${SCHEMA_REGISTRY_PASSWORD:-}"\nfi\nif [ -n "${SCHEMA_REGISTRY_CA_FILE:-}" ]; then setting cacert "$SCHEMA_REGISTRY_CA_FILE"; fi\nmissing=0\n\n# ask METHOD PATH BODY: the answer\'s body in $answer, its status in $status.\nask() {\n  method="$1"\n  path="$2"\n  question="$3"\n  status="$(printf \'%s\' "$question" | curl --config "$settings" --silent --show-error --max-time 30 --retry 5 --retry-connrefused \\\n    --output "$answer" --write-out \'%{http_code}\' --request "$method" \\\n    --header \'content-type: application/vnd.schemaregistry.v1+json\' --data-binary @- "$url$path")"\n}\n\nrefused() {\n  echo "register.sh: $1: status $status: $(cat "$answer")" >&2\n  exit 1\n}\n\n# A text as the inside of a JSON string. Canonical texts hold no control character but the line feed.\nescaped() {\n  sed -e \'s/\\\\/\\\\\\\\/g\' -e \'s/"/\\\\"/g\' -e \'s/\t/\\\\t/g\' "$1" | awk \'{ printf "%s\\\\n", $0 }\'\n}\n\nnumber() {\n  sed -n "s/.*\\"$1\\" *: *\\\\([0-9][0-9]*\\\\).*/\\\\1/p" "$answer" | head -n 1\n}\n\n# subject NAME ENCODED FILE COMPATIBILITY REFERENCES: $version is the version that holds the text afterwards.\nsubject() {\n  body="{\\"schemaType\\":\\"PROTOBUF\\",\\"schema\\":\\"$(escaped "$here/$3")\\",\\"references\\":[$5]}"\n  version=\'\'\n  ask POST "/subjects/$2" "$body"\n  case "$status" in\n    200) version="$(number version)" ;;\n    404) ;;\n    *) refused "$1 cannot be looked up" ;;\n  esac\n  if [ "$dry_run" = true ]; then\n    if [ -z "$version" ]; then\n      echo "missing: $1"\n      missing=$((missing + 1))\n      version=1\n    fi\n    return\n  fi\n  ask PUT "/config/$2" "{\\"compatibility\\":\\"$4\\"}"\n  [ "$status" = 200 ] || refused "compatibility of $1"\n  if [ -n "$version" ]; then return; fi\n  ask POST "/subjects/$2/versions" "$body"\n  [ "$status" = 200 ] || refused "$1"\n  echo "registered: $1 as schema $(number id)"\n  ask POST "/subjects/$2" "$body"\n  [ "$status" = 200 ] || refused "$1 after it was registered"\n  version="$(number version)"\n}\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'subjects'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 101, column: 0 }, end: { line: 109, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nif [ "$missing" -gt 0 ]; then exit 3; fi\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'security/access.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 38, column: 2 }, end: { line: 38, column: 13 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'grant ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'principal'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 137, column: 6 }, end: { line: 137, column: 22 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'pattern'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 137, column: 23 }, end: { line: 137, column: 37 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'operations'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 137, column: 38 }, end: { line: 137, column: 55 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'resources'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 137, column: 55 }, end: { line: 138, column: 34 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' \\\n  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'kind'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 138, column: 2 }, end: { line: 138, column: 13 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 138, column: 14 }, end: { line: 138, column: 25 } },
        })) != null
          ? stack1
          : '')
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '#\n# Makes the users of environment ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'environment'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 33 }, end: { line: 6, column: 56 } },
        })) != null
          ? stack1
          : '') +
        ' that are missing, and gives every user the rights that are missing, with\n# Kafka\'s own tools. Takes nothing away: `catalog apply --prune-acls` does that.\n#\n#   access.sh --bootstrap-server HOST:PORT,\u2026 --command-config FILE [--users DIR] [--renew NAME]\u2026\n#\n#   --users DIR    passwords, one file `user-NAME` each; /run/secrets\n#   --renew NAME   gives a user that is there the password of its file; * means all\n#\n# Exit codes: 0 all are there \u00b7 1 stopped by an error \u00b7 2 wrong usage\nset -euo pipefail\n\nbrokers="${KAFKA_BROKERS:-}" config=\'\' folder=/run/secrets renew=()\nwhile [ "$#" -gt 0 ]; do\n  case "$1" in\n    --bootstrap-server) brokers="${2:?--bootstrap-server needs HOST:PORT}" ;;\n    --command-config) config="${2:?--command-config needs a file}" ;;\n    --users) folder="${2:?--users needs a folder}" ;;\n    --renew) renew+=("${2:?--renew needs a name}") ;;\n    *)\n      echo \'access.sh --bootstrap-server HOST:PORT,\u2026 --command-config FILE [--users DIR] [--renew NAME]\u2026\' >&2\n      exit 2\n      ;;\n  esac\n  shift 2\ndone\nif [ -z "$brokers" ] || [ -z "$config" ]; then\n  echo \'access.sh: name the brokers with --bootstrap-server and an administrator with --command-config\' >&2\n  exit 2\nfi\n\nusers=(\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'users'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 37, column: 0 }, end: { line: 39, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ')\n\numask 077\nwork="$(mktemp -d)"\ntrap \'rm -rf -- "$work"\' EXIT\n\n# What a broker\'s container sets for its own JVM (agents, ports, authentication) must not reach the tools.\ntool() {\n  local name="$1"\n  shift\n  command -v "$name" >/dev/null 2>&1 || name="$name.sh"\n  env -u KAFKA_OPTS -u KAFKA_JMX_OPTS -u JMX_PORT -u KAFKA_HEAP_OPTS \\\n    "$name" --bootstrap-server "$brokers" --command-config "$config" "$@"\n}\n\nwants_renewal() {\n  local name\n  for name in ${renew[@]+"${renew[@]}"}; do\n    if [ "$name" = "$1" ] || [ "$name" = \'*\' ]; then return 0; fi\n  done\n  return 1\n}\n\n# The password goes through a file: arguments of a program are for everybody to see.\nmake_user() {\n  local password\n  password="$(cat -- "$folder/user-$1")"\n  if ! [[ "$password" =~ ^[A-Za-z0-9_-]{16,}$ ]]; then\n    echo "access.sh: $folder/user-$1 must hold 16 or more of A-Z a-z 0-9 _ -; prepare.sh makes such a one" >&2\n    exit 1\n  fi\n  printf \'SCRAM-SHA-512=iterations=8192,password=%s\\n\' "$password" >"$work/user"\n  tool kafka-configs --alter --entity-type users --entity-name "$1" --add-config-file "$work/user" >"$work/said" 2>&1 || {\n    cat "$work/said" >&2\n    exit 1\n  }\n  rm -f -- "$work/user"\n  echo "user: $1"\n}\n\n# One question for all users and one for all rights. An error here ends the script.\ntool kafka-configs --describe --entity-type users >"$work/users"\nfor name in "${users[@]}"; do\n  if wants_renewal "$name" || ! grep -Fq "user-principal \'$name\' are SCRAM-SHA-512=" "$work/users"; then\n    make_user "$name"\n  fi\ndone\n\n# One line a right: principal, kind, pattern, operation, name. Kafka prints a headline for each resource.\ntool kafka-acls --list >"$work/listed"\n# shellcheck disable=SC2016 # these are the tool\'s own quotes\nsed -n \\\n  -e \'s/^Current ACLs for resource `ResourcePattern(resourceType=\\([A-Z_]*\\), name=\\(.*\\), patternType=\\([A-Z]*\\))`: *$/R \\1 \\3 \\2/p\' \\\n  -e \'s/^[[:space:]]*(principal=\\(.*\\), host=\\*, operation=\\([A-Z_]*\\), permissionType=ALLOW) *$/A \\2 \\1/p\' \\\n  "$work/listed" | while read -r kind first rest; do\n  if [ "$kind" = R ]; then\n    resource="$first ${rest%% *}" name="${rest#* }"\n  else\n    printf \'%s %s %s %s\\n\' "$rest" "$resource" "$first" "$name"\n  fi\ndone | sort >"$work/rights"\n\ngranted=0\n# grant PRINCIPAL PATTERN "OPERATION\u2026" KIND NAME [KIND NAME]\u2026: words as Kafka lists them. One call for what is missing.\ngrant() {\n  local principal="$1" pattern="$2" operations="$3" operation kind name options=() missing=()\n  shift 3\n  while [ "$#" -gt 0 ]; do\n    kind="$1" name="$2"\n    shift 2\n    for operation in $operations; do\n      if grep -Fxq -- "$principal $kind $pattern $operation $name" "$work/rights"; then continue; fi\n      missing+=("$kind $name")\n      case "$kind" in\n        TOPIC) options+=("--topic=$name") ;;\n        GROUP) options+=("--group=$name") ;;\n        TRANSACTIONAL_ID) options+=("--transactional-id=$name") ;;\n        CLUSTER) options+=(--cluster) ;;\n      esac\n      break\n    done\n  done\n  if [ "${#missing[@]}" -eq 0 ]; then return; fi\n  # The tool takes DescribeConfigs, and lists DESCRIBE_CONFIGS.\n  for operation in $operations; do\n    operation="$(sed -e \'s/_/ /g\' -e \'s/[A-Z]*/\\L&/g\' -e \'s/\\b[a-z]/\\u&/g\' -e \'s/ //g\' <<<"$operation")"\n    options+=(--operation "$operation")\n  done\n  tool kafka-acls --add "--allow-principal=$principal" --resource-pattern-type "$pattern" "${options[@]}" >"$work/said" 2>&1 || {\n    cat "$work/said" >&2\n    exit 1\n  }\n  for name in "${missing[@]}"; do echo "rights: $principal $name: $operations"; done\n  granted=$((granted + ${#missing[@]}))\n}\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'grants'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 136, column: 0 }, end: { line: 139, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\necho "access.sh: ${#users[@]} users, $granted rules were missing" >&2\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'security/admin.properties': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 2 }, end: { line: 2, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(
          depth0 != null ? depth0 : container.nullContext || {},
          lookupProperty(depth0, 'header'),
          {
            name: 'each',
            hash: {},
            fn: container.program(0, data, 0),
            inverse: container.noop,
            data: data,
            loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
          },
        )) != null
          ? stack1
          : '') +
        "# How Kafka's own tools reach the brokers inside the network, as the administrator that its certificate names.\nsecurity.protocol=SSL\nssl.keystore.type=PEM\nssl.keystore.location=/run/secrets/tls.pem\nssl.truststore.type=PEM\nssl.truststore.location=/run/secrets/ca.pem\n"
      )
    },
    useData: true,
  } as TemplateSpecification,
  'security/certificates.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'certificate ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 160, column: 12 }, end: { line: 160, column: 23 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'sans'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 160, column: 24 }, end: { line: 160, column: 35 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '# Makes the certificates of this bundle with openssl, signed by an authority of its own. What is there and good stays as\n# it is; a file that this authority did not sign is never touched.\n#\n#   certificates.sh --authority DIR [--renew NAME | --renew-all | --list | --trust | --trust-only]\n#\n#   --authority DIR   where the authority\'s key lies, outside of this bundle; made when it is missing. Who has that key\n#                     can be any broker or user: keep it on another machine, bring it only to run this.\n#   --renew NAME      a new certificate and key for NAME, though the old one is still good\n#   --renew-all       for all\n#   --list            only names, days left, and what is missing\n#   --trust           an authority that is to follow another: made when missing, and trusted beside it. Restart all, then\n#                     --renew-all, restart all again, then\n#   --trust-only      only this authority is trusted from now on\n#\n# Exit codes: 0 all are there \u00b7 1 something must be mended first, or --list found one missing or ending \u00b7 2 wrong usage\nset -euo pipefail\n\nusage() {\n  sed -n \'s/^#   certificates.sh/certificates.sh/p\' "${BASH_SOURCE[0]}" >&2\n  exit 2\n}\nfails() {\n  echo "certificates.sh: $1" >&2\n  exit 1\n}\n\nauthority=\'\' renew=\'\' list=false trust=\'\'\nwhile (($# > 0)); do\n  case "$1" in\n    --authority) authority="${2:-}"; shift ;;\n    --renew) renew="${2:-}"; shift; [[ -n $renew ]] || usage ;;\n    --renew-all) renew=\'*\' ;;\n    --list) list=true ;;\n    --trust) trust=too ;;\n    --trust-only) trust=only ;;\n    *) usage ;;\n  esac\n  (($# > 0)) && shift\ndone\n[[ -n $authority ]] || usage\ncommand -v openssl >/dev/null || fails \'openssl is not installed\'\nauthority="$(realpath -m -- "$authority")"\ncd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."\ncase "$authority/" in\n  "$(pwd -P)"/*) fails "$authority lies in this bundle: the key of the authority must not" ;;\nesac\n\n# The images of Confluent run as this user and group.\nreadonly owner=1000:1000\n# Apple and others refuse longer ones; a reminder of renewal comes from the monitoring.\nreadonly days=398 authority_days=3650 warn_days=30\nreadonly subject=' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'authoritySubject'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 56, column: 17 }, end: { line: 56, column: 40 } },
        })) != null
          ? stack1
          : '') +
        '\n\numask 077\nwork="$(mktemp -d)"\ntrap \'rm -rf -- "$work"\' EXIT\nmissing=0\n\nnew_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>"$work/said" || fails "$(cat "$work/said")"; }\n\nmake_authority() {\n  if [[ -e $authority/ca.key && -e $authority/ca.pem ]]; then return; fi\n  [[ ! -e $authority/ca.key && ! -e $authority/ca.pem ]] || fails "$authority holds half an authority; find the other half"\n  [[ ! -e secrets/ca.pem || $trust == too ]] || fails "this bundle trusts an authority that is not in $authority; name its folder"\n  [[ $list == false ]] || fails "there is no authority in $authority"\n  mkdir -p -- "$authority"\n  new_key "$work/ca.key"\n  openssl req -x509 -new -key "$work/ca.key" -days "$authority_days" -subj "$subject" -out "$work/ca.pem" \\\n    -addext \'basicConstraints=critical,CA:TRUE,pathlen:0\' -addext \'keyUsage=critical,keyCertSign,cRLSign\'\n  chmod 0400 "$work/ca.key"\n  mv -- "$work/ca.key" "$authority/ca.key"\n  mv -- "$work/ca.pem" "$authority/ca.pem"\n  echo "made the authority $authority: keep ca.key away from this host, and a copy in a safe place"\n}\n\n# put FILE NAME MODE: into secrets/ at once and whole, for the user of the containers.\nput() {\n  chmod "$3" "$1"\n  chown -- "$owner" "$1" || fails "secrets/$2 must belong to $owner; run this with sudo"\n  mv -- "$1" "secrets/$2.new"\n  mv -- "secrets/$2.new" "secrets/$2"\n}\n\nsigned_by() { openssl verify -no_check_time -CAfile "$1" "$2" >/dev/null 2>&1; }\n\n# What the certificate says it is for, one name a line, sorted; addresses in one spelling.\nnames_of() {\n  openssl x509 -in "$1" -noout -ext subjectAltName 2>/dev/null | tr \',\' \'\\n\' |\n    sed -n -e \'s/^ *DNS:/DNS:/p\' -e \'s/^ *IP Address:/IP:/p\' | sort\n}\n\ncertificate() {\n  local name="$1" file="secrets/tls-$1.pem" sans="$2" state=\'\' left\n  if [[ ! -e $file ]]; then\n    state=\'missing\'\n  elif ! signed_by "$authority/ca.pem" "$file"; then\n    if [[ -z $renew ]] || ! signed_by secrets/ca.pem "$file"; then\n      fails "$file is not signed by $authority: move it away yourself if it may go"\n    fi\n    state=\'of another authority\'\n  elif ! openssl x509 -in "$file" -noout -checkend 0 >/dev/null; then\n    state=\'ended\'\n  elif ! openssl x509 -in "$file" -noout -checkend $((warn_days * 86400)) >/dev/null; then\n    state=\'ends soon\'\n  elif [[ "$(names_of "$file")" != "$(tr \',\' \'\\n\' <<<"$sans" | sort)" ]]; then\n    state=\'for other names\'\n  fi\n  if [[ $list == true ]]; then\n    if [[ -e $file ]]; then\n      left=$((($(date -d "$(openssl x509 -in "$file" -noout -enddate | cut -d= -f2)" +%s) - $(date +%s)) / 86400))\n      echo "$name: ${state:-good}, $left days left"\n    else\n      echo "$name: missing"\n    fi\n    if [[ -n $state ]]; then missing=$((missing + 1)); fi\n    return\n  fi\n  if [[ $renew == "$name" || $renew == \'*\' ]]; then\n    if [[ -z $state ]]; then state=\'renewed\'; fi\n    renewed=true\n  fi\n  if [[ -z $state ]]; then return; fi\n  issue "$name" "$sans"\n  echo "$file: $state, made anew"\n}\n\nissue() {\n  local name="$1" sans="$2"\n  new_key "$work/key"\n  openssl req -new -key "$work/key" -subj "/CN=$name" -out "$work/request"\n  printf \'%s\\n\' \'basicConstraints=critical,CA:FALSE\' \'keyUsage=critical,digitalSignature\' \\\n    \'extendedKeyUsage=serverAuth,clientAuth\' "subjectAltName=$sans" >"$work/extensions"\n  openssl x509 -req -in "$work/request" -CA "$authority/ca.pem" -CAkey "$authority/ca.key" -days "$days" -sha256 \\\n    -set_serial "0x$(openssl rand -hex 16 | sed \'s/^[89a-f]/7/\')" -extfile "$work/extensions" -out "$work/certificate" \\\n    2>"$work/said" || fails "$name: $(cat "$work/said")"\n  cat "$work/key" "$work/certificate" >"$work/pem"\n  put "$work/pem" "tls-$name.pem" 0400\n}\n\nmkdir -p -- secrets\nmake_authority\nif [[ -e secrets/ca.pem ]]; then\n  if [[ "$(<secrets/ca.pem)" != *"$(<"$authority/ca.pem")"* ]]; then\n    [[ $trust == too ]] || fails "secrets/ca.pem is another authority than $authority/ca.pem"\n    cat secrets/ca.pem "$authority/ca.pem" >"$work/ca.copy"\n    put "$work/ca.copy" ca.pem 0444\n    echo "secrets/ca.pem: $authority is trusted too"\n  fi\nelif [[ $list == false ]]; then\n  cp -- "$authority/ca.pem" "$work/ca.copy"\n  put "$work/ca.copy" ca.pem 0444\nfi\nif [[ $trust == too ]]; then exit; fi\nrenewed=false\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'certificates'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 159, column: 0 }, end: { line: 161, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\nif [[ $list == true ]]; then\n  if ((missing > 0)); then exit 1; fi\nelif [[ -n $renew && $renewed == false ]]; then\n  fails "there is no certificate named $renew here"\nfi\nif [[ $trust == only ]] && ! cmp -s "$authority/ca.pem" secrets/ca.pem; then\n  cp -- "$authority/ca.pem" "$work/ca.copy"\n  put "$work/ca.copy" ca.pem 0444\n  echo "secrets/ca.pem: only $authority is trusted"\nfi\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'security/registry-jaas.conf': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '// ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 2, column: 3 }, end: { line: 2, column: 19 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 1, column: 0 }, end: { line: 3, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '// Who may ask the Schema Registry: names and passwords of secrets/registry-users, which prepare.sh writes.\nSchemaRegistry {\n  ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'module'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 2 }, end: { line: 6, column: 20 } },
        })) != null
          ? stack1
          : '') +
        ' required\n    file="/run/secrets/registry-users"\n    debug="false";\n};\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
  'topics/topics.sh': {
    '0': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '# ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(
          depth0 != null ? depth0 : container.nullContext || {},
          depth0,
          {
            name: 'comment',
            hash: {},
            data: data,
            loc: { start: { line: 3, column: 2 }, end: { line: 3, column: 18 } },
          },
        )) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '1': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'describe ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 146, column: 9 }, end: { line: 146, column: 20 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '2': function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        'topic ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'name'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 149, column: 6 }, end: { line: 149, column: 17 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'partitions'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 149, column: 18 }, end: { line: 149, column: 35 } },
        })) != null
          ? stack1
          : '') +
        ' ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(alias1, lookupProperty(depth0, 'replication'), {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 149, column: 36 }, end: { line: 149, column: 54 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'settings'), {
          name: 'each',
          hash: {},
          fn: container.program(3, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 149, column: 54 }, end: { line: 150, column: 22 } },
        })) != null
          ? stack1
          : '') +
        '\n'
      )
    },
    '3': function (container, depth0, helpers, partials, data) {
      var stack1,
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        ' \\\n  ' +
        ((stack1 = lookupProperty(helpers, 'sh').call(depth0 != null ? depth0 : container.nullContext || {}, depth0, {
          name: 'sh',
          hash: {},
          data: data,
          loc: { start: { line: 150, column: 2 }, end: { line: 150, column: 13 } },
        })) != null
          ? stack1
          : '')
      )
    },
    compiler: [8, '>= 4.3.0'],
    main: function (container, depth0, helpers, partials, data) {
      var stack1,
        alias1 = depth0 != null ? depth0 : container.nullContext || {},
        lookupProperty =
          container.lookupProperty ||
          function (parent, propertyName) {
            if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
              return parent[propertyName]
            }
            return undefined
          }

      return (
        '#!/usr/bin/env bash\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'header'), {
          name: 'each',
          hash: {},
          fn: container.program(0, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 2, column: 0 }, end: { line: 4, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '#\n# Creates the topics of environment ' +
        ((stack1 = lookupProperty(helpers, 'comment').call(alias1, lookupProperty(depth0, 'environment'), {
          name: 'comment',
          hash: {},
          data: data,
          loc: { start: { line: 6, column: 36 }, end: { line: 6, column: 59 } },
        })) != null
          ? stack1
          : '') +
        ' that are missing, with Kafka\'s own tools. What is there is\n# compared and reported, never changed: `catalog apply` does that.\n#\n#   topics.sh [--dry-run] [--bootstrap-server HOST:PORT,\u2026] [--command-config FILE]\n#\n# Exit codes: 0 every topic is there \u00b7 1 stopped by an error \u00b7 2 wrong usage \u00b7 3 --dry-run found a difference\nset -euo pipefail\n\ndry_run=false\nbrokers="${KAFKA_BROKERS:-}"\nconfig=()\nwhile [ "$#" -gt 0 ]; do\n  case "$1" in\n    --dry-run) dry_run=true ;;\n    --bootstrap-server)\n      brokers="${2:?--bootstrap-server needs HOST:PORT}"\n      shift\n      ;;\n    --command-config)\n      config=(--command-config "${2:?--command-config needs a file}")\n      shift\n      ;;\n    *)\n      echo "topics.sh [--dry-run] [--bootstrap-server HOST:PORT,\u2026] [--command-config FILE]" >&2\n      exit 2\n      ;;\n  esac\n  shift\ndone\nif [ -z "$brokers" ]; then\n  echo "topics.sh: name the brokers with --bootstrap-server or KAFKA_BROKERS" >&2\n  exit 2\nfi\n\ntool=""\nfor name in kafka-topics kafka-topics.sh; do\n  if command -v "$name" >/dev/null 2>&1; then\n    tool="$name"\n    break\n  fi\ndone\nif [ -z "$tool" ]; then\n  echo "topics.sh: neither kafka-topics nor kafka-topics.sh is on the PATH" >&2\n  exit 2\nfi\n\n# What a broker\'s container sets for its own JVM (agents, ports, authentication) must not reach the tools.\ntopics_tool() {\n  env -u KAFKA_OPTS -u KAFKA_JMX_OPTS -u JMX_PORT -u KAFKA_HEAP_OPTS \\\n    "$tool" --bootstrap-server "$brokers" ${config[@]+"${config[@]}"} "$@"\n}\n\n# Asks for topics by a pattern: a question for all of them fails when somebody deletes another topic meanwhile. An\n# error here ends the script, with the tool\'s words, which it writes to its output: nothing is created on a guess.\ndescribed=""\ndescribe() {\n  local answer\n  if ! answer="$(topics_tool --describe --if-exists --topic "$1")"; then\n    printf \'%s\\n\' "$answer" >&2\n    fails "the topics cannot be described"\n  fi\n  described="$described$answer"$\'\\n\'\n}\n\ndifferences=0\ncreated=0\n\ndiffers() {\n  echo "differs: $1" >&2\n  differences=$((differences + 1))\n}\n\n# The value of one setting in "a=1,b=x,y,c=2", whose values may hold commas themselves; the answer is in $value.\nsetting_of() {\n  local wanted="$1" part found=false parts\n  value="inherited"\n  IFS=\',\' read -r -a parts <<<"$2"\n  for part in ${parts[@]+"${parts[@]}"}; do\n    if [[ "$part" == *=* ]]; then\n      if [ "$found" = true ]; then break; fi\n      if [ "${part%%=*}" = "$wanted" ]; then\n        found=true\n        value="${part#*=}"\n      fi\n    elif [ "$found" = true ]; then\n      value="$value,$part"\n    fi\n  done\n}\n\n# The words of a list in one order, so that "delete,compact" is "compact,delete".\nordered() {\n  printf \'%s\' "$1" | tr \',\' \'\\n\' | sort | paste -sd, -\n}\n\nsame() {\n  [ "$1" = "$2" ] || { [[ "$1" == *,* ]] && [ "$(ordered "$1")" = "$(ordered "$2")" ]; }\n}\n\n# topic NAME PARTITIONS COPIES SETTING=VALUE\u2026\ntopic() {\n  local name="$1" partitions="$2" copies="$3" line setting value\n  shift 3\n  line="$(awk -F \'\\t\' -v name="Topic: $name" \'$1 == name && /PartitionCount: / { print; exit }\' <<<"$described")"\n  if [ -z "$line" ]; then\n    create "$name" "$partitions" "$copies" "$@"\n    return\n  fi\n  if ! [[ "$line" =~ PartitionCount:\\ ([0-9]+) ]]; then fails "$name: the tool\'s answer cannot be read: $line"; fi\n  if [ "${BASH_REMATCH[1]}" != "$partitions" ]; then differs "$name: partitions ${BASH_REMATCH[1]}, wanted $partitions"; fi\n  if ! [[ "$line" =~ ReplicationFactor:\\ ([0-9]+) ]]; then fails "$name: the tool\'s answer cannot be read: $line"; fi\n  if [ "${BASH_REMATCH[1]}" != "$copies" ]; then differs "$name: copies ${BASH_REMATCH[1]}, wanted $copies"; fi\n  for setting in "$@"; do\n    setting_of "${setting%%=*}" "${line##*Configs: }"\n    if ! same "$value" "${setting#*=}"; then\n      differs "$name: ${setting%%=*} is $value, wanted ${setting#*=}"\n    fi\n  done\n}\n\nfails() {\n  echo "topics.sh: $1" >&2\n  exit 1\n}\n\ncreate() {\n  local name="$1" partitions="$2" copies="$3" setting settings=()\n  shift 3\n  if [ "$dry_run" = true ]; then\n    differs "$name: missing, would be created with $partitions partitions, $copies copies"\n    return\n  fi\n  for setting in "$@"; do settings+=(--config "$setting"); done\n  topics_tool --create --if-not-exists --topic "$name" --partitions "$partitions" \\\n    --replication-factor "$copies" ${settings[@]+"${settings[@]}"} >&2\n  echo "created: $name"\n  created=$((created + 1))\n}\n\n' +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'patterns'), {
          name: 'each',
          hash: {},
          fn: container.program(1, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 145, column: 0 }, end: { line: 147, column: 9 } },
        })) != null
          ? stack1
          : '') +
        ((stack1 = lookupProperty(helpers, 'each').call(alias1, lookupProperty(depth0, 'topics'), {
          name: 'each',
          hash: {},
          fn: container.program(2, data, 0),
          inverse: container.noop,
          data: data,
          loc: { start: { line: 148, column: 0 }, end: { line: 151, column: 9 } },
        })) != null
          ? stack1
          : '') +
        '\necho "topics.sh: $created created, $differences differences" >&2\nif [ "$dry_run" = true ] && [ "$differences" -gt 0 ]; then exit 3; fi\n'
      )
    },
    useData: true,
  } as TemplateSpecification,
} as const
