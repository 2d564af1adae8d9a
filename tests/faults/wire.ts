import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What becomes of the answer to a Produce request. */
export type Answer = 'pass' | 'lose' | { readonly hold: number }

/**
 * A wire between clients and one broker: it can be slow, and it can lose the answers of Produce requests that the broker
 * has worked off. It reads no more of the protocol than the number of a request and its correlation.
 */
export interface Wire {
  readonly address: string
  /** ms each way. */
  delay: number
  /** Asked for every Produce answer: `lose` cuts the connection instead of passing it on. */
  answer: () => Answer
  /** Answers lost or held so far. */
  readonly disturbed: number
  /** Cuts every connection that is open now. */
  cut(): void
  close(): Promise<void>
}

const produceApi = 0

export async function wireTo(target: { readonly host: string; readonly port: number }, port: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  const state = { delay: 0, answer: (): Answer => 'pass', disturbed: 0 }
  const server = createServer({ noDelay: true }, (client) => {
    const broker = connect({ ...target, noDelay: true })
    const produced = new Set<number>()
    tie(client, broker, sockets)
    frames(client, (frame) => {
      if (frame.readInt16BE(4) === produceApi) produced.add(frame.readInt32BE(8))
      later(state.delay, () => broker.write(frame))
    })
    frames(broker, (frame) => {
      const answer = produced.delete(frame.readInt32BE(4)) ? state.answer() : 'pass'
      if (answer !== 'pass') state.disturbed++
      if (answer === 'lose') client.destroy()
      else later(state.delay + (answer === 'pass' ? 0 : answer.hold), () => client.write(frame))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(state, {
    address: `127.0.0.1:${port}`,
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  })
}

function tie(client: Socket, broker: Socket, sockets: Set<Socket>): void {
  for (const socket of [client, broker]) {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      client.destroy()
      broker.destroy()
    })
  }
}

/** Timers of one length run in the order they were set, so frames keep theirs. */
function later(ms: number, act: () => void): void {
  if (ms === 0) act()
  else setTimeout(act, ms)
}

/** Calls back with each whole message, its length before it. */
function frames(socket: Socket, whole: (frame: Buffer) => void): void {
  let held: Buffer[] = []
  let size = 0
  socket.on('data', (chunk: Buffer) => {
    held.push(chunk)
    size += chunk.length
    if (size < 4) return
    let rest = held.length === 1 ? chunk : undefined
    const wanted = (rest ?? (held[0]!.length >= 4 ? held[0]! : (rest = Buffer.concat(held)))).readInt32BE(0) + 4
    if (size < wanted) return
    rest ??= Buffer.concat(held)
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0)
      whole(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
    held = rest.length === 0 ? [] : [rest]
    size = rest.length
  })
}
