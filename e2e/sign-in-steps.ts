import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { calendarDate } from '../src/foundation/calendar-date.ts'
import type { Role } from '../src/kernel/identity/domain/role.ts'
import type { IdentityTables } from '../src/kernel/identity/server/identity-tables.ts'
import { hashPassword } from '../src/kernel/identity/server/password/hash-password.ts'
import { recordAccount } from '../src/kernel/identity/server/record-account.ts'
import { openSystemWork } from '../src/kernel/work/server/open-work.ts'
import type { WatchedPage } from './browser.ts'
import type { JourneySetup } from './journey-setup.ts'

const alliance = '0190a000-0000-7000-8000-000000000001'
export const password = 'correct horse battery staple'

export interface JourneyPerson {
  readonly email: string
  readonly name: string
}

let people = 0
/** Somebody with a password and nothing else; a secretary of the fictional alliance unless told otherwise. */
export async function newPerson(
  { floor }: JourneySetup,
  more: {
    readonly passwordSetByOther?: boolean
    readonly organisationId?: string
    readonly roles?: readonly Role[]
  } = {},
): Promise<JourneyPerson> {
  people += 1
  const person = { email: `journey-${people}@example.jp`, name: `架空 人${people}` }
  const passwordHash = await hashPassword(password)
  await openSystemWork<IdentityTables, string>(floor, 'test-setup', (work) =>
    recordAccount(work, {
      ...person,
      passwordHash,
      organisationId: alliance,
      roles: ['secretariat'],
      from: calendarDate('2024-04-01'),
      ...more,
    }),
  )
  return person
}

export async function givePassword({ page }: WatchedPage, { email }: JourneyPerson, next = '/governance/cases') {
  await page.goto(`/sign-in?next=${next}`)
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード').fill(password)
  await page.keyboard.press('Enter')
}

/** Registers the app from the words on the page; returns what the app shows some time from now. */
export async function enrolApp({ page }: WatchedPage) {
  await page.getByRole('button', { name: '認証アプリの鍵を作る' }).click()
  const secret = (await page.getByRole('definition').locator('code').textContent())?.replace(/\s/g, '') ?? ''
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const link = await page.getByRole('link', { name: '認証アプリを開いて登録する' }).getAttribute('href')
  expect(link).toMatch(/^otpauth:\/\/totp\//)
  expect(new URL(link ?? '').searchParams.get('secret')).toBe(secret)
  await page.getByRole('img', { name: '認証アプリに鍵を渡すQRコード' }).waitFor()
  return (later = 0) => app.generate({ timestamp: Date.now() + later })
}

/** A passkey belongs to a name, never to an IP address. */
export const underItsName = ({ browser, url }: JourneySetup) => ({
  browser,
  url: url.replace('127.0.0.1', 'localhost'),
})

/** A device that answers for its owner at once, as a fingerprint does. */
export async function plugInAuthenticator({ page, context }: WatchedPage): Promise<void> {
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
}

/** Signs in for the first time, with a passkey of this browser as the second factor. */
export async function enterWithPasskey(watched: WatchedPage, person: JourneyPerson, next?: string): Promise<void> {
  await plugInAuthenticator(watched)
  await givePassword(watched, person, next)
  await watched.page.getByRole('button', { name: 'この端末のパスキーを登録する' }).click()
  await watched.page.getByRole('link', { name: '今は作らずに先へ進む' }).click()
}
