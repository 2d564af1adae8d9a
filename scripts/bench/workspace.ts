import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A catalog of `topics` topics, each with a message of twelve fields in a file of its own, and the same protos for peers. */
export interface Workspace {
  readonly folder: string
  readonly catalog: string
  readonly out: string
  /** Rewrites the catalog with one topic's retention changed; another value each time. */
  touch(): void
  remove(): void
}

export function workspace(topics: number): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'jts-bench-'))
  const catalog = join(folder, 'catalog', 'catalog.yaml')
  mkdirSync(join(folder, 'catalog', 'proto'), { recursive: true })
  for (let index = 0; index < topics; index++)
    writeFileSync(join(folder, 'catalog', 'proto', `m${index}.proto`), proto(index))
  let turn = 0
  const write = () => writeFileSync(catalog, catalogText(topics, turn))
  write()
  return {
    folder,
    catalog,
    out: join(folder, 'generated'),
    touch() {
      turn += 1
      write()
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function proto(index: number): string {
  return `syntax = "proto3";

package bench.m${index};

import "google/protobuf/timestamp.proto";

// One fact of stream ${index}.
message Fact${index} {
  // Who it is about.
  string id = 1;
  string venue = 2;
  google.protobuf.Timestamp at = 3;
  // In units of the currency.
  string price = 4;
  double volume = 5;
  optional string bid = 6;
  optional string ask = 7;
  int64 sequence = 8;
  uint32 trades = 9;
  Side side = 10;
  repeated string tags = 11;
  map<string, string> attributes = 12;
}

enum Side {
  SIDE_UNKNOWN = 0;
  SIDE_BUY = 1;
  SIDE_SELL = 2;
}
`
}

function catalogText(topics: number, turn: number): string {
  const entries = Array.from({ length: topics }, (_, index) => {
    const description = index === 7 ? `Facts of stream ${index}, edition ${turn}` : `Facts of stream ${index}`
    return `  stream-${index}.facts:
    description: ${description}
    owner: team-${index % 9}
    message: bench.m${index}.Fact${index}
    key: [id]
    partitions: 6
    retention: 1d
`
  })
  const groups = Array.from({ length: Math.ceil(topics / 5) }, (_, index) => {
    return `  reader-${index}:
    description: Reads what it must
    owner: team-${index % 9}
    topics: [stream-${index * 5}.facts]
    lag: { messages: 1000 }
`
  })
  return `version: 1
name: bench
description: A catalog to measure with
protobuf: { roots: [proto] }
topics:
${entries.join('')}groups:
${groups.join('')}`
}
