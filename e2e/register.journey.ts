import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

describe('the public register', () => {
  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('is found, searched and read without signing in on a %s', async (_, viewport) => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await page.goto('/')
    await page.getByRole('link', { name: 'さがみメディカルパートナーズ' }).waitFor()
    expect(page.url()).toContain('/registry')
    await expectSoundPage(watched)

    await page.getByLabel('名称・参加法人・施設・市区町村').fill('海老名')
    await page.getByRole('button', { name: '絞り込む' }).click()
    await page.getByText('条件に合う法人　1法人').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('海老名')

    await page.getByRole('link', { name: 'さがみメディカルパートナーズ' }).click()
    await page.getByRole('heading', { level: 1, name: 'さがみメディカルパートナーズ' }).waitFor()
    await page.getByText('海老名総合病院').first().waitFor()
    await expectSoundPage(watched)

    await page.goBack()
    await page.getByText('条件に合う法人　1法人').waitFor()
    await watched.context.close()
  })

  it('narrows to a prefecture from the map, and says why nothing is found', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await page.goto('/registry')
    await page.getByRole('link', { name: '大阪7法人' }).click()
    await page.getByText('条件に合う法人　7法人').waitFor()
    await page.getByLabel('名称・参加法人・施設・市区町村').fill('存在しない名称')
    await page.keyboard.press('Enter')
    await page.getByText('条件に合う法人はありません。').waitFor()
    await expectSoundPage(watched)
    await page.getByRole('link', { name: '条件を解除して、すべての法人を見る' }).click()
    await page.getByText('すべての法人　47法人').waitFor()
    await watched.context.close()
  })

  it('hands out what is listed as CSV, with the same filter', async () => {
    const watched = await openPage(setup)
    await watched.page.goto('/registry?prefecture=千葉県')
    const link = watched.page.getByRole('link', { name: 'CSVで取り出す' })
    await link.waitFor()
    const answer = await watched.context.request.get((await link.getAttribute('href')) ?? '')
    const text = await answer.text()
    expect(text).toContain('房総メディカルアライアンス')
    expect(text).not.toContain('尾三会')
    await watched.context.close()
  })

  it('says in words when the server breaks or answers something unreadable, and reads again on request', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await page.route('**/api/registry/alliances?*', (route) =>
      route.fulfill({ status: 502, body: '<html>Bad Gateway' }),
    )
    await page.goto('/registry')
    await page.getByText('サーバーの応答を読み取れませんでした。').waitFor()
    await page.unroute('**/api/registry/alliances?*')
    await page.getByRole('button', { name: 'もう一度読み込む' }).click()
    await page.getByText('すべての法人　47法人').waitFor()
    await context.close()
  })

  it('says that the server cannot be reached, keeps what was read, and recovers', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await page.goto('/registry')
    await page.getByRole('link', { name: '尾三会' }).waitFor()
    await context.setOffline(true)
    await page.getByText('ネットワークにつながっていません。').waitFor()
    await page.getByRole('link', { name: '尾三会' }).waitFor()
    await context.setOffline(false)
    await page.getByText('ネットワークにつながっていません。').waitFor({ state: 'hidden' })
    await context.close()
  })
})

describe('correcting the register', () => {
  it('is closed to visitors, in words', async () => {
    const watched = await openPage(setup)
    await watched.page.goto('/registry/add')
    await watched.page.getByText('運営者としてサインインしてください').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('adds an alliance with a document that was not listed before', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await signInAs(watched, 'operator')
    await page.goto('/registry')
    await page.getByRole('link', { name: '法人を追加する' }).click()
    await page.getByRole('textbox', { name: '理由' }).fill('認定の公表による。')
    await page.getByText('一覧にない資料を加える').click()
    await page.getByLabel('資料の表題').fill('架空県の公表')
    await page.getByLabel('資料の番号').fill('fictional-2026-11')
    await page.getByLabel('時点についての資料の書き方').fill('令和8年11月1日現在')
    await page.getByRole('button', { name: 'この資料を加えて選ぶ' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: '資料' }).inputValue()).toBe('fictional-2026-11')
    await page.getByRole('group', { name: '名称の記載1' }).getByRole('textbox').fill('架空メディカルネット')
    await page.getByRole('button', { name: '認定日の記載を加える' }).click()
    await page.getByRole('group', { name: '認定日の記載1' }).getByRole('textbox').fill('来年の春')
    await page.getByRole('button', { name: '変更を確かめる' }).click()
    await page
      .getByRole('alert')
      .getByText(/認定日を日付として読めません/)
      .waitFor()
    await page.getByRole('group', { name: '認定日の記載1' }).getByRole('textbox').fill('Ｒ８．１１．１')
    await page.getByRole('button', { name: '変更を確かめる' }).click()
    await page.getByRole('button', { name: 'この内容で登録する' }).click()
    await page.getByRole('heading', { level: 1, name: '架空メディカルネット' }).waitFor()
    await page.getByText('令和8年11月1日（資料の表記「Ｒ８．１１．１」）').waitFor()
    await expectSoundPage(watched)
    await context.close()
  })

  it('names what is missing, previews the change, and keeps the revision before it', async () => {
    const watched = await openPage(setup)
    const { page, context } = watched
    await signInAs(watched, 'operator')
    await page.goto('/registry?q=尾三会')
    await page.getByRole('link', { name: '尾三会' }).click()
    await page.getByRole('link', { name: '訂正する' }).click()
    await page.getByRole('button', { name: '変更を確かめる' }).click()
    await page.getByRole('alert').getByText('理由を入力してください。').waitFor()
    await expectSoundPage(watched)

    await page.getByRole('textbox', { name: '理由' }).fill('主たる事務所の記載を加えるため。')
    await page.getByRole('combobox', { name: '資料' }).selectOption('document-003')
    await page.getByRole('button', { name: '主たる事務所の記載を加える' }).click()
    await page
      .getByRole('group', { name: '主たる事務所の記載1' })
      .getByRole('textbox')
      .fill('愛知県豊明市（架空の番地）')
    await page.getByRole('button', { name: '変更を確かめる' }).click()
    await page.getByText('愛知県豊明市（架空の番地）').waitFor()
    await expectSoundPage(watched)
    await page.getByRole('button', { name: 'この内容で登録する' }).click()

    await page.getByText('第2版（表示中）').waitFor()
    await page.getByText('主たる事務所の記載を加えるため。').waitFor()
    await page.getByRole('link', { name: '第1版' }).click()
    await page.getByRole('heading', { level: 1, name: '尾三会（第1版）' }).waitFor()
    expect(await page.getByText('愛知県豊明市（架空の番地）').count()).toBe(0)
    await expectSoundPage(watched)
    await context.close()
  })
})
