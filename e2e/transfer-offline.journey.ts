import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { enrolApp, givePassword, newPerson, password } from './sign-in-steps.ts'
import { askedCase, fillOrdinary, idOf, onDevice, openForm, says, someoneAt, stored } from './transfer-steps.ts'

const setup = setUpJourneys()
const sendingMember = '0190a000-0000-7000-8000-000000000011'
/** Only this fails: signing in and out need the server. */
const saving = '**/api/transfer/requests/*'

/** Makes what lies on the device older; altered: only says another age than the one that was sealed. */
const age = (page: Page, hours: number, isAltered: boolean): Promise<void> =>
  page.evaluate(
    ({ hours, isAltered }) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('renkei-sealed', 1)
        opening.onsuccess = () => {
          const changing = opening.result.transaction('records', 'readwrite')
          const store = changing.objectStore('records')
          const asked = store.getAll()
          asked.onsuccess = () => {
            for (const record of asked.result)
              store.put({ ...record, createdAt: (isAltered ? record.createdAt : Date.now()) - hours * 3_600_000 })
          }
          changing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    { hours, isAltered },
  )

describe('without a network', () => {
  it('a draft is kept on the device, unreadable, and goes to the server when there is one', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await context.setOffline(true)
    await fillOrdinary(watched)
    await says(page, 'この端末に保存（オフライン）')
    const kept = await onDevice(page)
    expect(kept.map(({ id }) => id)).toEqual([idOf(page)])
    expect(kept[0]?.text).not.toMatch(/髙子|draft|need/)
    await context.setOffline(false)
    await says(page, '保存済み')
    expect((await stored(watched, idOf(page))).body).toMatchObject({ patient: { kana: 'かくう たかこ' } })
    await expect.poll(() => onDevice(page)).toEqual([])
    await context.close()
  })

  it('whom somebody means to ask is there again after a reload, unreadable on the device until then', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await fillOrdinary(watched)
    await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).check()
    await says(page, '保存済み')
    await expect.poll(async () => (await onDevice(page)).map(({ id }) => id)).toEqual([`choice ${idOf(page)}`])
    expect((await onDevice(page))[0]?.text).not.toMatch(/やまて/)
    await page.reload()
    await page.getByText('1番目に照会').waitFor()
    await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).uncheck()
    await expect.poll(() => onDevice(page)).toEqual([])
    await context.close()
  })

  it('an enquiry waits and goes out once', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await fillOrdinary(watched)
    await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).check()
    await says(page, '保存済み')
    await context.setOffline(true)
    await page.getByLabel('主病名').fill('左大腿骨頸部骨折')
    await page.getByRole('button', { name: '照会先と内容を確かめて送る' }).click()
    await page.getByRole('button', { name: '1施設に送る' }).click()
    await page.getByText('受入照会は、この端末で送信を待っています。').waitFor()
    expect(await onDevice(page)).toHaveLength(2)
    await context.setOffline(false)
    const id = idOf(page)
    await expect.poll(async () => (await stored(watched, id)).body.enquiries?.length).toBe(1)
    expect((await stored(watched, id)).body).toMatchObject({ need: { mainDiagnosis: '左大腿骨頸部骨折' } })
    await expect.poll(() => onDevice(page)).toEqual([])
    await context.close()
  })

  it('a page that was closed finds its draft again in the same session, and nobody else ever', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await context.setOffline(true)
    await fillOrdinary(watched)
    await says(page, 'この端末に保存')
    const address = page.url()
    await page.close()
    await context.setOffline(false)

    const again = await context.newPage()
    await again.goto(address)
    await again.getByText('この端末にだけ残っていた書きかけを開きました。').waitFor()
    expect(await again.getByLabel('主病名').inputValue()).toBe('右大腿骨頸部骨折')
    await says(again, '保存済み')

    await context.setOffline(true)
    await again.getByLabel('主病名').fill('だれにも見せない病名')
    await says(again, 'この端末に保存')
    await again.close()
    await context.setOffline(false)
    await signInAs(watched, 'social-worker')
    const other = await context.newPage()
    await other.goto('/transfer/new')
    await other.getByRole('heading', { name: '患者', exact: true }).waitFor()
    await expect.poll(() => onDevice(other)).toEqual([])
    expect(await other.content()).not.toContain('だれにも見せない病名')
    await context.close()
  })

  it('what waits is gone at sign-out, which says so before', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await page.route(saving, (route) => route.abort())
    await fillOrdinary(watched)
    await expect.poll(async () => (await onDevice(page)).length).toBe(1)
    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.getByText('まだ送っていない下書きがこの端末にあり、消えます。').waitFor()
    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
    expect(await onDevice(page)).toEqual([])
    await context.close()
  })

  it('two tabs with one draft do not contradict each other', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    await page.route(saving, (route) => route.abort())
    await fillOrdinary(watched)
    await expect.poll(async () => (await onDevice(page)).length).toBe(1)
    const board = await context.newPage()
    await board.goto('/transfer')
    await board.getByRole('heading', { level: 1, name: '転院調整' }).waitFor()
    await board.waitForTimeout(500)
    expect((await stored(watched, idOf(page))).status).toBe(404)
    await page.unroute(saving)
    await page.getByLabel('主病名').fill('左大腿骨頸部骨折')
    await says(page, '保存済み')
    await context.close()
  })

  it('what is too old, or was given another age, is deleted unread', async () => {
    const watched = await openForm(setup)
    const { page, context } = watched
    for (const [hours, isAltered] of [
      [13, false],
      [1, true],
    ] as const) {
      await page.route(saving, (route) => route.abort())
      await page.goto('/transfer/new')
      await fillOrdinary(watched)
      // Before, what was typed last would still be written over the record that is made older below.
      await says(page, 'この端末に保存')
      expect(await onDevice(page)).toHaveLength(1)
      await age(page, hours, isAltered)
      await page.goto('/transfer')
      await expect.poll(() => onDevice(page)).toEqual([])
      await page.unroute(saving)
    }
    expect(await page.getByText('この端末で送信を待っています').count()).toBe(0)
    await context.close()
  })

  it('a person who comes back to a masked page in a new session takes the writing along', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await page.clock.install()
    const person = await newPerson(setup, { organisationId: sendingMember, roles: ['liaisonNurse'] })
    await givePassword(watched, person, '/transfer/new')
    const code = await enrolApp(watched)
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '今は作らずに先へ進む' }).click()
    await page.getByRole('heading', { name: '患者', exact: true }).waitFor()
    await page.route(saving, (route) => route.abort())
    await fillOrdinary(watched)
    await expect.poll(async () => (await onDevice(page)).length).toBe(1)
    const before = await onDevice(page)

    await page.clock.fastForward('15:01')
    await page.getByRole('heading', { level: 1, name: '操作がなかったため、画面を隠しています' }).waitFor()
    await page.getByText('パスワードと認証アプリで続ける').click()
    await page.getByLabel('メールアドレス').fill(person.email)
    await page.getByLabel('パスワード').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code(30_000))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '転院を依頼する' }).waitFor()
    await expect.poll(async () => (await onDevice(page))[0]?.text === before[0]?.text).toBe(false)

    await page.reload()
    await page.getByText('この端末にだけ残っていた書きかけを開きました。').waitFor()
    expect(await page.getByLabel('主病名').inputValue()).toBe('右大腿骨頸部骨折')
    await page.unroute(saving)
    await says(page, '保存済み')
    await context.close()
  })
})

