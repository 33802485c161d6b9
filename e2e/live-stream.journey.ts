import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const streamsOf = (page: Page): string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/stream') asked.push(request.url())
  })
  return asked
}

describe('the live stream of a browser', () => {
  it('is opened by one of its tabs, taken over by another after its last id, and by nobody who is not signed in', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    const visitor = streamsOf(page)
    await page.goto('/')
    await page.waitForTimeout(500)
    expect(visitor).toEqual([])

    await signInAs(watched, 'secretariat')
    await page.reload()
    await expect.poll(() => visitor.length).toBe(1)
    const second = await context.newPage()
    const asked = streamsOf(second)
    await second.goto('/')
    await second.waitForTimeout(500)
    expect([visitor.length, asked.length]).toEqual([1, 0])

    await page.close()
    await expect.poll(() => asked.length).toBe(1)
    expect(watched.complaints).toEqual([])
    await context.close()
  })
})
