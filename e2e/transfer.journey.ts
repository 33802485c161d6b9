import { expect, it } from 'vitest'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { askedCase, caseName, someoneAt } from './transfer-steps.ts'

const setup = setUpJourneys()
const someone = someoneAt(setup)

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

  // The phone answers with two taps; the other accepts on a condition.
  await first.page.getByRole('link', { name: caseName }).click()
  await first.page.getByText('患者がだれかは、受入先に決まった施設だけに見えます').waitFor()
  expect(await first.page.getByText('架空 花子').count()).toBe(0)
  await expectSoundPage(first)
  await first.page.getByText('受入可', { exact: true }).click()
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
  await second.page.getByText('この照会は終わりました。ご検討いただき、ありがとうございました。').waitFor()
  expect(await second.page.getByText('インスリン').count()).toBe(0)
  await expectSoundPage(second)

  // A message written while the network is away arrives once, when it is back.
  await sender.page.getByLabel('メッセージ').fill('明日の10時でいかがでしょうか')
  await sender.page.getByLabel('メッセージ').press('Control+Enter')
  // On the phone the conversation is one tap away and says that something is unread, until it was seen.
  await first.page.getByRole('link', { name: '連絡 未読 1' }).click()
  await first.page.getByText('明日の10時でいかがでしょうか').waitFor()
  await first.page.getByRole('link', { name: '連絡', exact: true }).waitFor()
  await sender.page.getByText('既読 医療法人 架空会 やまてリハビリテーション病院').waitFor()
  await expectSoundPage(first)
  await first.context.setOffline(true)
  await first.page.getByLabel('メッセージ').fill('承知しました。お待ちします')
  await first.page.getByRole('button', { name: '送信', exact: true }).click()
  await first.page.getByText('送信待ち').waitFor()
  await first.context.setOffline(false)
  await sender.page.getByText('承知しました。お待ちします').waitFor({ timeout: 20_000 })
  expect(await sender.page.getByText('承知しました。お待ちします').count()).toBe(1)

  await take(sender, '日程を確定する', () => sender.page.getByLabel(/^日付/).fill('R8.12.1'))
  // Recorded by a slip, taken back, and recorded when it was so.
  await take(sender, '書類の完了を記録する')
  await take(sender, '「書類完了」の記録を取り消す')
  await first.page
    .getByRole('log')
    .getByText(/直前の記録が取り消され、「日程確定」に戻りました。/)
    .waitFor()
  await take(sender, '書類の完了を記録する')
  await take(sender, '出発を記録する')
  await first.page.getByRole('link', { name: '依頼の内容' }).click()
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
}, 240_000)

it('the board is narrowed to one state in the address, and leaves as a workbook and on paper as it is', async () => {
  const sender = await someone('liaison-nurse', phone)
  await askedCase(sender)
  await sender.page.goto('/transfer')
  await sender.page.getByRole('article').first().waitFor()
  expect(await sender.page.getByLabel('状況').isVisible()).toBe(false)
  await sender.page.getByRole('button', { name: '探す・絞り込む' }).click()
  await sender.page.getByLabel('状況').selectOption({ label: '照会中' })
  await sender.page.getByRole('button', { name: '絞り込む', exact: true }).click()
  await sender.page.waitForURL('**/transfer?*state=enquiring*')
  await sender.page.getByText(/^条件に合う依頼 \d+件/).waitFor()
  await sender.page.getByRole('heading', { name: /^受入決定/ }).waitFor({ state: 'hidden' })
  await expectSoundPage(sender)
  const download = sender.page.waitForEvent('download')
  await sender.page.getByRole('link', { name: 'Excelで保存' }).click()
  expect((await download).suggestedFilename()).toMatch(/^転院調整_.*\.xlsx$/)
  await sender.page.emulateMedia({ media: 'print' })
  await sender.page.getByRole('table', { name: '動いている依頼' }).getByText(caseName).first().waitFor()
  await sender.context.close()
})

it('a no that slipped out is found again and taken back', async () => {
  const sender = await someone('liaison-nurse')
  const receiver = await someone('receiving-nurse', phone)
  const id = await askedCase(sender)
  await receiver.page.goto(`/transfer/requests/${id}`)
  await receiver.page.getByText('不可', { exact: true }).click()
  await receiver.page.getByLabel(/受けられない理由/).selectOption({ label: '空床がない' })
  await receiver.page.getByRole('button', { name: '「不可」と回答する' }).click()
  await receiver.page.getByText('「不可」と回答しています。').waitFor()
  await expectSoundPage(receiver)
  await receiver.page.goto('/transfer')
  await receiver.page.getByText(/^取り下げられた照会・不可と回答した照会/).click()
  await receiver.page
    .getByRole('link', { name: /（不可）/ })
    .first()
    .click()
  await receiver.page.getByRole('button', { name: '回答を取り消して「検討中」に戻す' }).click()
  await receiver.page.getByRole('link', { name: '依頼を開く' }).click()
  await receiver.page.getByRole('heading', { name: '受け入れられますか' }).waitFor()
  await expectSoundPage(receiver)
  for (const { context } of [sender, receiver]) await context.close()
})

