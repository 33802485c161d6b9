import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
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
    expect(new URL(asked[0] ?? '').searchParams.get('after')).toBeTruthy()
    expect(watched.complaints).toEqual([])
    await context.close()
  })

  it('tells what happened to the tabs that hold no stream of their own', async () => {
    const watched = await openPage(setup)
    const { page, context, url } = watched
    await signInAs(watched, 'liaison-nurse')
    await page.goto('/transfer')
    await expect.poll(async () => (await page.evaluate(() => navigator.locks.query())).held?.length).toBe(1)
    const second = await context.newPage()
    const streams = streamsOf(second)
    await second.goto('/transfer')
    const draft = { data: { version: null, content: aTransferRequest() }, headers: { origin: url } }
    const address = `/api/transfer/requests/${crypto.randomUUID()}`
    expect((await context.request.put(address, draft)).status()).toBe(200)
    const read = second.waitForRequest((request) => new URL(request.url()).pathname === '/api/transfer/requests')
    const addressees = [{ outsideName: '架空外科医院' }]
    const sent = { data: { addressees, idempotencyKey: crypto.randomUUID() }, headers: { origin: url } }
    expect((await context.request.post(`${address}/enquiries`, sent)).status()).toBe(200)
    await read
    expect(streams).toEqual([])
    await context.close()
  })

  it('comes back after a proxy answered for a server that was just starting', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await signInAs(watched, 'secretariat')
    const asked = streamsOf(page)
    await page.route('**/api/stream*', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }))
    await page.goto('/')
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    await page.unroute('**/api/stream*')
    const heard = page.waitForResponse(
      (response) => new URL(response.url()).pathname === '/api/stream' && response.status() === 200,
    )
    await heard
    await context.close()
  })

  it('is asked for no more once its session is over', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await signInAs(watched, 'secretariat')
    const asked = streamsOf(page)
    await page.route('**/api/stream*', (route) => route.fulfill({ status: 401, body: '' }))
    await page.goto('/')
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    await page.waitForTimeout(4_000)
    expect(asked.length).toBeLessThanOrEqual(2)
    await context.close()
  })
})
