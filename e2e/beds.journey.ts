import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const enter = async (persona: string, path: string, viewport = desktop) => {
  const watched = await openPage(setup, viewport)
  await signInAs(watched, persona)
  await watched.page.goto(path)
  await watched.page.getByRole('heading', { level: 1 }).waitFor()
  await watched.page.waitForLoadState('networkidle')
  return watched
}

const card = (page: Page, ward: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: ward }) })

describe('beds on a phone', () => {
  it('are confirmed with one tap, and a fellow member sees it at once', async () => {
    const nurse = await enter('liaison-nurse', '/transfer/wards')
    const stale = card(nurse.page, '地域包括ケア3階')
    await stale.getByText('最後の確認は4日前。今の空床は分かりません').waitFor()
    expect(await stale.getByText('男性3').count()).toBe(0)

    const keeper = await enter('social-worker', '/transfer/beds', phone)
    await expectSoundPage(keeper)
    const own = card(keeper.page, '地域包括ケア3階')
    await own.getByText('下の数は前回のものです。').waitFor()
    await own.getByRole('button', { name: /前回の数のままです/ }).click()
    await own.getByText('1時間以内に確認').waitFor()
    await expectSoundPage(keeper)

    await stale.getByText('男性3、女性3').waitFor()
    await expectSoundPage(nurse)
    for (const { context } of [nurse, keeper]) await context.close()
  })

  it('said without a network wait, are shown as waiting, and go out by themselves', async () => {
    const { page, context } = await enter('social-worker', '/transfer/beds', phone)
    const ward = card(page, '回復期リハ2階')
    await context.setOffline(true)
    await ward.getByRole('button', { name: '回復期リハ2階 男性を一床増やす' }).click()
    await ward.getByRole('button', { name: /この数で更新する/ }).click()
    await ward.getByText('まだ送れていません。つながりしだい送ります。').waitFor()
    await ward.getByText('いま確認').waitFor()

    await context.setOffline(false)
    await ward.getByText('1時間以内に確認').waitFor()
    expect(await ward.getByText('まだ送れていません').count()).toBe(0)
    await page.reload()
    const count = card(page, '回復期リハ2階').getByRole('group', { name: '回復期リハ2階 男性の空床' }).locator('output')
    await expect.poll(() => count.textContent()).toContain('1')
    await context.close()
  })

  it('said over what a colleague has said meanwhile are not written, and the newer number is shown', async () => {
    const slow = await enter('social-worker', '/transfer/beds', phone)
    const quick = await enter('social-worker', '/transfer/beds')
    const wards = [slow.page, quick.page].map((page) => card(page, '地域包括ケア3階'))
    const [slowly, quickly] = wards
    if (!slowly || !quickly) throw new Error('no cards')
    await slow.context.setOffline(true)
    await quickly.getByRole('button', { name: '地域包括ケア3階 隔離・個室を一床増やす' }).click()
    await quickly.getByRole('button', { name: /この数で更新する/ }).click()
    await quickly.getByRole('button', { name: /変わりなし/ }).waitFor()
    await slowly.getByRole('button', { name: /変わりなし|前回の数/ }).click()
    await slow.context.setOffline(false)
    await slowly.getByText('ほかの人が先に空床を更新しました。新しい数を確かめてください。').waitFor()
    const isolation = slowly.getByRole('group', { name: '地域包括ケア3階 隔離・個室の空床' }).locator('output')
    await expect.poll(() => isolation.textContent()).toContain('1')
    for (const { context } of [slow, quick]) await context.close()
  })
})

describe('the member’s own times', () => {
  it('are set on the page, and said above every other page until its wards have spoken', async () => {
    const watched = await enter('receiving-nurse', '/transfer/beds', phone)
    const { page, context } = watched
    const time = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
    await page.getByLabel('1つ目').fill(time.format(new Date()))
    await page.getByRole('button', { name: '時刻を保存する' }).click()
    await page.getByText('確認の時刻を保存しました。').waitFor()
    await page.goto('/transfer/wards')
    const bar = page.getByRole('link', { name: /空床の確認の時刻.*を過ぎました。2病棟が確認を待っています。/ })
    await bar.waitFor()
    await expectSoundPage(watched)
    await bar.click()
    for (const name of ['療養病棟', '緩和ケア病棟']) {
      const ward = card(page, name)
      await ward.getByText('確認待ち').waitFor()
      await ward.getByRole('button', { name: /変わりなし/ }).click()
      await ward.getByText('1時間以内に確認').waitFor()
    }
    await page.getByRole('link', { name: '病棟と受入条件' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'どの病棟が、何を受けられるか' }).waitFor()
    expect(await bar.count()).toBe(0)
    await context.close()
  })
})

describe('what a ward can take', () => {
  it('is written by keyboard on a page of its own, kept as a version, and read by a fellow member', async () => {
    const keeper = await enter('social-worker', '/transfer/wards')
    const { page } = keeper
    await page.getByText('病棟を登録する', { exact: true }).first().click()
    await page.getByLabel('種別').selectOption({ label: '地域包括ケア病棟' })
    await page.getByLabel('病棟の名称').fill('新しい病棟')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '新しい病棟では、何を受けられるか' }).waitFor()

    const oxygen = page.getByRole('group', { name: '酸素' })
    await oxygen.getByRole('radio', { name: '書かない' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await oxygen.getByRole('radio', { name: '不可' }).isChecked()).toBe(true)
    await page.getByLabel('年齢の下限').fill('ななじゅう')
    await page.getByRole('button', { name: '受入条件表を記録する' }).click()
    await page.getByRole('alert').getByText('年齢の下限は、0から130までの整数で入力してください。').waitFor()
    await expectSoundPage(keeper)
    await page.getByLabel('年齢の下限').fill('７０')
    await page.getByRole('button', { name: '受入条件表を記録する' }).click()
    await page.getByText('受入条件表の第1版を記録しました。前の版も残っています。').waitFor()
    await expectSoundPage(keeper)
    await keeper.context.close()

    for (const viewport of [desktop, phone]) {
      const nurse = await enter('liaison-nurse', '/transfer/wards', viewport)
      const ward = card(nurse.page, '新しい病棟')
      await ward.getByText('受入条件表 第1版').click()
      await ward.getByText('70歳以上').waitFor()
      await ward.getByText('医療処置：受けられない').waitFor()
      expect(await ward.getByRole('link').count()).toBe(0)
      await expectSoundPage(nurse)
      await nurse.context.close()
    }
  })

  it('is no page for a buyer', async () => {
    for (const path of ['/transfer/beds', '/transfer/wards']) {
      const buyer = await enter('buyer', path, phone)
      await buyer.page.getByText('閲覧できません').waitFor()
      await expectSoundPage(buyer)
      await buyer.context.close()
    }
  })
})
