import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startTestServer, type TestServer } from '../src/app/testing/start-test-server.ts'
import { openBrowser } from './browser.ts'

export interface JourneySetup {
  readonly browser: Browser
  readonly url: string
  readonly floor: TestServer['floor']
}

/** One browser for all files that this process runs; it ends with the process. */
let shared: Promise<Browser> | undefined

async function sharedBrowser(): Promise<Browser> {
  const open = await shared
  if (open?.isConnected()) return open
  shared = openBrowser()
  return shared
}

/** One seeded server for a file of journeys, and a browser; read the answer inside tests only. */
export function setUpJourneys(): JourneySetup {
  let server: TestServer | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await startTestServer({ web: true })
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    await server?.close()
  })
  return {
    get browser() {
      if (!browser) throw new Error('the browser is not open yet')
      return browser
    },
    get url() {
      if (!server) throw new Error('the server has not started yet')
      return server.url
    },
    get floor() {
      if (!server) throw new Error('the server has not started yet')
      return server.floor
    },
  }
}
