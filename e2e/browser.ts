import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const places = [
  process.env.RENKEI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (!executablePath)
    throw new Error('No Chromium found. Install it (apt-get install chromium) or set RENKEI_CHROMIUM.')
  return chromium.launch({ executablePath, args: flags })
}

/** A page in Japan whose complaints are kept: script errors, console errors and refused content fail the journey. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly url: string
  readonly complaints: readonly string[]
}

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export async function openPage(
  { browser, url }: { readonly browser: Browser; readonly url: string },
  viewport: { readonly width: number; readonly height: number } = desktop,
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The browser logs every refused request as an error; a refusal is an answer here, and its page is tested.
    // So is what a journey could not load while it had cut the network itself.
    const isRefusal = /Failed to load resource: (.* (401|404|409|422)|net::ERR_INTERNET_DISCONNECTED)/.test(
      message.text(),
    )
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text())
  })
  return { page, context, url, complaints }
}

export async function signInAs({ context, url }: WatchedPage, persona: string): Promise<void> {
  const answer = await context.request.post('/api/demo/sign-in', { data: { persona }, headers: { origin: url } })
  expect(answer.status(), await answer.text()).toBe(200)
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing to complain about: not for axe, not for the browser, and nothing wider than the screen. */
export async function expectSoundPage({ page, complaints }: WatchedPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(found, page.url()).toEqual([])
  expect(complaints, page.url()).toEqual([])
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen ?? 0)
}
