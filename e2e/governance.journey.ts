import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/app/testing/start-test-server.ts'
import { desktop, expectSoundPage, openBrowser, openPage, phone, signInAs } from './browser.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startTestServer({ web: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('the certification criteria of an alliance', () => {
  it('are not shown to visitors, who come back to them after signing in', async () => {
    const watched = await openPage(browser, server.url)
    const { page } = watched
    await page.goto('/governance/cases')
    await page.getByRole('alert').getByRole('link', { name: 'サインインする' }).click()
    await page.getByRole('button', { name: '伊藤 試子' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await page.getByRole('link', { name: /みなとメディカルパートナーズ/ }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('are judged, filtered and judged again on another day on a %s', async (_, viewport) => {
    const watched = await openPage(browser, server.url, viewport)
    const { page } = watched
    await signInAs(watched, server.url, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^さがみメディカルパートナーズ/ }).click()
    await page.getByRole('heading', { level: 2, name: '不足している事実と、確認先' }).waitFor()
    await page.getByRole('heading', { level: 3, name: /^法人の事務局に確認すること/ }).waitFor()
    await page.getByText('認定基準（21）').waitFor()
    await expectSoundPage(watched)

    await page.getByRole('link', { name: /^不明（\d+）$/ }).click()
    await page.getByText('認定基準（19）').waitFor()
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('unknown')

    await page.getByLabel('判定の日').fill('平成31年4月1日')
    await page.getByRole('button', { name: 'この日で判定する' }).click()
    await page.getByText(/平成29年4月2日\s*施行の医療法による/).waitFor()
    expect(await page.getByText(/^C04/).count()).toBe(0)

    await page.getByLabel('判定の日').fill('平成28年4月1日')
    await page.getByRole('button', { name: 'この日で判定する' }).click()
    await page.getByText('地域医療連携推進法人の制度は平成29年4月2日に始まりました。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('are compared before and after members leave, and every assumption can be taken back', async () => {
    const watched = await openPage(browser, server.url)
    const { page } = watched
    await signInAs(watched, server.url, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /みなとメディカルパートナーズ/ }).click()
    await page.getByRole('link', { name: '仮定して比べる' }).click()
    const withdraw = page.getByRole('button', { name: '脱退を仮定する' })
    await withdraw.click()
    await page.getByRole('heading', { name: '前と後の判定' }).waitFor()
    await expectSoundPage(watched)

    const names = await page.getByLabel('脱退する社員').locator('option').allTextContents()
    for (let left = names.length; left > 1; left -= 1) await withdraw.click()
    await page.getByText(/\d+件の結果が変わります。/).waitFor()
    await page.getByLabel('結果の変わるものだけを表示する').check()
    await page.getByRole('row', { name: /C09/ }).getByText('満たさない').waitFor()
    await expectSoundPage(watched)

    await page.getByRole('button', { name: '仮定をすべて取り消す' }).click()
    await page.getByText('仮定がまだありません。').waitFor()
    await watched.context.close()
  })

  it('carry the evidence that the secretariat records', async () => {
    const watched = await openPage(browser, server.url)
    const { page } = watched
    await signInAs(watched, server.url, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /みなとメディカルパートナーズ/ }).click()
    await page.getByText('C16の根拠資料を記録する').click()
    await page.getByRole('button', { name: '記録する' }).click()
    await page.getByRole('alert').getByText('資料の名称を入力してください。').waitFor()
    const form = page.locator('#rule-C16')
    await form.getByLabel('資料の名称').fill('定款（架空）')
    await form.getByLabel('資料の所在').fill('事務局 書庫A')
    await page.getByRole('button', { name: '記録する' }).click()
    await page.getByText('定款（架空）（事務局 書庫A）').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })
})
