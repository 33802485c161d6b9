import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { type CalendarDate, calendarDate, dateInJapan } from '../src/foundation/calendar-date.ts'
import { formatJapaneseDate } from '../src/foundation/japanese-date.ts'
import { addDays } from '../src/foundation/legal-period.ts'
import { pdfText } from '../src/platform/documents/testing/printed-text.ts'
import { samplePdf } from '../src/platform/files/testing/sample-files.ts'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { foundAssociation } from './founded-association.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const name = '一般社団法人 みさきの架け橋(架空)'

// The database's clock cannot be moved, so the year lies behind today: its first fiscal year as a certified alliance ended
// with the last month, and its papers are due in the months to come.
const today = dateInJapan(new Date())
const yearEnd = addDays(calendarDate(`${today.slice(0, 7)}-01`), -1)
const afterYear = addDays(yearEnd, 1)
const yearStart = calendarDate(`${Number(afterYear.slice(0, 4)) - 1}${afterYear.slice(4)}`)
const certifiedOn = addDays(yearStart, 5)
const daysBefore = (days: number): CalendarDate => addDays(certifiedOn, -days)
const foundedOn = daysBefore(200)
const written = (day: CalendarDate): string => formatJapaneseDate(day)
const accountsOf = (file: string) =>
  readFile(new URL(`../src/slices/governance/server/papers/testing/${file}`, import.meta.url))
const pdf = (file: string) => ({ name: file, mimeType: 'application/pdf', buffer: samplePdf() })

