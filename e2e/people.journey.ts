import { describe, expect, it } from 'vitest'
import { startProvider } from '../src/kernel/identity/testing/start-provider.ts'
import { desktop, expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import {
  enrolApp,
  enterWithPasskey,
  givePassword,
  newPerson,
  password,
  plugInAuthenticator,
  underItsName,
} from './sign-in-steps.ts'

const setup = setUpJourneys()
const hospital = '0190a000-0000-7000-8000-000000000013'
const people = '/management/people'

/** An administrator of the hospital, signed in and at the page. */
async function administrator(viewport: typeof desktop, at = people) {
  const person = await newPerson(setup, { organisationId: hospital, roles: ['facilityAdministrator'] })
  const watched = await openPage(underItsName(setup), viewport)
  await enterWithPasskey(watched, person, at)
  return { watched, page: watched.page, person }
}

async function invite({ page }: WatchedPage, who: { name: string; email: string }): Promise<string> {
  await page.getByRole('link', { name: '人を招待する' }).click()
  await page.getByRole('button', { name: '招待状を作る' }).click()
  await page.getByRole('alert').getByText('役割を1つ以上選んでください。').waitFor()
  await page.getByLabel('氏名').fill(who.name)
  await page.getByLabel('メールアドレス').fill(who.email)
  await page.getByLabel('購買担当').check()
  await page.getByRole('button', { name: '招待状を作る' }).click()
  await page.getByText('この招待状は、この1回だけ表示されます。').waitFor()
  return (await page.getByRole('definition').locator('code').textContent()) ?? ''
}

describe('somebody new', () => {
  it('is invited on paper, takes a passkey, and begins when a second administrator has confirmed', async () => {
    const one = await administrator(desktop)
    const who = { name: '架空 新田', email: 'nitta@example.jp' }
    const link = await invite(one.watched, who)
    expect(link).toMatch(/\/invitation#[\w-]{43}$/)
    await one.page.getByRole('img', { name: '招待のアドレスのQRコード' }).waitFor()
    await expectSoundPage(one.watched)

    const guest = await openPage(underItsName(setup), phone)
    await plugInAuthenticator(guest)
    const { page } = guest
    await page.goto(link)
    await page.getByText('架空 新田 様').waitFor()
    await expectSoundPage(guest)
    await page.getByLabel('あなたのメールアドレス').fill('somebody@example.jp')
    await page.getByRole('button', { name: '招待を受けて次へ進む' }).click()
    await page
      .getByRole('alert')
      .getByText(/この招待は使えません。/)
      .waitFor()
    await page.getByLabel('あなたのメールアドレス').fill(who.email)
    await page.getByRole('button', { name: '招待を受けて次へ進む' }).click()
    await page.getByText('役割がまだ確認されていません。').waitFor()
    await expectSoundPage(guest)

    const other = await administrator(phone)
    await other.page.getByRole('button', { name: '架空 新田さんの「購買担当」を確認する' }).waitFor()
    await expectSoundPage(other.watched)
    await other.page.getByRole('button', { name: '架空 新田さんの「購買担当」を確認する' }).click()
    await other.page
      .getByRole('row', { name: /架空 新田/ })
      .getByText('利用中')
      .waitFor()
    await page.getByRole('banner').getByText('架空 新田 様').waitFor()

    await page.goto('/management')
    await page.getByText('構成員と役割 — 施設管理者').waitFor()
    await expectSoundPage(guest)
    await page.goto(people)
    await page.getByText(/^構成員を管理できるのは/).waitFor()
    await expectSoundPage(guest)

    await other.page.getByRole('link', { name: '架空 新田' }).click()
    await other.page.getByRole('button', { name: 'この人の利用を止める' }).click()
    await other.page.getByText('5秒以内に締め出されます').waitFor()
    await expectSoundPage(other.watched)
    const cutOff = page.getByText('構成員を見るには、管理者としてサインインしてください。').waitFor({ timeout: 5_000 })
    await other.page.getByRole('button', { name: '今すぐ止める' }).click()
    await cutOff
    await other.page.getByText('離任', { exact: true }).first().waitFor()
    for (const { context } of [one.watched, other.watched, guest]) await context.close()
  })

  it('may take a password and an app; a used, a withdrawn and a cut-off address say what they are', async () => {
    const { watched, page } = await administrator(desktop)
    const [who, unwanted] = [
      { name: '架空 古川', email: 'furukawa@example.jp' },
      { name: '架空 間違', email: 'machigai@example.jp' },
    ]
    const link = await invite(watched, who)
    await page.getByRole('link', { name: '構成員へ戻る' }).click()
    const mistaken = await invite(watched, unwanted)
    await page.getByRole('link', { name: '構成員へ戻る' }).click()
    await page.getByRole('link', { name: unwanted.name }).click()
    await page.getByRole('button', { name: '招待を取り消す' }).click()
    await page.getByRole('button', { name: '取り消す', exact: true }).click()
    await page.getByText('この人は、所属先の構成員の一覧にいません。').waitFor()

    const guest = await openPage(setup)
    await guest.page.goto(link.replace('localhost', '127.0.0.1'))
    await guest.page.getByLabel('あなたのメールアドレス').fill(who.email)
    await guest.page.getByLabel('パスワードと、認証アプリなど').check()
    await guest.page.getByLabel('新しいパスワード').fill('short')
    await guest.page.getByRole('button', { name: '招待を受けて次へ進む' }).click()
    await guest.page
      .getByRole('alert')
      .getByText(/パスワードは8文字以上/)
      .waitFor()
    await expectSoundPage(guest)
    await guest.page.getByLabel('新しいパスワード').fill('a long sentence of my own')
    await guest.page.getByRole('button', { name: '招待を受けて次へ進む' }).click()
    const code = await enrolApp(guest)
    await expectSoundPage(guest)
    await guest.page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
    await guest.page.keyboard.press('Enter')
    await guest.page.getByText('役割がまだ確認されていません。').waitFor()

    const stranger = await openPage(setup)
    for (const [address, words] of [
      [link, 'この招待はすでに使われています。'],
      [mistaken, 'この招待は取り消されました。'],
      ['/invitation#guess', 'この招待は見つかりません。'],
      ['/invitation', '招待のアドレスが途中で切れています。'],
    ] as const) {
      await stranger.page.goto('about:blank')
      await stranger.page.goto(address)
      await stranger.page.getByRole('alert').getByText(words).waitFor()
      await expectSoundPage(stranger)
    }
    for (const { context } of [watched, guest, stranger]) await context.close()
  })
})

describe('one’s own sign-in', () => {
  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('shows the devices and the factors, each of which can be ended or added, on a %s', async (_, viewport) => {
    const person = await newPerson(setup)
    const watched = await openPage(underItsName(setup), viewport)
    const { page } = watched
    await enterWithPasskey(watched, person, '/management/sign-in')
    const elsewhere = await openPage(setup)
    await givePassword(elsewhere, person)
    await elsewhere.page.getByText('サインインは、まだ終わっていません。').waitFor()
    await page.getByRole('rowheader').getByText('この端末').waitFor()
    await page.reload()
    await page.getByRole('button', { name: /のサインインを終わらせる$/ }).waitFor()
    await expectSoundPage(watched)
    await page.getByRole('button', { name: 'ほかの端末をすべて終わらせる' }).click()
    await page.getByRole('button', { name: 'すべて終わらせる', exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: /のサインインを終わらせる$/ }).count()).toBe(0)

    await page.getByRole('button', { name: /^パスキー「.*」を取り消す$/ }).click()
    await page.getByRole('button', { name: '取り消す', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/最後の要素は取り消せません。/)
      .waitFor()
    await page.getByRole('button', { name: 'やめる' }).click()
    await page.getByText('登録する', { exact: true }).click()
    const code = await enrolApp(watched)
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
    await page.keyboard.press('Enter')
    await page.getByText('認証アプリを登録しました。').waitFor()
    await page.getByText('パスワードを変える').click()
    await page.getByLabel('今のパスワード').fill(password)
    await page.getByLabel('新しいパスワード').fill('another sentence of my own')
    await page.getByRole('button', { name: '変える', exact: true }).click()
    await page.getByText('パスワードを変えました。').waitFor()
    await expectSoundPage(watched)
    for (const { context } of [watched, elsewhere]) await context.close()
  })
})

describe('a member’s own provider', () => {
  it('is set by one administrator, confirmed by another, and then signs the member’s people in', async () => {
    const { url } = underItsName(setup)
    const provider = await startProvider(`${url}/sign-in/provider`)
    try {
      const one = await administrator(desktop, '/management/provider')
      await one.page.getByRole('button', { name: 'この内容で申し出る' }).click()
      await one.page.getByRole('alert').getByText('クライアントIDを入力してください。').waitFor()
      await expectSoundPage(one.watched)
      await one.page.getByLabel('認証基盤のアドレス（issuer）').fill(provider.issuer)
      await one.page.getByLabel('クライアントID').fill('renkei')
      await one.page.getByLabel('クライアントの秘密鍵').fill('a secret of the client')
      await one.page.getByRole('button', { name: 'この内容で申し出る' }).click()
      await one.page.getByText('別の管理者の確認を待っています。').waitFor()

      const other = await administrator(phone, '/management/provider')
      await other.page.getByRole('button', { name: 'この設定を確認する' }).click()
      await expectSoundPage(other.watched)
      await other.page.getByRole('button', { name: '確認して使い始める' }).click()
      const start = await other.page.getByRole('definition').locator('code').textContent()

      const guest = await openPage(underItsName(setup))
      const claims = { sub: 'one', email: one.person.email, email_verified: true, amr: ['pwd', 'otp'] }
      await guest.context.route(`${provider.issuer}/**`, (route) =>
        route.continue({ headers: { ...route.request().headers(), 'x-person': JSON.stringify(claims) } }),
      )
      await guest.page.goto('/sign-in')
      await guest.page.getByText('所属先から案内されたアドレスを開いてください。').waitFor()
      await guest.page.goto(start ?? '')
      await guest.page.getByRole('banner').getByText(`${one.person.name} 様`).waitFor()
      expect(guest.page.url()).not.toContain('code=')
      await guest.page.getByRole('button', { name: 'サインアウト' }).click()
      await guest.page.getByRole('banner').getByRole('link', { name: 'サインイン' }).click()
      await guest.page.getByRole('link', { name: '所属先の認証基盤でサインインする' }).waitFor()
      await guest.page.goto('/sign-in/provider?code=x&state=y')
      await guest.page
        .getByRole('alert')
        .getByText(/確かめられませんでした/)
        .waitFor()
      await expectSoundPage(guest)
      for (const { context } of [one.watched, other.watched, guest]) await context.close()
    } finally {
      await provider.stop()
    }
  })
})
