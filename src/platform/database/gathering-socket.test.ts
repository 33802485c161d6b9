import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { gatheringSocket } from './gathering-socket.ts'

it('what is written within one turn goes out in one piece and in order, corked in between or not; the last words too', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const accepted = once(server, 'connection')
  const socket = gatheringSocket()
  socket.setNoDelay(true)
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const [peer] = (await accepted) as [Socket]
  const pieces: string[] = []
  peer.on('data', (piece) => pieces.push(piece.toString()))

  socket.write('begin;')
  socket.cork()
  socket.write('bind;')
  socket.write('execute;')
  socket.uncork()
  socket.write('sync;')
  expect(socket.writableLength, 'nothing has left within the turn').toBe('begin;bind;execute;sync;'.length)
  while (pieces.length === 0) await pause(1)
  expect(pieces).toEqual(['begin;bind;execute;sync;'])

  socket.write('commit;')
  socket.end()
  await once(peer, 'end')
  expect(pieces.join('')).toBe('begin;bind;execute;sync;commit;')
  server.close()
})
