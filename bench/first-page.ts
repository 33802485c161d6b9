import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openBrowser, openPage } from '../e2e/browser.ts'
import { seedOnFirstStart } from '../src/app/seed/seed-on-first-start.ts'
import { buildWebEnd, webDirectory } from '../src/app/server/build-web-end.ts'
import { reactionsTo, sliceMigrations } from '../src/app/server/server-slices.ts'
import { startServer } from '../src/app/server/start-server.ts'
import { createLog } from '../src/platform/log/structured-log.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'

/** JavaScript that each first page makes a browser load, gzip, as a real browser asks for it. */
const pages = ['/', '/sign-in', '/community', '/governance/cases']

await buildWebEnd()
await withScratchDatabase(sliceMigrations, async ({ floor }) => {
  await seedOnFirstStart({ ...floor, reactionsTo }, true, () => undefined)
  const log = createLog('silent')
  const dataDirectory = await mkdtemp(join(tmpdir(), 'renkei-data-'))
  const place = {
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    metricsToken: null,
    trustedProxies: [],
    webDirectory,
    dataDirectory,
  }
  const server = await startServer({ floor, ...place, log })
  const browser = await openBrowser()
  const results = []
  for (const path of pages) {
    const { page, context } = await openPage({ browser, url: server.url })
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const files = await Promise.all(bodies)
    const gzipKilobytes = Math.round(files.reduce((sum, body) => sum + gzipSync(body).length, 0) / 100) / 10
    results.push({ path, files: files.length, gzipKilobytes })
    await context.close()
  }
  await browser.close()
  await server.stop()
  console.log(JSON.stringify({ bench: 'first-page', pages: results, budgetGzipKilobytes: 200 }))
})
