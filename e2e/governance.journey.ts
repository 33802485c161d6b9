import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

describe('the certification criteria of an alliance', () => {
  it('are not shown to visitors, who come back to them after signing in', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await page.goto('/governance/cases')
    await page.getByRole('alert').getByRole('link', { name: 'サインインする' }).click()
    await page.getByRole('button', { name: '伊藤 試子' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await page.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('are judged, filtered and judged again on another day on a %s', async (_, viewport) => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^さがみメディカルパートナーズ/ }).click()
    await page.getByRole('heading', { level: 2, name: /^不足している事実と、確認先/ }).waitFor()
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
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).click()
    await page.getByRole('link', { name: '仮定して比べる' }).click()
    const withdraw = page.getByRole('button', { name: '脱退を仮定する' })
    await withdraw.click()
    await page.getByRole('heading', { name: '前と後の判定' }).waitFor()
    await expectSoundPage(watched)

    const names = await page.getByLabel('脱退する社員').locator('option').allTextContents()
    for (let left = names.length; left > 1; left -= 1) await withdraw.click()
    await page.getByText(/\d+件の結果が変わります。/).waitFor()
    expect(await page.getByLabel('変わるものだけを表示する').isChecked()).toBe(true)
    await page.getByRole('row', { name: /C09/ }).getByText('満たさない').waitFor()
    await expectSoundPage(watched)

    await page.getByRole('button', { name: '仮定をすべて取り消す' }).click()
    await page.getByText('仮定がまだありません。').waitFor()
    await watched.context.close()
  })

  it('are judged again when the secretariat revises the case, and an unreadable case stores nothing', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: '事例を登録する' }).click()
    await page.getByLabel('事例の名称').fill('架空の新しい法人')
    await page.getByLabel('事例の説明').fill('試すための架空の事例。')
    await page.getByLabel('事例（YAMLまたはJSON）').fill('name: 一般社団法人 架空\nvotes: 3')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByRole('alert').getByText(/votes/).waitFor()
    await expectSoundPage(watched)

    await page.getByLabel('事例（YAMLまたはJSON）').fill('name: 一般社団法人 架空\nprefecture: 神奈川県')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByRole('link', { name: '事例を改める' }).click()
    await page.getByLabel('改める理由').fill('業務を加えた。')
    await page
      .getByLabel('事例（YAMLまたはJSON）')
      .fill('{"name": "一般社団法人 架空", "articles": {"clauses": ["boardEstablished"]}}')
    await expectSoundPage(watched)
    await page.getByRole('button', { name: 'この内容に改める' }).click()
    await page.getByRole('cell', { name: '第2版' }).waitFor()
    await page.getByText('C16：不明 → 満たす').waitFor()
    await watched.context.close()
  })

  it('may be read by a nurse of a member, who is told who may write them', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'liaison-nurse')
    await page.goto('/governance/cases/add')
    await page.getByText('事例を登録し、改められるのは、法人事務局と運営者だけです。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('come with the policy and the application, as pages, Word and PDF', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^さがみメディカルパートナーズ/ }).click()
    await page.getByRole('link', { name: '医療連携推進方針' }).click()
    await page.getByText('持続可能かつ地域完結型の医療・介護サービス体制の充実により').waitFor()
    await expectSoundPage(watched)
    for (const [name, start] of [
      ['Wordで取り出す', 'PK'],
      ['PDFで取り出す', '%PDF'],
    ] as const) {
      const href = await page.getByRole('link', { name }).getAttribute('href')
      const answer = await context.request.get(href ?? '')
      expect((await answer.body()).subarray(0, start.length).toString()).toBe(start)
    }

    await page.getByRole('link', { name: '認定の申請' }).click()
    await page.getByText('添える書類（8点のうち0点を受領）').waitFor()
    await expectSoundPage(watched)
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).click()
    await page.getByRole('link', { name: '認定の申請' }).click()
    await page.getByText('定款の受領を記録する').click()
    await page.locator('#document-reference-articles').fill('事務局 書庫A')
    await page.locator('#document-received-articles').fill('R8.11.20')
    await page
      .locator('form')
      .filter({ has: page.locator('#document-received-articles') })
      .getByRole('button')
      .click()
    await page.getByText('添える書類（8点のうち1点を受領）').waitFor()
    await expectSoundPage(watched)
    await context.close()
  })

  it('carry the evidence that the secretariat records', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^みなとメディカルパートナーズ/ }).click()
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
