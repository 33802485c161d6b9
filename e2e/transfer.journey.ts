import { expect, it } from 'vitest'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const receivers = ['0190a000-0000-7000-8000-000000000012', '0190a000-0000-7000-8000-000000000013']

/** No case of the demo is called so. */
const caseName = /橈骨遠位端骨折/

/** A case whose form is filled already: the form has its own journey. */
async function askedCase({ context, url }: WatchedPage): Promise<void> {
  const id = crypto.randomUUID()
  const headers = { origin: url }
  const { need } = aTransferRequest()
  const content = aTransferRequest({ need: { ...need, mainDiagnosis: '橈骨遠位端骨折の術後' } })
  await context.request.put(`/api/transfer/requests/${id}`, { data: { version: null, content }, headers })
  const addressees = receivers.map((receiverId) => ({ receiverId, facilityId: null }))
  const sent = await context.request.post(`/api/transfer/requests/${id}/enquiries`, {
    data: { addressees, idempotencyKey: crypto.randomUUID() },
    headers,
  })
  expect(sent.status(), await sent.text()).toBe(200)
}

const someone = async (persona: string, viewport = desktop) => {
  const watched = await openPage(setup, viewport)
  await signInAs(watched, persona)
  return watched
}

const take = async ({ page }: WatchedPage, step: string, fill: () => Promise<void> = async () => undefined) => {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step })
  await fill()
  await dialog.getByRole('button').first().click()
  await dialog.waitFor({ state: 'hidden' })
}

it('a sender and two receivers, from the request to closed; the network of one is cut on the way', async () => {
  const sender = await someone('liaison-nurse')
  const first = await someone('social-worker', phone)
  const second = await someone('receiving-nurse')
  await askedCase(sender)
  for (const { page } of [sender, first, second]) await page.goto('/transfer')
  await expectSoundPage(sender)
  await expectSoundPage(first)

  // The phone answers with one tap; the other accepts on a condition.
  await first.page.getByRole('link', { name: caseName }).click()
  await first.page.getByText('患者がだれかは、受入先に決まった施設だけに見えます').waitFor()
  expect(await first.page.getByText('架空 花子').count()).toBe(0)
  await expectSoundPage(first)
  await first.page.getByRole('button', { name: '「受入可」と回答する' }).click()
  await first.page.getByText('「受入可」と回答しました。').waitFor()
  await second.page.getByRole('link', { name: caseName }).click()
  await second.page.getByText('条件付き可', { exact: true }).click()
  await second.page.getByLabel(/条件（別の日/).fill('12月3日以降なら可能です')
  await second.page.getByRole('button', { name: '「条件付き可」と回答する' }).click()
  await second.page.getByText('「条件付き可」と回答しました。').waitFor()

  // The sender sees both words without reloading, and chooses.
  await sender.page.getByRole('link', { name: caseName }).click()
  await sender.page.getByText('12月3日以降なら可能です').waitFor()
  await expectSoundPage(sender)
  await sender.page.getByRole('button', { name: /やまてリハビリテーション病院 ここに決める/ }).click()
  const dialog = sender.page.getByRole('dialog')
  await dialog.getByText(/しおかぜ会への照会は、お礼とともに取り下げます/).waitFor()
  await dialog.getByRole('button', { name: '決める' }).click()
  await first.page.getByText('架空 花子').waitFor()
  await second.page.getByText('その転院依頼は見つかりません').waitFor()

  // A message written while the network is away arrives once, when it is back.
  await sender.page.getByLabel('メッセージ').fill('明日の10時でいかがでしょうか')
  await sender.page.getByLabel('メッセージ').press('Control+Enter')
  await first.page.getByText('明日の10時でいかがでしょうか').waitFor()
  await first.context.setOffline(true)
  await first.page.getByLabel('メッセージ').fill('承知しました。お待ちします')
  await first.page.getByRole('button', { name: '送信', exact: true }).click()
  await first.page.getByText('送信待ち').waitFor()
  await first.context.setOffline(false)
  await sender.page.getByText('承知しました。お待ちします').waitFor({ timeout: 20_000 })
  expect(await sender.page.getByText('承知しました。お待ちします').count()).toBe(1)

  await take(sender, '日程を確定する', () => sender.page.getByLabel(/^日付/).fill('R8.12.1'))
  await take(sender, '書類の完了を記録する')
  await take(sender, '出発を記録する')
  await take(first, '到着を記録する', async () => {
    await first.page.getByLabel(/^氏名・よみがな・患者番号/).fill('かくうはなこ')
    await first.page.getByLabel(/^生年月日/).fill('昭和18年5月6日')
  })
  await take(first, '引継ぎを確認する')
  await take(first, '返書を送る')
  await take(sender, '完了にする')
  await sender.page.getByText('この照会は終わっているので、連絡は読むだけです。').waitFor()
  await expectSoundPage(sender)
  await first.page.goto('/transfer?over=over')
  await first.page.getByRole('link', { name: caseName }).first().waitFor()
  await expectSoundPage(first)
  for (const { context } of [sender, first, second]) await context.close()
}, 120_000)
