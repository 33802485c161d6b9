import { afterAll, describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const tablet = { width: 820, height: 1180 }
const opened: WatchedPage[] = []
afterAll(() => Promise.all(opened.map(({ context }) => context.close())))

async function enter(persona: string, viewport = desktop): Promise<WatchedPage> {
  const watched = await openPage(setup, viewport)
  opened.push(watched)
  await signInAs(watched, persona)
  await watched.page.goto('/governance/meetings')
  return watched
}

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

describe('meetings', () => {
  it('are read, attended and voted on by a councillor on a tablet, and decided by the office with the article', async () => {
    const councillor = await enter('councillor', tablet)
    const { page } = councillor
    await page.getByRole('heading', { level: 2, name: 'いま投票している会議' }).waitFor()
    await expectSoundPage(councillor)
    await page.getByRole('link', { name: /第2回 地域医療連携推進評議会/ }).click()
    await page.getByRole('link', { name: '資料を読む（2点）' }).click()
    await page.getByRole('heading', { level: 1, name: '上半期の実績' }).waitFor()
    await expectSoundPage(councillor)
    await page.getByRole('link', { name: '次の資料：評価の案' }).click()
    await page.getByRole('heading', { level: 1, name: '評価の案' }).waitFor()
    await page.getByRole('link', { name: '読み終えて投票に進む' }).click()
    await page.getByRole('button', { name: '映像と音声で出席する' }).click()
    await page.getByRole('radio', { name: '賛成' }).check()
    await expectSoundPage(councillor)
    await page.getByRole('button', { name: '「賛成」で投票する' }).click()
    await page.getByText('あなたは投票しました。').waitFor()
    await page.getByText('4人のうち1人が投票しました。').waitFor()
    await expectSoundPage(councillor)

    const office = await enter('secretariat')
    await office.page.getByRole('link', { name: /第2回 地域医療連携推進評議会/ }).click()
    await office.page.getByText('4人のうち1人が投票しました。').waitFor()
    await expectSoundPage(office)
    await office.page.getByRole('button', { name: '投票を締め切る' }).click()
    await office.page.getByRole('button', { name: '締め切って結果を判定する' }).click()
    await office.page.getByText('根拠：').waitFor()
    // One vote alone is not counted: everybody would know whose it is.
    await office.page.getByText('不成立', { exact: true }).waitFor()
    await office.page.getByText(/投票した者が1人だけです/).waitFor()
    await expectSoundPage(office)
    // The councillor's tablet hears of it by itself.
    await page.getByText('不成立', { exact: true }).waitFor({ timeout: 15_000 })
    await expectSoundPage(councillor)
  })

  it('are called by the office, which learns the last lawful day first', async () => {
    const office = await enter('secretariat')
    const { page } = office
    await page.getByRole('link', { name: '会議を招集する' }).click()
    await page.getByRole('button', { name: '保存して、招集の期限を見る' }).click()
    await page.getByRole('alert').getByText('会議の名称を入力してください。').waitFor()
    await expectSoundPage(office)
    await page.getByLabel('会議の名称').fill('臨時理事会(架空)')
    await page.getByLabel('開催日').fill(inDays(20))
    await page.getByLabel('場所', { exact: true }).fill('架空会館')
    await page.locator('#item-title-0').fill('共同購入の契約')
    await page.getByLabel('利害のかかわり').selectOption('dealing')
    await page.getByLabel('相手方の法人の名称').fill('社会福祉法人 架空 ひだまり')
    await expectSoundPage(office)
    await page.getByRole('button', { name: '保存して、招集の期限を見る' }).click()
    await page.getByText('招集通知を発する最後の日').waitFor()
    await page.getByText(/まる7日が必要です（一般法94条）/).waitFor()
    await expectSoundPage(office)
    await page.getByText('議題1に資料を添える').click()
    await page.getByLabel('資料の題').fill('契約の案')
    await page.getByLabel('本文').fill('第1条　架空の契約。')
    await page.getByRole('button', { name: '資料を添える' }).click()
    await page.getByRole('link', { name: '契約の案' }).waitFor()
    await page.getByRole('button', { name: '招集通知を発する' }).click()
    await page.getByRole('button', { name: '知らせる' }).click()
    await page.getByRole('heading', { name: '出席と定足数' }).waitFor()
    await expectSoundPage(office)

    const director = await enter('director', phone)
    await director.page.getByRole('link', { name: '臨時理事会(架空)' }).click()
    await director.page.getByRole('link', { name: '資料を読む（1点）' }).waitFor()
    await expectSoundPage(director)
    await director.page.goto('/notices')
  })

  it('leave minutes that say what the law asks, and reach the prefecture once they were filed', async () => {
    const prefecture = await enter('prefecture-officer')
    await prefecture.page.getByText('会議を見られるのは').waitFor()
    await prefecture.page.goto('/governance/filed-minutes')
    await prefecture.page.getByText('提出された議事録はありません。').waitFor()
    await expectSoundPage(prefecture)

    const office = await enter('secretariat')
    const { page } = office
    await page.getByRole('link', { name: /定時社員総会/ }).click()
    await page.getByText('根拠：').first().waitFor()
    await expectSoundPage(office)
    await page.getByRole('link', { name: '議事録', exact: true }).click()
    await page.getByText('法令の事項がすべて書かれています。').waitFor()
    await page.getByText('一般法57条2項').waitFor()
    await expectSoundPage(office)
    await page.getByText('申請や届出に添えて提出したことを記録する').click()
    await page.getByLabel('何に添えたか').fill('事業報告書等の届出（架空）')
    await page.getByRole('button', { name: '提出を記録し、都道府県に見せる' }).click()
    await page.getByText(/所管の都道府県が、この議事録を読めます/).waitFor()

    await prefecture.page.reload()
    await prefecture.page.getByText('事業報告書等の届出（架空）').waitFor()
    await prefecture.page.getByText(/の議事録を読む/).click()
    await prefecture.page.getByText(/監事は、計算書類が/).waitFor()
    await expectSoundPage(prefecture)
  })

  it('are seen on a phone by a member’s administrator, the general meeting alone', async () => {
    const member = await enter('facility-administrator', phone)
    await member.page.getByRole('link', { name: /定時社員総会/ }).waitFor()
    expect(await member.page.getByRole('link', { name: /回 (理事会|地域医療連携推進評議会)/ }).count()).toBe(0)
    await expectSoundPage(member)
    await member.page.getByRole('link', { name: /定時社員総会/ }).click()
    await member.page.getByText('根拠：').first().waitFor()
    await expectSoundPage(member)
  })
})
