import { expect, it } from 'vitest'
import { setUpJourneys } from './journey-setup.ts'
import { askedCase, someoneAt, stored } from './transfer-steps.ts'

const setup = setUpJourneys()

const someone = someoneAt(setup)

const hostileWords = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '<svg onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '"><body onpageshow=window.ran=1>',
  'javascript:window.ran=1',
  '[見る](javascript:window.ran=1)',
  'data:text/html,<script>window.ran=1</script>',
  '{{constructor.constructor("window.ran=1")()}}',
  '</textarea><script>window.ran=1</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>',
  '＜script＞window.ran=1＜/script＞',
]

it('words that would be commands elsewhere are words in a conversation, for both sides', async () => {
  const [sender, receiver] = [await someone('liaison-nurse'), await someone('social-worker')]
  const id = await askedCase(sender)
  const [enquiry] = (await stored(sender, id)).body.enquiries
  const headers = { origin: sender.url }
  for (const body of hostileWords) {
    const data = { body, clientMessageId: crypto.randomUUID() }
    const sent = await sender.context.request.post(`/api/transfer/enquiries/${enquiry.id}/messages`, {
      data,
      headers,
    })
    expect(sent.status(), body).toBe(200)
  }
  for (const { page, complaints } of [sender, receiver]) {
    let asked = ''
    page.on('dialog', (dialog) => {
      asked = dialog.message()
      void dialog.dismiss()
    })
    await page.goto(`/transfer/requests/${id}`)
    for (const words of hostileWords) await page.getByRole('log').getByText(words, { exact: true }).first().waitFor()
    expect(await page.getByRole('log').locator('a, img, svg, iframe, script, form').count()).toBe(0)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect([asked, complaints]).toEqual(['', []])
  }
  for (const { context } of [sender, receiver]) await context.close()
})

it('nothing is sent while Japanese is being converted, and Enter alone is a new line', async () => {
  const watched = await someone('liaison-nurse')
  const { page, context } = watched
  const id = await askedCase(watched)
  await page.goto(`/transfer/requests/${id}`)
  const field = page.getByLabel('メッセージ').first()
  await field.click()
  const keyboard = await context.newCDPSession(page)
  const control = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, modifiers: 2 }
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/messages')) sent += 1
  })
  await compose('てんいん')
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...control })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...control })
  await keyboard.send('Input.insertText', { text: '転院' })
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('転院\n')
  expect(sent).toBe(0)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('log').getByText('転院', { exact: true }).waitFor()
  await expect.poll(() => sent).toBe(1)
  await context.close()
})
