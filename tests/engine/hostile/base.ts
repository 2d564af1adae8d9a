import { inMemory } from '../memory-files.ts'
import type { CatalogInput } from '../../../generators/index.ts'

/** A catalog that says something in every place where the format takes text. Texts that may change stand here once. */
export const harmlessCatalog = {
  version: 1,
  name: 'harmless',
  description: 'What it carries',
  scope: ['aside.', 'orders', 'audit', 'flow', 'dlq.'],
  protobuf: { roots: ['proto'], decimal: ['shop.Money'] },
  typescript: { runtime: '@jts/messaging/runtime', imports: 'ts' },
  cluster: {
    metadata: 'kraft',
    confluentPlatform: '7.9.2',
    brokers: 1,
    controllers: 0,
    jvm: { heap: '1GiB' },
    storage: { path: './data', capacity: '4TB' },
    externalHost: 'kafka-host',
  },
  defaults: {
    replication: 1,
    minInSync: 1,
    retention: '7d',
    retentionBytes: '5GiB',
    segment: '6h',
    maxMessage: '1MiB',
    profile: 'calm',
  },
  profiles: { calm: { linger: '5ms', batch: '128KiB', deliveryTimeout: '120s' } },
  messages: {
    'shop.Order': {
      as: 'Ordered',
      unrouted: [{ kind: ['KIND_UNKNOWN'] }, { kind: ['KIND_GIFT'], place: ['NOWHERE'] }],
    },
  },
  topics: {
    orders: {
      description: 'Orders that came in',
      owner: 'packers',
      message: 'shop.Order',
      as: 'orderTopic',
      route: { place: ['SEOUL', 'BUSAN'], kind: ['KIND_GIFT'] },
      key: ['place', 'order_id'],
      retention: '14d',
      retentionBytes: '6GiB',
      segment: '12h',
      maxMessage: '2MiB',
      profile: 'calm',
      traffic: { mean: '5/s', peak: '9/s', size: '180B' },
      calendar: 'shop-days',
      aliases: ['old-orders'],
      config: { 'confluent.placement.constraints': 'anywhere', 'message.timestamp.type': 'CreateTime' },
      freeze: { reason: 'an audit' },
    },
    audit: {
      description: 'What was done',
      owner: 'auditors',
      message: 'shop.Audit',
      publish: 'Audited',
      key: ['id'],
      cleanup: 'compact',
      retire: { reason: 'nobody reads it' },
    },
    flow: { description: 'Orders elsewhere', owner: 'packers', message: 'shop.Order', route: { kind: ['KIND_PLAIN'] } },
  },
  services: {
    web: { description: 'The shop', owner: 'sellers', publishes: ['shop.Order', 'shop.Audit'], runs: ['packing'] },
  },
  groups: {
    packing: {
      description: 'Packs what was ordered',
      owner: 'packers',
      as: 'Packer',
      topics: ['orders', 'audit', 'flow'],
      retry: { attempts: 3, backoff: '100ms..10s' },
      deadLetter: { retention: '30d' },
      lag: { messages: 10, time: '5s' },
    },
  },
  lint: { allow: [{ code: 'traffic-missing', at: '/topics/audit', reason: 'it is seldom' }] },
  environments: {
    there: {
      cluster: {
        confluentPlatform: '7.9.1',
        jvm: { heap: '2GiB' },
        storage: { path: './elsewhere', capacity: '2TB' },
        externalHost: 'other-host',
      },
      defaults: { retention: '8d', retentionBytes: '7GiB', segment: '8h' },
      topics: {
        orders: {
          retention: '9d',
          retentionBytes: '8GiB',
          segment: '9h',
          traffic: { mean: '2/s', peak: '3/s', size: '170B' },
          config: { 'max.compaction.lag.ms': '86400000' },
        },
      },
      groups: { packing: { lag: { time: '7s' } } },
    },
  },
}

export const harmlessCalendar = {
  timezone: 'Asia/Seoul',
  sessions: [{ days: ['mon'], open: '09:00', close: '15:30' }],
  closed: [{ date: '2026-01-01', name: 'New year' }],
}

const proto = `syntax = "proto3";
package shop;
enum Kind { KIND_UNKNOWN = 0; KIND_GIFT = 1; KIND_PLAIN = 2; }
message Money { string value = 1; int32 scale = 2; }
message Order { string order_id = 1; string place = 2; Kind kind = 3; Money price = 4; }
message Audit { string id = 1; string what = 2; }
`

/** The input of the engine with these documents in place of the harmless ones, and the messages in a file of this name. */
export function shop(
  catalog: unknown = harmlessCatalog,
  calendar: unknown = harmlessCalendar,
  file = 'shop.proto',
): CatalogInput {
  return inMemory(catalog, { [file]: proto }, { 'calendars/shop-days.yaml': JSON.stringify(calendar) })
}
