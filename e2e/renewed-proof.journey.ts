import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { IdentityTables } from '../src/kernel/identity/server/identity-tables.ts'
import { openSystemWork } from '../src/kernel/work/server/open-work.ts'
import type { Work } from '../src/kernel/work/server/work.ts'
import { desktop, expectSoundPage, openPage, phone } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { enrolApp, enterWithPasskey, givePassword, newPerson, password, underItsName } from './sign-in-steps.ts'

const setup = setUpJourneys()
const own = '/management/sign-in'
const title = '本人であることを確かめます'

/** As if everybody had signed in a while ago. */
const letTimePass = () =>
  openSystemWork(setup.floor, 'test-setup', (work: Work<IdentityTables>) =>
    sql`update kernel.session set proved_at = now() - interval '6 minutes'`.execute(work.db),
  )

it('a passkey’s holder proves it in place, and the change goes on; who declines changes nothing', async () => {
  const watched = await openPage(underItsName(setup), desktop)
  const { page } = watched
  await enterWithPasskey(watched, await newPerson(setup), own)
  await page.getByText('使える回復コードがありません。').waitFor()
  await letTimePass()
  await page.getByRole('link', { name: '回復コードを作る' }).click()
  await page.getByRole('button', { name: '回復コードを作る' }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: 'パスキーで確かめる' }).waitFor()
  await expectSoundPage(watched)
  await dialog.getByRole('button', { name: 'やめる' }).click()
  await page.getByText('サインインに使う要素を変えるには').waitFor()
  expect(await page.getByRole('list', { name: '回復コード' }).count()).toBe(0)

  await page.getByRole('button', { name: '回復コードを作る' }).click()
  await dialog.getByRole('button', { name: 'パスキーで確かめる' }).click()
  await page.getByRole('list', { name: '回復コード' }).waitFor()
  expect(await page.getByText('サインインに使う要素を変えるには').count()).toBe(0)
  await expectSoundPage(watched)
})

it('who has password and app gives both by keyboard, on a phone, and the new password that waited is kept', async () => {
  const watched = await openPage(underItsName(setup), phone)
  const { page } = watched
  await givePassword(watched, await newPerson(setup), own)
  const code = await enrolApp(watched)
  await page.getByRole('textbox', { name: '認証アプリの数字' }).fill(code())
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '今は作らずに先へ進む' }).click()
  await page.getByText('パスワードを変える').click()
  await letTimePass()
  await page.getByLabel('今のパスワード').fill(password)
  await page.getByLabel('新しいパスワード').fill('架空の長い合言葉を四つ並べる')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('textbox', { name: 'パスワード' }).fill(password)
  await dialog.getByRole('textbox', { name: '認証アプリの数字' }).fill('000000')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('パスワードか数字が違います。').waitFor()
  await expectSoundPage(watched)
  await dialog.getByRole('textbox', { name: '認証アプリの数字' }).fill(code(30_000))
  await page.keyboard.press('Enter')
  await page.getByText('パスワードを変えました。').waitFor()
  await expectSoundPage(watched)
})
