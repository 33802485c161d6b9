import { describe, expect, it } from 'vitest'
import { expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { enrolApp, enterWithPasskey, givePassword, newPerson, password, underItsName } from './sign-in-steps.ts'

const setup = setUpJourneys()

async function signOut({ page }: WatchedPage) {
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
}

describe('signing in with a password', () => {
  it('asks for an app the first time, gives recovery codes, and asks for the app’s digits from then on', async () => {
    const person = await newPerson(setup)
    const watched = await openPage(setup)
    const { page } = watched
    await givePassword(watched, person)
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

    await givePassword(watched, person)
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

    await givePassword(watched, person)
    await page.getByText('認証アプリやパスキーをなくしたとき').click()
    await page.getByRole('textbox', { name: '回復コード' }).fill(codes[0] ?? '')
    await page.getByRole('button', { name: '回復を求める' }).click()
    await page.getByText('所属先の管理者の確認を待っています。').waitFor()
    await expectSoundPage(watched)

    const office = await openPage(underItsName(setup))
    await enterWithPasskey(office, await newPerson(setup), '/management/people')
    await office.page.getByRole('button', { name: `${person.name}さんの回復を認める` }).click()
    await expectSoundPage(office)
    await office.page.getByRole('button', { name: '確かめたので認める' }).click()
    await page.getByRole('button', { name: '認証アプリの鍵を作る' }).waitFor()
    await office.context.close()
    await page.getByRole('button', { name: 'サインインをやめる' }).click()
    await page.getByLabel('メールアドレス').waitFor()
    await watched.context.close()
  })

  it('asks for another password first where somebody else has set it', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await givePassword(watched, await newPerson(setup, { passwordSetByOther: true }))
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
    const person = await newPerson(setup)
    const watched = await openPage(underItsName(setup))
    const { page } = watched
    await enterWithPasskey(watched, person)
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await signOut(watched)
    await page.goto('/sign-in?next=/governance/cases')
    await page.getByRole('button', { name: 'パスキーでサインインする' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの法人が、認定基準を満たすか' }).waitFor()
    await page.getByRole('banner').getByText(`${person.name} 様`).waitFor()
    await watched.context.close()
  })
})
