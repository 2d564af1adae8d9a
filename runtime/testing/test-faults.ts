import { RegistryError, type Registry } from '../registry/registry.ts'
import type { MemoryBroker } from '../transport/memory/broker.ts'
import { lostResponse, type AppendFault } from '../transport/memory/faults.ts'

/** What can go wrong around an application, at a test's word. */
export class TestFaults {
  /** The registry that the application asks. */
  readonly registry: Registry
  readonly #broker: MemoryBroker
  readonly #heal = new Set<() => void>()
  #registryAway = false

  constructor(broker: MemoryBroker, registry: Registry) {
    this.#broker = broker
    const answer = <T>(ask: () => Promise<T>): Promise<T> =>
      this.#registryAway
        ? Promise.reject(new RegistryError('the registry is away (fault of a test)', { retriable: true }))
        : ask()
    this.registry = {
      idFor: (subject, file) => answer(() => registry.idFor(subject, file)),
      messageOf: (id, indexes) => answer(() => registry.messageOf(id, indexes)),
    }
  }

  /** The next append, or the next `times`, to a topic or to any: refused, delayed, or with an outcome that is not known. */
  append(fault: AppendFault): void {
    this.#broker.faults.append(fault)
  }

  /** The next batch is written, and its acknowledgement is lost. */
  loseResponse(topic?: { readonly name: string }): void {
    this.append({ ...lostResponse, ...(topic && { topic: topic.name }) })
  }

  /** No broker answers until the function returned is called. */
  brokersAway(): () => void {
    const heal = this.#broker.faults.away()
    this.#heal.add(heal)
    return () => {
      this.#heal.delete(heal)
      heal()
    }
  }

  /** The registry answers nothing until the function returned is called. What the application asked before it still knows. */
  registryAway(): () => void {
    this.#registryAway = true
    return () => {
      this.#registryAway = false
    }
  }

  /** Every member of a group loses its partitions, as after a session timeout, and joins again. */
  expel(group: string): void {
    const members = this.#broker.group(group)
    for (const member of members.members) members.expel(member)
  }

  /** Ends every fault. */
  clear(): void {
    for (const heal of this.#heal) heal()
    this.#heal.clear()
    this.#registryAway = false
    this.#broker.faults.clear()
  }
}
