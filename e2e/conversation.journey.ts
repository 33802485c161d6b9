import { expect, it } from 'vitest'
import { expectSoundPage, phone } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { askedCase, onDevice, someoneAt } from './transfer-steps.ts'

const setup = setUpJourneys()
const someone = someoneAt(setup)

it('a sentence is kept once and put into a message by choosing it', async () => {
  const sender = await someone('liaison-nurse')
  const id = await askedCase(sender)
  await sender.page.goto('/transfer/templates')
  await sender.page.getByLabel(/^見出し/).fill('見学のご案内')
  await sender.page.getByLabel(/^本文/).fill('ご家族の見学は平日14時からです。')
  await sender.page.getByRole('button', { name: '保存する' }).click()
  await sender.page.getByRole('heading', { name: '見学のご案内' }).waitFor()
  await expectSoundPage(sender)
  await sender.page.goto(`/transfer/requests/${id}`)
  await sender.page.getByText('定型文・呼びかけ・ファイル').click()
  await sender.page.getByLabel('定型文を入れる').selectOption({ label: '見学のご案内' })
  expect(await sender.page.getByLabel('メッセージ').inputValue()).toBe('ご家族の見学は平日14時からです。')
  await sender.context.close()
})

it('files chosen and not sent are there again after another page and a reload, unreadable on the device', async () => {
  const watched = await someone('liaison-nurse', phone)
  const { page } = watched
  const address = `/transfer/requests/${await askedCase(watched)}?show=messages`
  const openConversation = async () => {
    await page.goto(address)
    await page.getByLabel('メッセージ').waitFor()
  }
  await openConversation()
  await page.getByText('定型文・呼びかけ・ファイル').click()
  const name = '架空の診療情報提供書.csv'
  const table = { name, mimeType: 'text/csv', buffer: Buffer.from('項目,値\n架空,1\n') }
  await page.locator('input[type=file]').setInputFiles(table)
  const files = page.getByRole('list', { name: '添えるファイル' })
  await files.getByText(name).waitFor()
  await page.getByLabel('患者を特定する内容を含む').uncheck()
  await page.getByLabel('メッセージ').fill('表をお送りします')
  await page.getByText('この端末に12時間まで暗号化して残ります').waitFor()
  await expectSoundPage(watched)
  await page.goto('/transfer')
  await expect.poll(async () => (await onDevice(page)).map(({ id }) => id.split(' ')[0])).toEqual(['message'])
  expect((await onDevice(page))[0]?.text).not.toMatch(/架空|csv|お送り/)

  await openConversation()
  await files.getByText(name).waitFor()
  expect(await page.getByLabel('患者を特定する内容を含む').isChecked()).toBe(false)
  expect(await page.getByLabel('メッセージ').inputValue()).toBe('表をお送りします')
  await page.getByRole('button', { name: '送信', exact: true }).click()
  await page.getByRole('link', { name }).waitFor()
  await expect.poll(() => onDevice(page)).toEqual([])

  await page.getByLabel('メッセージ').fill('送らずにおくもの')
  await expect.poll(async () => (await onDevice(page)).length).toBe(1)
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByText('まだ送っていない下書きがこの端末にあり、消えます。').waitFor()
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
  expect(await onDevice(page)).toEqual([])
  await watched.context.close()
})

it('two tabs with a conversation open are told every message by the one stream, and need not ask for it', async () => {
  const [sender, receiver] = [await someone('liaison-nurse'), await someone('social-worker')]
  const id = await askedCase(sender)
  const asked = { streams: [] as string[], messages: 0 }
  sender.context.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/stream') asked.streams.push(search)
    if (request.method() === 'GET' && pathname.endsWith('/messages')) asked.messages += 1
  })
  const second = await sender.context.newPage()
  const tabs = [sender.page, second]
  for (const tab of tabs) {
    await tab.goto(`/transfer/requests/${id}`)
    await tab
      .getByRole('button', { name: /^医療法人 架空会 やまてリハビリテーション病院/ })
      .first()
      .click()
    await tab.getByLabel('メッセージ').waitFor()
  }
  await expect.poll(() => asked.streams.some((search) => search.includes('following='))).toBe(true)
  // That the receiver opens the case is a step, and renews the page.
  await receiver.page.goto(`/transfer/requests/${id}`)
  await receiver.page.getByLabel('メッセージ').waitFor()
  await sender.page.waitForTimeout(1_000)
  const readBefore = asked.messages

  for (const words of ['一つ目の連絡', '二つ目の連絡']) {
    await receiver.page.getByLabel('メッセージ').fill(words)
    await receiver.page.getByRole('button', { name: '送信', exact: true }).click()
    for (const tab of tabs) await tab.getByText(words).waitFor()
  }
  expect(asked.messages).toBe(readBefore)

  // The tab that held the stream goes; the other takes over where it was, following the same.
  await sender.page.close()
  await expect.poll(() => asked.streams.at(-1)).toMatch(/after=.+following=/)
  await receiver.page.getByLabel('メッセージ').fill('三つ目の連絡')
  await receiver.page.getByRole('button', { name: '送信', exact: true }).click()
  await second.getByText('三つ目の連絡').waitFor()
  expect(asked.messages).toBe(readBefore)
  await second.goto('/transfer')
  await expect.poll(() => asked.streams.at(-1)).not.toContain('following=')
  for (const { context } of [sender, receiver]) await context.close()
})
