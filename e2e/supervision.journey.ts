import { expect, it } from 'vitest'
import { calendarDate } from '../src/foundation/calendar-date.ts'
import { samplePdf } from '../src/platform/files/testing/sample-files.ts'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { foundAssociation } from './founded-association.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const shoot = async ({ page }: WatchedPage, name: string) => {
  const folder = process.env.RENKEI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const name = '一般社団法人 ひかりの輪(架空)'

it('an association is founded, applies, is certified, and the public register shows it', async () => {
  const office = await foundAssociation(setup, { name, foundedOn: calendarDate('2025-04-01') })
  await office.page.goto('/governance/cases/add')
  await office.page.getByLabel('事例の名称').fill('ひかりの輪の申請')
  await office.page.getByLabel('事例の説明').fill('認定の申請のための内容。')
  const written = { name, prefecture: '神奈川県', policy: { matters: [{ title: '共同研修', targets: ['年4回'] }] } }
  await office.page.getByLabel('事例（YAMLまたはJSON）').fill(JSON.stringify(written))
  await office.page.getByRole('button', { name: '登録する' }).click()
  await office.page.getByRole('link', { name: '事例を改める' }).waitFor()

  await office.page.getByRole('navigation').getByRole('link', { name: '都道府県との手続' }).first().click()
  await office.page.getByRole('link', { name: '認定を申請する' }).click()
  await office.page.getByRole('heading', { level: 1, name: '認定を申請する' }).waitFor()
  await office.page.getByLabel('添える書類の種類').selectOption({ label: '定款' })
  const pdf = { name: '定款.pdf', mimeType: 'application/pdf', buffer: samplePdf() }
  await office.page.locator('input[type=file]').setInputFiles(pdf)
  await office.page.getByText('定款：定款.pdf').waitFor()
  await expectSoundPage(office)
  await office.page.getByRole('button', { name: '都道府県に提出する' }).click()
  await office.page.getByRole('heading', { level: 1, name: `${name}の申請` }).waitFor()
  await expectSoundPage(office)

  const officer = await openPage(setup)
  await signInAs(officer, 'prefecture-officer')
  const { page } = officer
  await page.goto('/supervision')
  await page.getByRole('row', { name }).getByRole('link', { name: '提出済み' }).click()
  await page.getByRole('link', { name: /^定款\.pdf/ }).waitFor()
  const step = async (label: string, fields: Readonly<Record<string, string>>, action = '記録する') => {
    await page.getByRole('button', { name: label, exact: true }).click()
    const dialog = page.getByRole('dialog')
    for (const [field, value] of Object.entries(fields)) await dialog.getByLabel(field).fill(value)
    await dialog.getByRole('button', { name: action }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await step('受け付けて審査を始める', { 日付: 'R8.10.1' })
  await page.getByText('意見を記録する', { exact: true }).first().click()
  await page.getByLabel('構想区域').fill('県央')
  await page.getByLabel('会議の日、又は回答の日').fill('R8.10.5')
  await page.getByRole('button', { name: '意見を記録する', exact: true }).click()
  await page
    .getByRole('cell', { name: /県央/ })
    .or(page.getByRole('rowheader', { name: /県央/ }))
    .first()
    .waitFor()
  await step('医療審議会の意見を記録する', { 医療審議会の日: 'R8.10.20', 医療審議会の意見: '適当と認める。' })
  await step('認定する', { 認定の日: 'R8.11.1' }, '認定する')
  await page.locator('[aria-current=step]', { hasText: '認定' }).waitFor()
  await expectSoundPage(officer)

  const visitor = await openPage(setup)
  await expect
    .poll(async () => (await visitor.context.request.get(`${setup.url}/api/registry/alliances?q=ひかりの輪`)).text())
    .toContain(name)
  await visitor.page.goto('/registry?q=ひかりの輪')
  await visitor.page.getByRole('link', { name }).first().click()
  await visitor.page.getByText('医療連携推進認定').first().waitFor()
  await visitor.page.getByRole('link', { name: '活動・届出・評価を見る' }).click()
  await visitor.page.getByText('共同研修：年4回').waitFor()
  await expectSoundPage(visitor)
  for (const each of [office, officer, visitor]) await each.context.close()
}, 90_000)

it.each([
  ['desktop', desktop],
  ['phone', phone],
])(
  'what the prefecture asks and misses is answered by the office on a %s',
  async (_, viewport) => {
    const office = await openPage(setup, viewport)
    await signInAs(office, 'secretariat')
    const { page } = office
    await page.goto('/supervision')
    await page.getByRole('heading', { level: 1, name: '都道府県に、何を出し、何を尋ねられているか' }).waitFor()
    await page.getByRole('heading', { name: /期限を過ぎて未提出|^届出$/ }).waitFor()
    await expectSoundPage(office)
    const filingDuty = page.getByRole('row', { name: /事業報告書等の届出/ })
    if (viewport === desktop) {
      await page.goto('/governance/duties')
      await filingDuty.getByText('期限超過').waitFor()
      await page.goBack()
    }
    const thread = page.getByRole('article', { name: '令和7年度の事業報告書等の提出の見込み' })
    // The desktop's turn came first; now the office only adds to what it said.
    if (viewport === phone) await thread.getByText('書き足す', { exact: true }).first().click()
    await thread.getByRole('textbox').fill('今月中に提出します。')
    await thread.getByRole('button', { name: /回答する|書き足す/ }).click()
    await thread.getByText('今月中に提出します。').first().waitFor()
    if (viewport === desktop) {
      const pdf = { name: '事業報告書.pdf', mimeType: 'application/pdf', buffer: samplePdf() }
      await page.locator('input[type=file]').setInputFiles(pdf)
      await page.getByRole('list', { name: '添える書類' }).getByText('事業報告書.pdf').waitFor()
      expect(await page.getByLabel(/財産目録に記した/).inputValue(), 'nobody types it a second time').toBe('10910000')
      await page.getByRole('button', { name: '提出する', exact: true }).click()
      await page.getByText('期限後に提出').first().waitFor()
    }
    await expectSoundPage(office)
    // Nobody ticks the duty: the desk has the filing.
    await page.goto('/governance/duties')
    await page.getByRole('link', { name: /^済み（/ }).click()
    await filingDuty.getByText('自動の記録').waitFor()
    expect(await filingDuty.getByText('済んだことを記録する').count()).toBe(0)
    await expectSoundPage(office)
    await shoot(office, `${viewport === phone ? 'phone' : 'desktop'}-filed-duty`)
    await filingDuty.getByRole('link', { name: '都道府県の窓口' }).click()
    await page.getByRole('heading', { level: 1, name: '都道府県に、何を出し、何を尋ねられているか' }).waitFor()
    await shoot(office, `${viewport === phone ? 'phone' : 'desktop'}-ours`)
    await office.context.close()
  },
  120_000,
)

it.each([
  ['desktop', desktop],
  ['phone', phone],
])(
  'the officer receives the filing, re-checks and sees the property at stake on a %s',
  async (_, viewport) => {
    const officer = await openPage(setup, viewport)
    await signInAs(officer, 'prefecture-officer')
    const { page } = officer
    await page.goto('/supervision')
    await page.getByRole('link', { name: '地域医療連携推進法人 みなとメディカルパートナーズ', exact: true }).waitFor()
    await expectSoundPage(officer)
    await page.getByRole('link', { name: '地域医療連携推進法人 みなとメディカルパートナーズ', exact: true }).click()
    if (viewport === desktop) {
      const receive = async () => {
        await page.getByRole('button', { name: /を受領する$/ }).click()
        await page.getByRole('dialog').getByRole('button', { name: '受領する' }).click()
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      await receive()
      await page
        .getByRole('button', { name: /の受領を取り消す$/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '受領を取り消す' }).click()
      await dialog.getByText('理由を入力してください。').waitFor()
      await dialog.getByLabel('受領の確認待ちに戻す').check()
      await dialog.getByLabel('取り消す理由').fill('別の届出を受領するつもりでした。')
      await expectSoundPage(officer)
      await shoot(officer, 'retract-dialog')
      await dialog.getByRole('button', { name: '受領を取り消す' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByText('理由：別の届出を受領するつもりでした。').waitFor()
      await receive()
      await page.getByRole('button', { name: '今日の記録で再確認する' }).click()
      await page.getByText('再確認の結果を残しました。').waitFor()
    }
    await page.getByText('公開ページでの閲覧も止めました。').waitFor()
    await page.getByText('命令や勧告を記録する', { exact: true }).click()
    await page.locator('#order-kind').selectOption({ label: '役員の解任の勧告' })
    await page.getByLabel('命令や勧告の日').fill('R8.11.22')
    await page.getByLabel(/^弁明の機会を与えた日/).fill('先週')
    await page.getByLabel(/^内容/).fill('架空の命令')
    await page.getByRole('button', { name: '記録して法人に知らせる' }).click()
    await page.getByText('弁明の機会を与えた日を「R8.11.22」のように入力してください。').first().waitFor()
    await expectSoundPage(officer)
    await shoot(officer, `${viewport === phone ? 'phone' : 'desktop'}-alliance-file`)
    await page.getByRole('link', { name: /みなとメディカルパートナーズの申請$/ }).click()
    await page.locator('strong', { hasText: '10,910,000円' }).waitFor()
    await expectSoundPage(officer)
    await officer.context.close()
  },
  120_000,
)

it('others are told whose screen it is', async () => {
  const watched = await openPage(setup, phone)
  await signInAs(watched, 'buyer')
  await watched.page.goto('/supervision')
  await watched.page.getByText('この画面を使うのは、都道府県の担当者と、法人の事務局・理事・監事です。').waitFor()
  await expectSoundPage(watched)
  await watched.page.goto('/alliances/0190a000-0000-7000-8000-000000000001')
  await watched.page.getByText('共同研修を開催しました').waitFor()
  await watched.page.getByText('令和6年度の事業報告書等').waitFor()
  await expectSoundPage(watched)
  await watched.context.close()
})
