import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from './main.ts'
import { shown } from './files.ts'

/** Writes a first catalog and what it needs. Replaces nothing: a catalog that is there is left as it is, exit 1. */
export const initCommand: Command = async ({ catalog, format }, terminal) => {
  const folder = dirname(resolve(catalog))
  const files = firstFiles(basename(catalog), nameFrom(basename(dirname(folder))))
  const there = Object.keys(files).filter((path) => existsSync(join(folder, path)))
  const path = (file: string) => shown(join(folder, file))
  if (there.length > 0) {
    terminal.say(`catalog: ${there.map(path).join(', ')} is already there; nothing was written\n`)
    return 1
  }
  writeNew(folder, files)
  const written = Object.keys(files).map(path)
  if (format === 'json') terminal.data(`${JSON.stringify({ command: 'init', files: written }, undefined, 2)}\n`)
  else terminal.data(written.map((file) => `new  ${file}\n`).join(''))
  terminal.say(
    `next: npx catalog generate${catalog === 'catalog/catalog.yaml' ? '' : ` --catalog ${shown(catalog)}`}\n`,
  )
  return 0
}

/** All or none: what was written before a failure is taken back. */
function writeNew(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = []
  try {
    for (const [path, text] of Object.entries(files)) {
      const target = join(folder, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text, { flag: 'wx' })
      written.push(target)
    }
  } catch (error) {
    for (const target of written) rmSync(target)
    throw error
  }
}

/** A name that a catalog takes, from the name of a folder. */
function nameFrom(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
  return name.slice(0, 40).replace(/-+$/u, '') || 'example'
}

function firstFiles(catalog: string, name: string): Readonly<Record<string, string>> {
  return {
    [catalog]: firstCatalog(name),
    'catalog.schema.json': readFileSync(new URL('../../catalog/catalog.schema.json', import.meta.url), 'utf8'),
    'proto/shop.proto': firstProto,
    'README.md': readme(catalog),
  }
}

function firstCatalog(name: string): string {
  return `# yaml-language-server: $schema=./catalog.schema.json
# Everything that travels between services, said once. \`npx catalog generate\` turns it into code and configuration.
version: 1
name: ${name}
description: Messages of ${name}

protobuf:
  roots: [proto]

topics:
  shop.orders:
    description: Every order a customer places, changes or cancels
    owner: shop
    message: shop.Order
    key: [customer_id] # the orders of one customer stay in order
    partitions: 6
    retention: 7d
    traffic: { mean: 20/s, peak: 200/s, size: 200B }

services:
  web-shop: { description: Where customers order, owner: shop, publishes: [shop.Order] }
  warehouse: { description: Packs and ships, owner: logistics, runs: [order-packing] }

groups:
  order-packing:
    description: Packs what was ordered
    owner: logistics
    topics: [shop.orders]
    members: 2
    lag: { messages: 1000, time: 1m }

environments:
  dev:
    cluster: { brokers: 1, controllers: 0 }
    defaults: { replication: 1, minInSync: 1 }
  prod: {}
`
}

const firstProto = `syntax = "proto3";

package shop;

// An order as it stands after its latest change.
message Order {
  // Unique, chosen by the shop.
  string order_id = 1;
  string customer_id = 2;
  OrderStatus status = 3;
  repeated OrderLine lines = 4;
  // Milliseconds since 1970-01-01T00:00:00Z.
  int64 placed_at = 5;
}

message OrderLine {
  string article = 1;
  uint32 quantity = 2;
}

enum OrderStatus {
  ORDER_STATUS_UNKNOWN = 0;
  ORDER_STATUS_PLACED = 1;
  ORDER_STATUS_CANCELLED = 2;
}
`

function readme(catalog: string): string {
  return `# Message catalog

\`${catalog}\` says which messages travel between services, on which topics and under which rules. Everything in
\`generated/\` beside this folder comes from it and is never edited.

    npx catalog generate            # after every change
    npx catalog generate --check    # on CI: fails when something generated is stale
    npx catalog explain shop.orders # everything the catalog implies for one topic

Then, in code:

\`\`\`ts
import { OrderStatus, publishOrder, runOrderPacking } from '../generated/typescript/index.js'

await publishOrder({ orderId: '1', customerId: 'c-7', status: OrderStatus.ORDER_STATUS_PLACED, lines: [], placedAt: 0n })
await runOrderPacking({ onOrder: async (order) => console.log(order.orderId) })
\`\`\`

\`KAFKA_BROKERS=memory\` runs all of it on a broker inside the process.
`
}
