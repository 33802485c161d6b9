import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendGeneralProblem } from './problem-answer.ts'

/** Serves the built browser end. Its pages have addresses of their own, so an unknown page address answers index.html. */
export async function addWebEnd(server: FastifyInstance, webDirectory: string | null): Promise<void> {
  if (webDirectory !== null) {
    await server.register(fastifyStatic, {
      root: webDirectory,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = /[/\\]assets[/\\]/.test(path)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    const isPage = webDirectory !== null && wantsPage && !request.url.startsWith('/api/')
    return isPage ? reply.sendFile('index.html') : sendGeneralProblem(reply, 'not-found')
  })
}
