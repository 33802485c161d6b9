import { expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const pages = [
  ['/gallery', '画面の部品'],
  ['/community', '社会福祉協議会とは、どんな団体か'],
  ['/sign-in', 'サインイン'],
  ['/sign-in/recovery-codes', '回復コード'],
  ['/no-such-page', 'ページが見つかりません'],
  ['/registry/alliances/00000000-0000-7000-8000-000000000000', '地域医療連携推進法人'],
] as const

it.each(pages)('%s is sound on a desktop, a phone and with text twice as large', async (path, title) => {
  for (const viewport of [desktop, phone, { width: 720, height: 450 }]) {
    const watched = await openPage(setup, viewport)
    await watched.page.goto(path)
    await watched.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await watched.page.waitForLoadState('networkidle')
    await expect.poll(() => watched.page.title()).toContain(title)
    await expectSoundPage(watched)
    await watched.context.close()
  }
})

it('signing in says what is wrong, and signing out forgets', async () => {
  const watched = await openPage(setup)
  const { page } = watched
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'サインイン', exact: true }).click()
  await page.getByRole('alert').getByText('メールアドレスを入力してください。').waitFor()
  await page.getByLabel('メールアドレス').fill('nobody@example.test')
  await page.getByLabel('パスワード').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('メールアドレスまたはパスワードが違います。').waitFor()
  await expectSoundPage(watched)

  await page.getByRole('button', { name: '小林 見保' }).click()
  await page.getByRole('link', { name: '法人を追加する' }).waitFor()
  await page.getByRole('banner').getByText('小林 見保 様').waitFor()
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('link', { name: 'サインイン' }).waitFor()
  expect(await page.getByRole('link', { name: '法人を追加する' }).count()).toBe(0)
  await watched.context.close()
})

it('the skip link and the menu work by keyboard alone', async () => {
  const watched = await openPage(setup)
  const { page } = watched
  await page.goto('/community')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('link', { name: '法人の登録簿' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'どこに、どんな連携推進法人があるか' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await watched.context.close()
})
