import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { pdfText } from '../src/platform/documents/testing/printed-text.ts'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const

const shoot = async ({ page }: WatchedPage, name: string) => {
  const folder = process.env.RENKEI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const seeded = (name: string) => readFile(new URL(`../seed/demo/${name}`, import.meta.url), 'utf8')
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function downloaded({ page }: WatchedPage, click: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path())
}

describe.each(sizes)('the papers of a year on a %s', (size, viewport) => {
  it('say what is together and what is missing; accounts that do not agree are refused by line, then taken in', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/papers')
    await page.getByRole('heading', { level: 1, name: '事業年度の書類は、そろっているか' }).waitFor()
    await page.getByText('24,600,000円').waitFor()
    expect(await page.getByText('前年度の会計が登録されていないため').count()).toBe(0)
    await expectSoundPage(watched)
    await shoot(watched, `${size}-year`)

    await page.getByText('直した会計を取り込み直す').click()
    await page.getByRole('button', { name: '照合して取り込む' }).click()
    await page.getByRole('alert').getByText('会計のCSVを選んでください。').waitFor()
    const accounts = await seeded('accounts-2025.csv')
    const faulty = accounts.replace('現金預金,9600000', '現金預金,9600001')
    await page.getByLabel(/^会計のCSV/).setInputFiles(csv('決算.csv', faulty))
    await page.getByLabel(/^関係事業者との取引のCSV/).setInputFiles(csv('取引.csv', await seeded('dealings-2025.csv')))
    await page.getByLabel('取り込む理由').fill('監事の指摘による訂正')
    await page.getByRole('button', { name: '照合して取り込む' }).click()
    await page
      .getByRole('alert')
      .getByText(/決算\.csv 2行目「当年度」：貸借が合いません。.*差は1円/)
      .waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-refused`)

    await page.getByLabel(/^会計のCSV/).setInputFiles(csv('決算.csv', accounts))
    await page.getByRole('button', { name: '照合して取り込む' }).click()
    await page.getByText(/第[23]版　決算\.csv、取引\.csv/).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('are written where the office must, read at once, kept, and come out the same later', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/papers')
    await page.getByRole('link', { name: '地域医療連携推進評議会による評価', exact: true }).click()
    const preview = page.getByRole('article')
    await preview.waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-paper`)

    const summary = `${size}の架空の評価`
    await page.getByLabel(/^評価した日/).fill('きのう')
    await page.getByRole('button', { name: /^保存して/ }).click()
    await page.getByRole('alert').getByText('評価した日を').waitFor()
    await page.getByLabel(/^評価した日/).fill('R8.9.18')
    expect(await page.getByLabel('目標ごとの評価1　目標').inputValue()).toBe('転院依頼から受入れの回答まで平均1日以内')
    await page.getByLabel('目標ごとの評価1　実績').fill('0.8日')
    await page.getByLabel('目標ごとの評価1　評価').fill('達成')
    const second = page.getByRole('button', { name: '2行目を消す' })
    while ((await second.count()) > 0) await second.click()
    await page.getByLabel(/^評価の結果/).fill(summary)
    await page.getByLabel(/^社員総会及び理事会に対する意見/).fill('意見なし')
    await page.getByRole('button', { name: /^保存して/ }).click()
    await preview.getByText(summary).waitFor()
    await page.getByText('記載はそろっています。').waitFor()
    await expectSoundPage(watched)

    await page.getByRole('button', { name: '今の内容で確定する' }).click()
    const kept = page.getByRole('row', { name: /同じ/ })
    await kept.waitFor()
    await page.getByText('今の内容は確定しています。').waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-kept`)
    const pdf = () => downloaded(watched, () => kept.first().getByRole('link', { name: /PDF$/ }).click())
    const [one, other] = [await pdf(), await pdf()]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(await pdfText(one)).toContain('令和8年9月18日')
    await watched.context.close()
  })

  it('of a procedure are opened by their day, with the old and the new clause side by side', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/papers')
    await page.getByLabel(/^書類/).selectOption({ label: '定款の記載事項の確認表' })
    await page.getByLabel('決める日・報告する日').fill('R8.6.1')
    await page.getByRole('button', { name: '書類を開く' }).click()
    await page.getByRole('article').getByText('令和7年6月27日から効力のある定款').waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-checklist`)

    await page.getByRole('link', { name: '事業年度の書類' }).click()
    await page.getByRole('link', { name: /^定款変更認可申請書（/ }).click()
    await page.getByRole('article').getByText('理事5人、監事2人を置く。').waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-amendment`)
    await watched.context.close()
  })
})

describe('whoever does not work on the papers', () => {
  it('a director reads and writes nothing; a councillor is told that this is not for them', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'director')
    await page.goto('/governance/papers/balanceSheet/2025-04-01')
    await page.getByRole('article').getByText('現金預金').waitFor()
    expect(await page.getByRole('button', { name: /確定する|保存/ }).count()).toBe(0)
    await expectSoundPage(watched)
    await signInAs(watched, 'councillor')
    await page.goto('/governance/papers')
    await page.getByRole('alert').waitFor()
    await watched.context.close()
  })
})
