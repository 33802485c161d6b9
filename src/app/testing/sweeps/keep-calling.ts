import { Agent, request } from 'node:http'
import type { RawAnswer } from '../callers.ts'
import type { TestServer } from '../start-test-server.ts'

export interface Sent {
  readonly path: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** As `askRaw`, over connections that stay open: for sweeps of many thousands. */
export function keepCalling(server: TestServer, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { port } = new URL(server.url)
  const call = ({ body, ...sent }: Sent): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const asked = request({ ...sent, host: '127.0.0.1', port, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  return { call, end: () => agent.destroy() }
}
