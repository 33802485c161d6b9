import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limitSlowBodies, takesFile } from './slow-bodies.ts'

const server = fastify({ requestTimeout: 60_000 })
let port: number
beforeAll(async () => {
  limitSlowBodies(server, 300, { 'x-marked': 'yes' })
  server.post('/small', async () => ({ taken: true }))
  server.post('/file', { config: takesFile }, async () => ({ taken: true }))
  server.get('/stream', async (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.raw.write('event: first\n\n')
    await delay(600)
    reply.raw.end('event: last\n\n')
  })
  port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(() => server.close())

/** A body of ten bytes, one at a time. */
async function trickle(path: string, everyMilliseconds: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk.toString()
  })
  socket.on('error', () => undefined)
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n`)
  for (const byte of '{"a":"bc"}') {
    await delay(everyMilliseconds)
    if (heard !== '') break
    socket.write(byte)
  }
  for (let waited = 0; heard === '' && waited < 50; waited += 1) await delay(20)
  socket.destroy()
  return heard
}

it('a small body that trickles in is ended with words, one that is merely slow is taken', async () => {
  const cut = await trickle('/small', 100)
  expect(cut).toMatch(/^HTTP\/1\.1 408 [\s\S]*x-marked: yes[\s\S]*request-too-slow/)
  expect(await trickle('/small', 5)).toMatch(/^HTTP\/1\.1 200 /)
})

it('a file may take its time', async () => {
  expect(await trickle('/file', 100)).toMatch(/^HTTP\/1\.1 200 /)
})

it('a connection that is used again is measured anew', async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, async (_, turn) => {
      await delay(turn * 100)
      const answer = await fetch(`http://127.0.0.1:${port}/small`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      return answer.status
    }),
  )
  expect(answers).toEqual([200, 200, 200, 200, 200])
})

it('an answer that takes longer than a body may, as a live stream does, is not cut', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/stream`)
  expect(await answer.text()).toBe('event: first\n\nevent: last\n\n')
})
