import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** What becomes of the answer to the next request of a kind. */
export interface AnswerFault {
  /** Kafka's number of the request: 0 is Produce. */
  readonly api: number
  /** `lose`: the connection is cut once the broker has answered. A number: ms the answer is held. */
  readonly answer: 'lose' | number
}

/** A wire between clients and one broker that a test can cut after the broker has acted and before the client knows. */
export interface SeveringProxy {
  readonly address: string
  arm(fault: AnswerFault): void
  /** Faults that have happened. */
  readonly happened: number
  /** Requests of a kind that have come by. */
  asked(api: number): number
  close(): Promise<void>
}

export async function severingProxy(
  listenPort: number,
  target: () => { host: string; port: number },
): Promise<SeveringProxy> {
  const armed: AnswerFault[] = []
  const sockets = new Set<Socket>()
  const asked = new Map<number, number>()
  let happened = 0
  const server = createServer((client) => {
    const broker = connect({ ...target(), noDelay: true })
    const awaited = new Map<number, AnswerFault>()
    for (const socket of [client, broker]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        broker.destroy()
      })
    }
    frames(client, (frame) => {
      const api = frame.readInt16BE(4)
      asked.set(api, (asked.get(api) ?? 0) + 1)
      const at = armed.findIndex((fault) => fault.api === api)
      if (at >= 0) awaited.set(frame.readInt32BE(8), armed.splice(at, 1)[0]!)
      broker.write(frame)
    })
    frames(broker, (frame) => {
      const correlation = frame.readInt32BE(4)
      const fault = awaited.get(correlation)
      awaited.delete(correlation)
      if (!fault) return void client.write(frame)
      happened++
      if (fault.answer === 'lose') client.destroy()
      else setTimeout(() => client.write(frame), fault.answer)
    })
  })
  server.listen(listenPort, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (fault) => void armed.push(fault),
    get happened() {
      return happened
    },
    asked: (api) => asked.get(api) ?? 0,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Calls back with each whole message, its length before it. */
function frames(socket: Socket, whole: (frame: Buffer) => void): void {
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0)
      whole(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
  })
}
