import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { enrolApp, enterWithPasskey, givePassword, newPerson, password, underItsName } from './sign-in-steps.ts'

const setup = setUpJourneys()
const masked = '操作がなかったため、画面を隠しています'
const draft = '書きかけの架空の事例'
const form = '/governance/cases/add'

async function writeDraft({ page }: WatchedPage) {
  await page.getByLabel('事例の名称').fill(draft)
  await page.getByLabel('事例の説明').click()
}
/** The browser's clock, and with it every timer; the server is told by the browser. */
async function goAway({ page }: WatchedPage) {
  await page.clock.fastForward('15:01')
  await page.getByRole('heading', { level: 1, name: masked }).waitFor()
}
/** All that a page holds, what is written in its fields included. */
const heldBy = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n')
  })
const statusOf = ({ page }: WatchedPage, path: string) =>
  page.evaluate(async (asked) => (await fetch(asked)).status, path)

describe('a page that nobody uses for a quarter of an hour', () => {
  it('is masked with the session at rest, and one passkey gesture brings back page, draft and place', async () => {
    const watched = await openPage(underItsName(setup))
    const { page } = watched
    await page.clock.install()
    const person = await newPerson(setup)
    await enterWithPasskey(watched, person, form)
    await writeDraft(watched)
    const second = await watched.context.newPage()
    await second.clock.install()
    await second.goto('/governance/cases')
    await second.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).waitFor()
    await page.bringToFront()

    // Somebody who types is there, however long nothing is sent.
    await page.clock.fastForward('14:00')
    await page.keyboard.type('。')
    await page.clock.fastForward('14:00')
    await page.waitForTimeout(300)
    expect(await page.getByRole('heading', { name: masked }).count()).toBe(0)

    await goAway(watched)
    expect(await heldBy(page)).toContain(draft)
    expect(await page.title()).not.toContain('事例')
    expect(await page.getByText('事例の名称').isVisible()).toBe(false)
    expect(await page.getByRole('banner').count()).toBe(0)
    await expect.poll(() => statusOf(watched, '/api/governance/cases')).toBe(401)
    expect(await statusOf(watched, '/api/stream')).toBe(401)
    await expectSoundPage(watched)
    await second.clock.fastForward('15:01')
    await second.getByRole('heading', { level: 1, name: masked }).waitFor()

    const reconnected = page.waitForRequest((request) => request.url().includes('/api/stream'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '事例を登録する' }).waitFor()
    expect(await page.getByLabel('事例の名称').inputValue()).toBe(draft)
    expect(await page.getByLabel('事例の説明').inputValue()).toBe('。')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await expect.poll(() => page.title()).toContain('事例')
    expect(await statusOf(watched, '/api/governance/cases')).toBe(200)
    await second.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).waitFor()
    await second.close()
    await reconnected
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('comes back with password and app, and with nobody else’s', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await page.clock.install()
    const [person, other] = [await newPerson(setup), await newPerson(setup)]
    await givePassword(watched, person, form)
    const code = await enrolApp(watched)
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '今は作らずに先へ進む' }).click()
    await writeDraft(watched)
    await goAway(watched)
    await page.getByText('パスワードと認証アプリで続ける').click()
    await expectSoundPage(watched)
    await page.getByLabel('メールアドレス').fill(person.email)
    await page.getByLabel('パスワード').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code(30_000))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '事例を登録する' }).waitFor()
    expect(await page.getByLabel('事例の名称').inputValue()).toBe(draft)

    await goAway(watched)
    await page.getByText('パスワードと認証アプリで続ける').click()
    await page.getByLabel('メールアドレス').fill(other.email)
    await page.getByLabel('パスワード').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('banner').getByRole('link', { name: 'サインインを続ける' }).waitFor()
    expect(await heldBy(page)).not.toContain(draft)
    expect(await page.getByLabel('事例の名称').count()).toBe(0)
    await watched.context.close()
  })

  it('is masked too when the server let the session rest, and forgotten when somebody else takes the browser', async () => {
    const watched = await openPage(underItsName(setup))
    const { page } = watched
    await enterWithPasskey(watched, await newPerson(setup), form)
    await writeDraft(watched)
    const second = await watched.context.newPage()
    await second.goto(form)
    await second.getByLabel('事例の名称').fill(draft)
    expect(await statusOfSuspension(watched)).toBe(200)
    // The stream ends within five seconds, and the page hears of it.
    await page.getByRole('heading', { level: 1, name: masked }).waitFor({ timeout: 5_000 })
    await second.getByRole('heading', { level: 1, name: masked }).waitFor({ timeout: 5_000 })
    await page.getByRole('button', { name: /^ほかの人が使う/ }).click()
    await second.getByText('サインインする').waitFor()
    expect(await heldBy(second)).not.toContain(draft)
    await page.getByLabel('メールアドレス').waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await heldBy(page)).not.toContain(draft)
    expect(watched.complaints).toEqual([])
    await watched.context.close()
  })
})

/** As the server sees a quarter of an hour without a request. */
const statusOfSuspension = ({ page }: WatchedPage) =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/session/suspension', { method: 'POST', headers, body: '{}' })).status
  })
