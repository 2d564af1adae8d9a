import type { Catalog } from '../catalog/model.ts'

const KiB = 1024
const MiB = 1024 * KiB
const GiB = 1024 * MiB

/** What a JVM needs beside its heap: metaspace, code, threads, direct buffers. Bytes. */
export function offHeap(heap: number): number {
  return Math.max(512 * MiB, Math.ceil(heap / 8))
}

/**
 * Page cache that one broker should be granted, bytes: half a minute of peak writes, as Kafka's operations page counts
 * it, and never less than half its heap. A container's limit counts file pages too: without room for them every read
 * of a lagging consumer goes to the disk.
 */
export function pageCache({ cluster, topics }: Catalog): number {
  const writes = topics.reduce(
    (sum, { traffic, replication }) => sum + (traffic === undefined ? 0 : traffic.peak * traffic.size * replication),
    0,
  )
  return Math.max(GiB, Math.ceil(cluster.jvm.heap / 2), Math.ceil((writes / cluster.brokers) * 30))
}

/** Limit of a broker's container, bytes, in whole 256 MiB. */
export function brokerMemory(catalog: Catalog): number {
  const { heap } = catalog.cluster.jvm
  return roundUp(heap + offHeap(heap) + pageCache(catalog), 256 * MiB)
}

/** Limit of a container that runs a JVM and reads few files, bytes. */
export function javaMemory(heap: number): number {
  return roundUp(heap + offHeap(heap), 256 * MiB)
}

/** `-Xms6144m -Xmx6144m`: all of it from the start, so that a host that is too small fails at once. */
export function heapOptions(heap: number): string {
  const text = heap % MiB === 0 ? `${heap / MiB}m` : `${Math.ceil(heap / KiB)}k`
  return `-Xms${text} -Xmx${text}`
}

/** Memory that all containers of a bundle may take, bytes. */
export function totalMemory(
  services: readonly { readonly memory: number; readonly life: 'service' | 'job' }[],
): number {
  return services.reduce((sum, { memory, life }) => sum + (life === 'job' ? 0 : memory), 0)
}

/** Heaps that the brokers take from the start, bytes. */
export function brokerHeaps({ cluster }: Catalog): number {
  return cluster.jvm.heap * cluster.brokers
}

/** As compose writes it, in MiB. */
export function memoryText(bytes: number): string {
  return `${Math.ceil(bytes / MiB)}m`
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step
}

/** Heaps of what is not a broker, bytes. */
export const heaps = { zookeeper: 512 * MiB, controller: GiB, schemaRegistry: 512 * MiB, kafkaUi: 512 * MiB } as const

/** Limits of what is no JVM, bytes. */
export const limits = {
  exporter: 128 * MiB,
  prometheus: 2 * GiB,
  alertmanager: 256 * MiB,
  grafana: 512 * MiB,
  job: 512 * MiB,
  maven: 512 * MiB,
} as const