const shoot = async ({ page }: WatchedPage, shot: string) => {
  const folder = process.env.RENKEI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${shot}.png`, fullPage: true })
}

type Office = Awaited<ReturnType<typeof foundAssociation>>

async function stateArticles({ page }: Office) {
  await page.goto('/governance/facts/articles')
  await page.getByLabel('事業年度の初日').fill(`${Number(yearStart.slice(5, 7))}月1日`)
  await page.getByLabel('資金の貸付けなど及び出資を行わない旨').selectOption('yes')
  await page.getByLabel('公告方法').selectOption({ label: '電子公告' })
  await page.locator('#fact-day').fill(written(foundedOn))
  await page.locator('#fact-reason').fill('設立時社員総会（架空）')
  await page.getByRole('button', { name: '変わるところと、判定への影響を確かめる' }).click()
  await page.getByRole('button', { name: /この版を.*から記録する/ }).click()
  await page.getByText(/からの版を記録しました。/).waitFor()
}

/** What lies before a new association: read from its records, on a desktop and a phone. */
async function seePreparation(office: Office) {
  const { page } = office
  await page.goto('/governance')
  await page.getByRole('main').getByRole('link', { name: '設立の準備' }).click()
  await page.getByText(/次は「社員と参加法人」です。/).waitFor()
  await expectSoundPage(office)
  await shoot(office, 'life-founding')
  await page.setViewportSize(phone)
  await expectSoundPage(office)
  await shoot(office, 'life-founding-phone')
  await page.setViewportSize(desktop)
  await page.getByRole('link', { name: '定款の内容を記録する' }).click()
  await page.getByLabel('事業年度の初日').waitFor()
}

async function apply({ page }: Office) {
  await page.goto('/governance/cases/add')
  await page.getByLabel('事例の名称').fill('みさきの架け橋の申請')
  await page.getByLabel('事例の説明').fill('認定の申請のための内容。')
  const facts = await readFile(new URL('../seed/cases/minato.yaml', import.meta.url), 'utf8')
  await page.getByLabel('事例（YAMLまたはJSON）').fill(facts.replace(/^name: .*$/m, `name: ${name}`))
  await page.getByRole('button', { name: '登録する' }).click()
  await page.getByRole('link', { name: '事例を改める' }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '都道府県との手続' }).first().click()
  await page.getByRole('link', { name: '認定を申請する' }).click()
  await page.getByLabel('提出する内容').selectOption({ label: 'みさきの架け橋の申請' })
  await page.getByLabel('添える書類の種類').selectOption({ label: '定款' })
  await page.locator('input[type=file]').setInputFiles(pdf('定款.pdf'))
  await page.getByText('定款：定款.pdf').waitFor()
  await page.getByRole('button', { name: '都道府県に提出する' }).click()
  await page.getByRole('heading', { level: 1, name: `${name}の申請` }).waitFor()
}

async function certify({ page }: WatchedPage) {
  const step = async (label: string, fields: Readonly<Record<string, string>>, action = '記録する') => {
    await page.getByRole('button', { name: label, exact: true }).click()
    const dialog = page.getByRole('dialog')
    for (const [field, value] of Object.entries(fields)) await dialog.getByLabel(field).fill(value)
    await dialog.getByRole('button', { name: action }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await step('受け付けて審査を始める', { 日付: written(daysBefore(60)) })
  await page.getByText('意見を記録する', { exact: true }).first().click()
  await page.getByLabel('構想区域').selectOption('県央')
  await page.getByLabel('会議の日、又は回答の日').fill(written(daysBefore(45)))
  await page.getByRole('button', { name: '意見を記録する', exact: true }).click()
  await page.getByText('地域医療構想調整会議（県央）').waitFor()
  await step('医療審議会の意見を記録する', {
    医療審議会の日: written(daysBefore(20)),
    医療審議会の意見: '適当と認める。',
  })
  await step('認定する', { 認定の日: written(certifiedOn) }, '認定する')
  await page.locator('[aria-current=step]', { hasText: '認定' }).waitFor()
}

interface Listed {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly dueOn: CalendarDate | null
}

/** One duty is marked by hand; the others of the year the same way, without the clicks. Answers how many there were. */
async function doTheYear({ page, context, url }: Office): Promise<number> {
  await page.goto(`/governance/duties?inYear=${yearStart}`)
  await page.getByRole('heading', { name: /^期限を過ぎています/ }).waitFor()
  const open = page.getByRole('button', { name: '済みと記録する' })
  await page.getByText('済んだことを記録する').first().click()
  await open.first().click()
  await page.getByRole('link', { name: /^済み（1/ }).waitFor()
  const headers = { origin: url }
  const listed = await context.request.get(`/api/governance/duties?inYear=${yearStart}`)
  const { duties } = (await listed.json()) as { duties: readonly Listed[] }
  const late = duties.filter(({ state }) => state === 'late')
  for (const { id, dueOn } of late) {
    const data = { inYear: yearStart, duty: id, doneOn: dueOn, doneBy: '新井 架乃', reference: '' }
    const marked = await context.request.post('/api/governance/duties/marks', { data, headers })
    expect(marked.status(), await marked.text()).toBe(200)
  }
  await page.reload()
  await page.getByRole('link', { name: /^済み（/ }).waitFor()
  expect(await page.getByRole('heading', { name: /^期限を過ぎています/ }).count()).toBe(0)
  return late.length + 1
}

async function keepPapers({ page }: Office) {
  await page.goto(`/governance/papers?inYear=${yearStart}`)
  await page.getByLabel(/^会計のCSV/).setInputFiles({
    ...{ name: '決算.csv', mimeType: 'text/csv' },
    buffer: await accountsOf('accounts.csv'),
  })
  await page.getByLabel(/^関係事業者との取引のCSV/).setInputFiles({
    ...{ name: '取引.csv', mimeType: 'text/csv' },
    buffer: await accountsOf('dealings.csv'),
  })
  await page.getByLabel('取り込む理由').fill('決算の確定')
  await page.getByRole('button', { name: '照合して取り込む' }).click()
  await page.getByText(/第1版　決算\.csv/).waitFor()
  for (const paper of ['businessReport', 'balanceSheet', 'incomeStatement', 'propertyInventory']) {
    await page.goto(`/governance/papers/${paper}/${yearStart}`)
    await page.getByRole('button', { name: '今の内容で確定する' }).click()
    await page.getByText('今の内容は確定しています。').waitFor()
  }
}

async function file({ page }: Office) {
  await page.goto('/supervision')
  await page.getByRole('cell', { name: '期限前' }).waitFor()
  await page.getByText('届出を提出する', { exact: true }).click()
  await page
    .getByRole('checkbox', { name: /に確定）$/, checked: true })
    .nth(3)
    .waitFor()
  await page.getByLabel('添えるファイルの書類名').selectOption({ label: '監査報告書(監事)' })
  await page.locator('input[type=file]').setInputFiles(pdf('監事監査.pdf'))
  await page.getByText('監査報告書(監事)：監事監査.pdf').waitFor()
  await page.getByLabel('添えるファイルの書類名').selectOption({ label: 'その他の書類' })
  await page.locator('input[type=file]').setInputFiles(pdf('送付状.pdf'))
  await page.getByText('その他の書類：送付状.pdf').waitFor()
}

async function downloaded({ page }: WatchedPage, link: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return readFile(await download.path())
}

it('an association is founded, certified, does its year, files on time, and everybody can see it', async () => {
  const office = await foundAssociation(setup, { name, foundedOn })
  await seePreparation(office)
  await stateArticles(office)
  await office.page.goto('/governance/founding')
  await office.page.getByText(`記録：${written(foundedOn)}からの版`).waitFor()
  await shoot(office, 'life-founding-begun')
  await apply(office)

  const officer = await openPage(setup)
  await signInAs(officer, 'prefecture-officer')
  await officer.page.goto('/')
  await officer.page.getByRole('heading', { level: 1, name: '今日、何が待っているか' }).waitFor()
  await officer.page.getByRole('link', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}：申請`) }).click()
  await certify(officer)
  // The office hears of it while it looks on.
  await office.page.locator('[aria-current=step]', { hasText: '認定' }).waitFor()

  await expect
    .poll(async () => (await office.context.request.get('/api/supervision/ours')).text(), { timeout: 20_000 })
    .toContain(`annual-report-filed@${yearEnd}`)
  expect(await doTheYear(office)).toBeGreaterThan(3)
  await keepPapers(office)

  await officer.page.goto('/supervision')
  const line = officer.page.getByRole('row', { name })
  await line.waitFor()
  expect(await line.getByText('受領待ち 1件').count()).toBe(0)
  await file(office)
  await expectSoundPage(office)
  await shoot(office, 'life-office-files')
  await office.page.getByRole('button', { name: '提出する', exact: true }).click()
  await office.page.getByText('期限内に提出').waitFor()
  // Without reload on both sides: the filing at the desk, the answer at the office.
  await line.getByText('受領待ち 1件').waitFor()
  await shoot(officer, 'life-desk')
  await line.getByRole('link', { name, exact: true }).click()
  const report = await downloaded(officer, '事業報告書.pdf')
  expect(await pdfText(report)).toContain('みさきの架け橋')
  await officer.page.getByRole('button', { name: /を受領する$/ }).click()
  const dialog = officer.page.getByRole('dialog')
  await dialog.getByText('監査報告書(監事)：監事監査.pdf').waitFor()
  expect(await dialog.getByText('送付状.pdf').count()).toBe(0)
  await shoot(officer, 'life-receive')
  await dialog.getByRole('button', { name: '受領する' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expectSoundPage(officer)
  await shoot(officer, 'life-alliance-file')
  await office.page.getByRole('cell', { name: /^受領/ }).waitFor()
  // What lies at the desk is done in the office's year; nobody ticks it a second time.
  await office.page.goto(`/governance/duties?inYear=${afterYear}&show=done`)
  await office.page
    .getByRole('row', { name: /事業報告書等の届出/ })
    .getByText('自動の記録')
    .waitFor()
  await officer.page.getByRole('link', { name: '年間の義務を見る' }).click()
  await officer.page.getByRole('heading', { level: 1, name: '次に、何をいつまでに行うか' }).waitFor()
  expect(await officer.page.getByText('済んだことを記録する').count()).toBe(0)
  await expectSoundPage(officer)

  const citizen = await openPage(setup, phone)
  await citizen.page.goto(`/registry?q=${encodeURIComponent('みさきの架け橋')}`)
  await citizen.page.getByRole('link', { name }).first().click()
  await citizen.page.getByRole('link', { name: '活動・届出・評価を見る' }).click()
  await citizen.page.getByText(written(certifiedOn)).first().waitFor()
  await citizen.page.getByText(/転院依頼から受入れの回答まで平均/).waitFor()
  const opened = citizen.page.getByRole('list', { name: /の書類$/ })
  await opened.getByRole('link', { name: '監査報告書(監事)' }).waitFor()
  expect(await opened.getByRole('link').allTextContents()).toEqual([
    '事業報告書',
    '財産目録',
    '貸借対照表',
    '損益計算書',
    '監査報告書(監事)',
  ])
  const sheet = await downloaded(citizen, '貸借対照表')
  expect(await pdfText(sheet)).toContain('現金預金')
  await expectSoundPage(citizen)
  await shoot(citizen, 'life-public-phone')
  for (const each of [office, officer, citizen]) await each.context.close()
}, 180_000)
