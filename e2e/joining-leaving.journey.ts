import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const openAs = async (persona: string, viewport = desktop): Promise<WatchedPage> => {
  const watched = await openPage(setup, viewport)
  await signInAs(watched, persona)
  await watched.page.goto('/management/members')
  await watched.page.getByRole('heading', { level: 1, name: 'だれが、いつから社員か' }).waitFor()
  return watched
}
const inJapan = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

describe('the members', () => {
  it('are seen by everybody of a member, who is not shown what only administrators do', async () => {
    const watched = await openAs('liaison-nurse', phone)
    const { page } = watched
    await page.getByRole('rowheader', { name: /しおかぜ会/ }).waitFor()
    expect(await page.getByRole('heading', { name: '脱退' }).count()).toBe(0)
    await page.goto('/management/members/withdrawal')
    await page.getByText('脱退を検討できるのは、所属する組織の管理者だけです。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('a joining', () => {
  it('is proposed with its mistakes named, and taken back', async () => {
    const watched = await openAs('secretariat')
    const { page } = watched
    await page.locator('summary').getByText('入会を提案する').click()
    const form = page.locator('form')
    await form.getByRole('button').click()
    await page.getByRole('alert').getByText('組織の番号を、伝えられたとおりに入力してください').waitFor()
    await form.getByLabel('入会する組織の番号').fill('0190a000-0000-7000-8000-000000000014')
    await form.getByLabel('入会の日').fill('R20.4.1')
    await form.getByLabel('根拠').fill('架空の社員総会の議事録')
    await expectSoundPage(watched)
    await form.getByRole('button').click()
    await page.getByText('社会福祉法人 架空 ひだまりの入会を提案しました。').waitFor()
    await page.getByRole('button', { name: '取り下げる' }).click()
    await page.getByRole('dialog').getByText('この提案を受け入れられなくなります').waitFor()
    await expectSoundPage(watched)
    await page.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click()
    await page.getByText('取り下げ', { exact: true }).waitFor()
    await watched.context.close()
  })
})

describe('a withdrawal', () => {
  it('is weighed, proposed, confirmed by a second person, carried out, reported, and followed by joining again', async () => {
    const first = await openAs('facility-administrator')
    await first.page.getByRole('link', { name: '脱退を検討する' }).click()
    await first.page.getByLabel('脱退の日').fill('令和2年4月1日')
    await first.page.keyboard.press('Enter')
    await first.page.getByText('脱退の日は、今日かそれより後の日を選んでください。').waitFor()
    await first.page.getByLabel('脱退の日').fill(inJapan())
    await first.page.keyboard.press('Enter')
    await first.page.getByRole('heading', { name: '法人の認定基準への影響' }).waitFor()
    await first.page.getByText(/\d+件の調整が途中です。/).waitFor()
    const unfinished = first.page.getByRole('table', { name: '進行中の調整' })
    await unfinished
      .getByRole('link', { name: /依頼番号\d+/ })
      .first()
      .waitFor()
    await unfinished
      .getByText(/引継ぎを確認する、返書を送る、完了にする/)
      .first()
      .waitFor()
    await first.page
      .getByText(/残る情報と、その理由/)
      .first()
      .waitFor()
    await expectSoundPage(first)
    await first.page.getByLabel('理由').fill('架空の理事会の決定')
    await first.page.getByRole('button', { name: '脱退を提案する' }).click()
    await first.page.getByText('2人目の確認を待っています').waitFor()
    expect(await first.page.getByRole('button', { name: '脱退を確定する' }).count()).toBe(0)
    await expectSoundPage(first)

    const second = await openAs('second-administrator', phone)
    await second.page.getByRole('link', { name: /しおかぜ会/ }).click()
    await second.page.getByText('あなたが2人目です').waitFor()
    await second.page.getByRole('heading', { name: '途中になる調整' }).waitFor()
    await expectSoundPage(second)
    await second.page.getByRole('button', { name: '脱退を確定する' }).click()
    const dialog = second.page.getByRole('dialog')
    await dialog.getByText('確定したあとは、取り下げられません。').waitFor()
    await expectSoundPage(second)
    await dialog.getByRole('button', { name: '脱退を確定する' }).click()
    await second.page.getByText('脱退が終わりました').waitFor({ timeout: 40_000 })
    await second.page.getByText('互いの情報は見えなくなっています。').waitFor()
    await second.page.getByLabel('報告の中を探す').fill('証跡 改ざん')
    await second.page.getByText(/\d+件が当てはまります。/).waitFor()
    await second.page.getByRole('rowheader', { name: /監査証跡/ }).waitFor()
    await expectSoundPage(second)
    const href = await second.page.getByRole('link', { name: /書き出した情報を受け取る/ }).getAttribute('href')
    const bundle = await second.context.request.get(href ?? '')
    expect((await bundle.body()).subarray(0, 2).toString()).toBe('PK')
    expect(Number(bundle.headers()['content-length'])).toBe((await bundle.body()).length)
    await second.page.getByLabel('報告の中を探す').fill('ほかの社員の症例での会話')
    await second.page.getByText('要確認（診療の記録の法定の保存期間', { exact: false }).first().waitFor()
    await first.context.close()
    await keepsWhatItReceived()

    await second.page.getByRole('link', { name: '社員と入退会' }).click()
    await second.page.getByText('今日の時点で、所属先が属する連携推進法人はありません。').waitFor()
    await rejoin(second)
  }, 120_000)
})

/** A fellow member that received patients of the one that left still reads what it was told, on a desk and on a telephone. */
async function keepsWhatItReceived(): Promise<void> {
  for (const viewport of [desktop, phone]) {
    const watched = await openPage(setup, viewport)
    await signInAs(watched, 'liaison-nurse')
    const { page } = watched
    await page.goto('/transfer')
    await page.getByRole('link', { name: '脱退した社員から受けた症例の記録' }).click()
    const kept = page.getByRole('table', { name: '残っている記録' })
    await kept.getByText('医療法人 架空 しおかぜ会').first().waitFor()
    await expectSoundPage(watched)
    await kept.getByRole('link', { name: /\d+代/ }).first().click()
    await page.getByText('依頼元の社員が脱退したときの写しです。').waitFor()
    await page.getByRole('heading', { name: '患者' }).waitFor()
    await page.getByRole('heading', { name: '会話' }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  }
}

async function rejoin(member: WatchedPage): Promise<void> {
  const number = await member.page.locator('code').first().textContent()
  const office = await openAs('secretariat')
  const proceeding = office.page.getByRole('link', { name: /しおかぜ会/ })
  await proceeding.waitFor()
  expect(await office.page.getByRole('rowheader', { name: /しおかぜ会/ }).count(), 'no member any more').toBe(1)
  await proceeding.click()
  await office.page.getByRole('heading', { name: '削除の報告' }).waitFor()
  expect(await office.page.getByText('架空の理事会の決定').count()).toBe(0)
  await office.page.getByText(/確定したとき、依頼元として\d+件、受入先として\d+件/).waitFor()
  expect(await office.page.getByText(/依頼番号/).count()).toBe(0)
  await office.page.getByRole('link', { name: '社員と入退会' }).click()
  await office.page.locator('summary').getByText('入会を提案する').click()
  const form = office.page.locator('form')
  await form.getByLabel('入会する組織の番号').fill(number ?? '')
  await form.getByLabel('入会の日').fill(inJapan())
  await form.getByLabel('根拠').fill('架空の社員総会の議事録')
  await form.getByRole('button').click()
  await office.page.getByText('しおかぜ会の入会を提案しました。').waitFor()
  await office.context.close()

  await member.page.reload()
  await member.page.getByRole('button', { name: '受け入れる' }).click()
  await member.page.getByRole('dialog').getByRole('button', { name: '受け入れて入会を決める' }).click()
  await member.page.getByRole('rowheader', { name: /ひだまり/ }).waitFor()
  await expectSoundPage(member)
  await member.context.close()
}