const someone = someoneAt(setup)
const csv = (name: string, content: string | Buffer = '項目,値\n架空,1\n') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})
const kinds = async ({ page }: WatchedPage) =>
  (await onDevice(page)).map(({ id }) => id.slice(0, id.indexOf(' '))).toSorted()

/** A conversation with its files unfolded. */
async function openConversation(): Promise<WatchedPage> {
  const watched = await someone('liaison-nurse', phone)
  await watched.page.goto(`/transfer/requests/${await askedCase(watched)}?show=messages`)
  await watched.page.getByLabel('メッセージ').waitFor()
  await watched.page.getByText('定型文・呼びかけ・ファイル').click()
  return watched
}

describe('a file chosen without a network', () => {
  it('waits sealed with its message and goes out once, when there is a network', async () => {
    const watched = await openConversation()
    const { page, context } = watched
    const name = '架空の診療情報提供書.csv'
    await context.setOffline(true)
    const chosen = page.locator('input[type=file]')
    await chosen.setInputFiles([csv(name), csv('大きな画像.csv', Buffer.alloc(11 * 1024 * 1024, 'あ'))])
    await page.getByRole('list', { name: '添えるファイル' }).getByText(`${name}（この端末で送信待ち）`).waitFor()
    await page.getByText('この端末に残せるファイルは、合わせて10 MBまでです。').waitFor()
    await page.getByRole('button', { name: /大きな画像.csv：表示を消す/ }).click()
    await page.getByLabel('メッセージ').fill('表をお送りします')
    await expectSoundPage(watched)
    await page.getByRole('button', { name: '送信', exact: true }).click()
    await page.getByText('添えたファイル 1個').waitFor()
    await page.getByText('送信待ち。つながると、自動で送ります。').waitFor()
    await expect.poll(() => kinds(watched)).toContain('file')
    for (const { text } of await onDevice(page)) expect(text).not.toMatch(/架空|csv|お送り/)
    await context.setOffline(false)
    await page.getByRole('link', { name }).waitFor()
    expect(await page.getByRole('link', { name }).count()).toBe(1)
    await expect.poll(() => onDevice(page)).toEqual([])
    await context.close()
  })

  it('that is then refused says which and why, and its words can be read until they are taken away', async () => {
    const watched = await openConversation()
    const { page, context } = watched
    await context.setOffline(true)
    await page.locator('input[type=file]').setInputFiles(csv('名ばかり.pdf', 'これはPDFではありません'))
    await page.getByText('名ばかり.pdf（この端末で送信待ち）').waitFor()
    await page.getByLabel('メッセージ').fill('提供書です')
    await page.getByRole('button', { name: '送信', exact: true }).click()
    await page.getByText('送信待ち。').waitFor()
    await context.setOffline(false)
    await page.getByText(/送れませんでした。「名ばかり.pdf」：/).waitFor()
    await page.getByText('提供書です').waitFor()
    await page.getByRole('button', { name: '消す', exact: true }).click()
    await expect.poll(() => onDevice(page)).toEqual([])
    await context.close()
  })

  it('is gone when it is not to be sent after all, at sign-out, and after 12 hours', async () => {
    const watched = await openConversation()
    const { page, context } = watched
    const choose = async () => {
      await context.setOffline(true)
      await page.locator('input[type=file]').setInputFiles(csv('架空の表.csv'))
      await expect.poll(() => kinds(watched)).toEqual(['file', 'message'])
    }
    await choose()
    await page.getByRole('button', { name: '架空の表.csvを添えない' }).click()
    await expect.poll(() => onDevice(page)).toEqual([])
    await choose()
    await context.setOffline(false)
    await age(page, 13, false)
    await page.reload()
    await expect.poll(() => onDevice(page)).toEqual([])
    await page.getByText('定型文・呼びかけ・ファイル').click()
    await choose()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.getByText('まだ送っていない下書きがこの端末にあり、消えます。').waitFor()
    await page.getByRole('button', { name: 'サインアウト' }).click()
    await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
    expect(await onDevice(page)).toEqual([])
    await context.close()
  })
})
