import { Secret, TOTP } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../src/foundation/calendar-date.ts'
import type { IdentityTables } from '../src/kernel/identity/server/identity-tables.ts'
import { hashPassword } from '../src/kernel/identity/server/password/hash-password.ts'
import { recordAccount } from '../src/kernel/identity/server/record-account.ts'
import { openSystemWork } from '../src/kernel/work/server/open-work.ts'
import { expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const alliance = '0190a000-0000-7000-8000-000000000001'
const password = 'correct horse battery staple'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

let people = 0
async function newPerson(more: { readonly passwordSetByOther?: boolean } = {}): Promise<string> {
  people += 1
  const email = `journey-${people}@example.jp`
  await openSystemWork<IdentityTables, string>(setup.floor, 'test-setup', (work) =>
    recordAccount(work, {
      email,
      name: `架空 人${people}`,
      passwordHash,
      organisationId: alliance,
      roles: ['secretariat'],
      from: calendarDate('2024-04-01'),
      ...more,
    }),
  )
  return email
}

async function givePassword({ page }: WatchedPage, email: string) {
  await page.goto('/sign-in?next=/governance/cases')
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード').fill(password)
  await page.keyboard.press('Enter')
}

/** Registers the app from the words on the page; returns what the app shows some time from now. */
async function enrolApp({ page }: WatchedPage) {
  await page.getByRole('button', { name: '認証アプリの鍵を作る' }).click()
  const secret = (await page.getByRole('definition').locator('code').textContent())?.replace(/\s/g, '') ?? ''
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const link = await page.getByRole('link', { name: '認証アプリを開いて登録する' }).getAttribute('href')
  expect(link).toMatch(/^otpauth:\/\/totp\//)
  expect(new URL(link ?? '').searchParams.get('secret')).toBe(secret)
  return (later = 0) => app.generate({ timestamp: Date.now() + later })
}

async function signOut({ page }: WatchedPage) {
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
}

describe('signing in with a password', () => {
  it('asks for an app the first time, gives recovery codes, and asks for the app’s digits from then on', async () => {
    const email = await newPerson()
    const watched = await openPage(setup)
    const { page } = watched
    await givePassword(watched, email)
    await page.getByText('サインインは、まだ終わっていません。').waitFor()
    await page.getByRole('banner').getByRole('link', { name: 'サインインを続ける' }).waitFor()
    const code = await enrolApp(watched)
    await expectSoundPage(watched)
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill('12')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('6桁の数字を入力してください。').waitFor()
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { level: 1, name: '回復コード' }).waitFor()
    await page.getByRole('button', { name: '回復コードを作る' }).click()
    await page.getByText('コードは、この1回だけ表示されます。').waitFor()
    const codes = await page.getByRole('list', { name: '回復コード' }).getByRole('listitem').allTextContents()
    expect(new Set(codes).size).toBe(10)
    await expectSoundPage(watched)
    await page.getByRole('link', { name: '保存したので先へ進む' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await signOut(watched)

    await givePassword(watched, email)
    await page.getByRole('textbox', { name: '認証アプリの数字' }).fill('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('数字が違います。').first().waitFor()
    await expectSoundPage(watched)
    // The enrolling code's step is used up; the next one is within the tolerance. Full-width digits are digits.
    await page
      .getByRole('textbox', { name: '認証アプリの数字' })
      .fill(code(30_000).replace(/\d/g, (digit) => '０１２３４５６７８９'[+digit] ?? ''))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await signOut(watched)

    await givePassword(watched, email)
    await page.getByText('認証アプリやパスキーをなくしたとき').click()
    await page.getByRole('textbox', { name: '回復コード' }).fill(codes[0] ?? '')
    await page.getByRole('button', { name: '回復を求める' }).click()
    await page.getByText('所属先の管理者の確認を待っています。').waitFor()
    await expectSoundPage(watched)
    await page.getByRole('button', { name: 'サインインをやめる' }).click()
    await page.getByLabel('メールアドレス').waitFor()
    await watched.context.close()
  })

  it('asks for another password first where somebody else has set it', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await givePassword(watched, await newPerson({ passwordSetByOther: true }))
    await page.getByLabel('今のパスワード').fill(password)
    await page.getByLabel('新しいパスワード').fill('short')
    await page.getByRole('button', { name: '変える' }).click()
    await page.getByRole('alert').getByText('このパスワードは使えません。').waitFor()
    await expectSoundPage(watched)
    await page.getByLabel('新しいパスワード').fill('a long sentence of my own')
    await page.getByRole('button', { name: '変える' }).click()
    await enrolApp(watched)
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('a passkey', () => {
  it('is enrolled instead of an app, and then signs in by itself', async () => {
    const email = await newPerson()
    // A passkey belongs to a name, never to an IP address.
    const watched = await openPage({ browser: setup.browser, url: setup.url.replace('127.0.0.1', 'localhost') })
    const { page, context } = watched
    const devices = await context.newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await givePassword(watched, email)
    await page.getByRole('button', { name: 'この端末のパスキーを登録する' }).click()
    await page.getByRole('link', { name: '今は作らずに先へ進む' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await signOut(watched)
    await page.goto('/sign-in?next=/governance/cases')
    await page.getByRole('button', { name: 'パスキーでサインインする' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await page.getByRole('banner').getByText(`架空 人${people} 様`).waitFor()
    await watched.context.close()
  })
})
