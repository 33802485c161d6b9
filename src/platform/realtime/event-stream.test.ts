import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEventStream } from './event-stream.ts'

let url: URL
let opened: (response: ServerResponse) => void
const server = createServer((_request, response) => opened(response))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
})

/** A connection whose other end never reads. */
async function connectDeaf(): Promise<ServerResponse> {
  const arrived = new Promise<ServerResponse>((resolve) => {
    opened = resolve
  })
  const socket = connect(Number(url.port), url.hostname, () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'))
  socket.on('error', () => undefined)
  socket.pause()
  return arrived
}

describe('the server’s end of a stream', () => {
  it('is cut off when its reader reads nothing, and holds no more than a bounded rest', async () => {
    const response = await connectDeaf()
    let closed = false
    const stream = openEventStream(response, () => {
      closed = true
    })
    const content = 'あ'.repeat(16_000)
    let most = 0
    for (let sent = 0; sent < 2_000 && !closed; sent += 1) {
      stream.send({ event: 'test', id: `${sent}`, content })
      most = Math.max(most, response.writableLength)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(closed).toBe(true)
    expect(most).toBeLessThan(512 * 1024)
    stream.send({ event: 'test', id: 'after', content })
    expect(response.destroyed).toBe(true)
  })

  it('keeps a frame in one piece, whatever words it carries', async () => {
    const arrived = new Promise<ServerResponse>((resolve) => {
      opened = resolve
    })
    const answer = fetch(url)
    const stream = openEventStream(await arrived, () => undefined)
    stream.send({ event: 'test', id: '1', content: { text: '一\n\nevent: other\ndata: {}\r\n\u2028' } })
    stream.end({ event: 'ended', id: '2', content: {} })
    const frames = (await (await answer).text()).split('\n\n').filter(Boolean)
    expect(frames.map((frame) => frame.split('\n')[0])).toEqual(['event: test', 'event: ended'])
  })
})
