import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { SocketOptions } from './internals.ts'
import { tlsAlert } from './security-failure.ts'

/** Nagle's algorithm would hold small requests back. */
export function openSocket({ host, port, ssl, onConnect }: SocketOptions): Socket {
  const socket = ssl
    ? connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
    : connectTcp({ host, port, noDelay: true }, onConnect)
  if (!ssl) refuseTlsAlert(socket)
  socket.setNoDelay(true)
  socket.setKeepAlive(true, 60_000)
  return socket
}

/** A port that speaks TLS answers plain requests with an alert, which would be read as an answer of 350 MB. */
function refuseTlsAlert(socket: Socket): void {
  socket.once('data', (bytes: Buffer) => {
    if (bytes[0] !== 0x15 || bytes[1] !== 0x03) return
    socket.destroy(Object.assign(new Error('a TLS alert on a plain connection'), { code: tlsAlert }))
  })
}
