import { setTimeout as sleep } from 'node:timers/promises'
import type { OutgoingBatch, Transport } from '../../runtime/transport/transport.ts'

/** The embedded broker behind a way that takes its time: batches that may wait do so, and leave with what joined them. */
export function patientTransport(
  transport: Transport,
  ms: () => number,
  see?: (batch: OutgoingBatch) => void,
): Transport {
  const append: Transport['append'] = async ({ grown, ...batch }, deadline) => {
    if (grown) await sleep(ms())
    const leaving = { ...batch, records: grown?.() ?? batch.records }
    see?.(leaving)
    return transport.append(leaving, deadline)
  }
  return new Proxy(transport, { get: (target, name) => (name === 'append' ? append : bound(target, name)) })
}

export function bound(target: Transport, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name)
  return typeof value === 'function' ? value.bind(target) : value
}
