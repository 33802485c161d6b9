import { Socket } from 'node:net'

/**
 * A socket that sends what is written within one turn of the event loop in one piece. A connection to PostgreSQL writes
 * each message by itself, and sending is near half of what a request costs the server; it also wakes PostgreSQL each time.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  // Connecting puts back the socket's own way of writing, so ours comes afterwards.
  socket.once('connect', () => gatherWrites(socket))
  return socket
}

function gatherWrites(socket: Socket): void {
  const write = socket.write.bind(socket) as (...written: readonly unknown[]) => boolean
  let gathering = false
  const gather = (...written: readonly unknown[]): boolean => {
    if (!gathering) {
      gathering = true
      socket.cork()
      setImmediate(() => {
        gathering = false
        socket.uncork()
      })
    }
    return write(...written)
  }
  Object.assign(socket, { write: gather })
}
