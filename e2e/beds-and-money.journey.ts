import { afterAll, describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const opened: WatchedPage[] = []
afterAll(() => Promise.all(opened.map(({ context }) => context.close())))

async function enter(persona: string, path: string, viewport = desktop): Promise<WatchedPage> {
  const watched = await openPage(setup, viewport)
  opened.push(watched)
  await signInAs(watched, persona)
  await watched.page.goto(path)
  await watched.page.getByRole('heading', { level: 1 }).waitFor()
  return watched
}

describe('beds and money', () => {
  it('a transfer of beds is planned with its requirements answered at every letter, saved and printed', async () => {
    const office = await enter('secretariat', '/governance/bed-transfers')
    const { page } = office
    await page.getByRole('link', { name: '急性期から回復期への病床の融通(架空)' }).click()
    await page.getByRole('heading', { level: 2, name: '病床は、どう変わるか' }).waitFor()
    await expectSoundPage(office)
    await page.getByRole('link', { name: '計画を直す' }).click()
    const acute = page.getByLabel('後：急性期').first()
    await acute.fill('260')
    await page.getByText('520床', { exact: true }).waitFor()
    await acute.fill('250')
    await expect.poll(() => page.getByText('510床', { exact: true }).count()).toBe(2)
    await page.getByLabel('地域医療構想調整会議での協議').fill('R8.11.20')
    await expectSoundPage(office)
    await page.getByLabel('この版の理由').fill('調整会議の日が決まった')
    await page.getByRole('button', { name: 'この内容で保存する' }).click()
    await page.getByText(/第2版/).waitFor()
    await expectSoundPage(office)
    const paper = page.waitForEvent('download')
    await page.getByRole('link', { name: /PDF.*許可申請の送付書/ }).click()
    expect((await paper).suggestedFilename()).toMatch(/^許可申請送付書_.*\.pdf$/)
  })

  it('a movement before its contract is refused, one after it changes what is owed', async () => {
    const office = await enter('secretariat', '/governance/money')
    const { page } = office
    await page.getByText('いまの残高 9,000,000円').waitFor()
    await expectSoundPage(office)
    await page.getByText('医療法人 架空 しおかぜ会への支援に増減を記録する').click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: '増減を記録する' }) })
    await form.getByLabel('日', { exact: false }).first().fill('R7.9.30')
    await form.getByLabel('増減').selectOption({ label: '返済された・保証が減った' })
    await form.getByLabel('金額（円）').fill('500,000')
    await form.getByRole('button', { name: '増減を記録する' }).click()
    await page
      .getByText(/契約の日より前に増減がある/)
      .first()
      .waitFor()
    await expectSoundPage(office)
    await form.getByLabel('日', { exact: false }).first().fill('R8.10.30')
    await form.getByRole('button', { name: '増減を記録する' }).click()
    await page.getByText('いまの残高 8,500,000円').waitFor()
  })

  it('a cost that is added to the fund’s ledger changes the sum', async () => {
    const office = await enter('secretariat', '/governance/regional-fund')
    const { page } = office
    await page.getByText('740,000円').waitFor()
    await page.getByText('費用を加える', { exact: true }).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'この費用を記録する' }) })
    await form.getByLabel('内容').fill('架空の旅費')
    await form.getByLabel('日', { exact: false }).first().fill('R5.11.1')
    await form.getByLabel('費目').selectOption({ label: '旅費' })
    await form.getByLabel('金額（円）').fill('10000')
    await form.getByLabel('対象の病床機能の事業').fill('回復期への転換')
    await form.getByLabel('基金に請求するか').selectOption({ label: 'はい' })
    await form.getByRole('button', { name: 'この費用を記録する' }).click()
    await page.getByText('750,000円').waitFor()
    await expectSoundPage(office)
  })

  it('is read on a phone by a director, who writes nothing', async () => {
    for (const path of ['/governance/bed-transfers', '/governance/money', '/governance/regional-fund']) {
      const director = await enter('director', path, phone)
      await director.page.getByRole('table').first().waitFor()
      await expectSoundPage(director)
      expect(await director.page.getByText(/を記録する|計画を作る/).count()).toBe(0)
    }
  })
})