it('a facility without an account answers by its link, on a phone; the link is used up with the word', async () => {
  const sender = await someone('liaison-nurse')
  const id = crypto.randomUUID()
  const headers = { origin: sender.url }
  const post = async (path: string, data: object) => {
    const answer = await sender.context.request.post(`/api/transfer${path}`, { data, headers })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const content = aTransferRequest()
  await sender.context.request.put(`/api/transfer/requests/${id}`, { data: { version: null, content }, headers })
  const addressees = [{ outsideName: '架空外科医院' }]
  await post(`/requests/${id}/enquiries`, { addressees, idempotencyKey: crypto.randomUUID() })
  await sender.page.goto(`/transfer/requests/${id}`)
  await sender.page.getByRole('button', { name: '回答リンクを作る' }).click()
  const address = (await sender.page.getByText(/\/transfer\/outside#/).textContent()) ?? ''
  await expectSoundPage(sender)

  const outside = await openPage(setup, phone)
  await outside.page.goto(address.slice(address.indexOf('/transfer')))
  await outside.page.getByText('架空外科医院の回答').waitFor()
  expect(await outside.page.getByText('花子').count()).toBe(0)
  await outside.page.getByText('不可', { exact: true }).click()
  await outside.page.getByLabel(/受けられない理由/).selectOption({ label: '空床がない' })
  await expectSoundPage(outside)
  await outside.page.getByRole('button', { name: '「不可」と回答する' }).click()
  await outside.page.getByText('「不可」と回答しました').waitFor()
  await outside.page.reload()
  await outside.page.getByText('このリンクは使えません').waitFor()
  await expectSoundPage(outside)
  await sender.page.reload()
  await sender.page.getByText('空床がない', { exact: true }).waitFor()
  for (const { context } of [sender, outside]) await context.close()
})

it('a choice leaves a record that says what is missing; a patient’s objection closes the person while the receiver looks on', async () => {
  const sender = await someone('liaison-nurse')
  const receiver = await someone('receiving-nurse', phone)
  const id = await askedCase(sender)
  await receiver.page.goto(`/transfer/requests/${id}`)
  await receiver.page.getByText('受入可', { exact: true }).click()
  await receiver.page.getByRole('button', { name: '「受入可」と回答する' }).click()
  await receiver.page.getByText('「受入可」と回答しました。').waitFor()
  const answered = async (button: string | RegExp, fill: () => Promise<void>) => {
    await sender.page.getByRole('button', { name: button }).click()
    await fill()
    await sender.page.getByRole('dialog').getByRole('button').first().click()
  }
  const says = (words: string) =>
    sender.page
      .getByRole('dialog')
      .getByLabel(/^本人が話した内容/)
      .fill(words)
  const hidden = async () => {
    await sender.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  // What the patient said before the choice refuses it, with who said what when and what can be done.
  await sender.page.goto(`/transfer/requests/${id}`)
  await answered('本人の異議を記録する', () => says('転院先に病歴を知らせないでほしいと話した'))
  await hidden()
  await answered(/しおかぜ会.* ここに決める/, async () => undefined)
  await sender.page
    .getByRole('dialog')
    .getByText(/本人が異議を述べています/)
    .waitFor()
  await sender.page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click()
  await answered('異議の取下げを記録する', () => says('担当医の説明のあと、取り下げると話した'))
  await hidden()

  await answered(/しおかぜ会.* ここに決める/, async () => {
    const dialog = sender.page.getByRole('dialog')
    await dialog.getByLabel(/^患者の情報を渡す根拠/).selectOption({ label: '利用目的の掲示と異議のないこと' })
    await dialog.getByLabel(/^根拠の説明/).fill('院内掲示（架空）')
  })
  await hidden()
  await receiver.page.getByText('架空 花子').waitFor()
  await sender.page.getByText('？ まだそろっていない').waitFor()
  await expectSoundPage(sender)
  await expectSoundPage(receiver)

  await answered('本人の異議を記録する', () => says('やはり知らせないでほしいと話した'))
  await hidden()
  await receiver.page.getByText(/患者がだれかは、いまは見られません/).waitFor()
  expect(await receiver.page.getByText('架空 花子').count()).toBe(0)
  // Before what can be done next, on either side; and on the way to the field where a withdrawn objection is recorded.
  for (const { page } of [sender, receiver])
    await page
      .getByText(/本人(の異議が記録されています|が、患者の情報を渡すことに異議を述べています)。/)
      .first()
      .waitFor()
  expect(await isBefore(sender.page, '本人の異議が記録されています。', '次にできること')).toBe(true)
  await sender.page.getByRole('link', { name: '異議とその取下げを記録する欄へ' }).click()
  await expectSoundPage(sender)
  await expectSoundPage(receiver)
  await answered('異議の取下げを記録する', () => says('家族と話し、取り下げると話した'))
  await receiver.page.getByText('架空 花子').waitFor()

  await sender.page.goto('/transfer/register')
  await sender.page.getByRole('table').getByText('利用目的の掲示と異議のないこと：院内掲示（架空）').waitFor()
  await expectSoundPage(sender)
  const download = sender.page.waitForEvent('download')
  await sender.page.getByRole('link', { name: 'CSVで保存' }).click()
  expect((await download).suggestedFilename()).toMatch(/^患者情報の授受の記録_.*\.csv$/)
  await receiver.page.goto('/transfer/register')
  await receiver.page.getByRole('table').getByText('受け取った').first().waitFor()
  await expectSoundPage(receiver)
  for (const { context } of [sender, receiver]) await context.close()
}, 120_000)

const isBefore = (page: WatchedPage['page'], one: string, other: string): Promise<boolean> =>
  page.evaluate(
    ([first, second]) => {
      const text = document.querySelector('main')?.textContent ?? ''
      return text.indexOf(first ?? '') < text.indexOf(second ?? '')
    },
    [one, other],
  )
