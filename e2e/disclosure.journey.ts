import { describe, expect, it } from 'vitest'
import { expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

/** The demo's members disclosed something to the office already; a journey begins with nothing unread. */
async function readNotices({ context, url }: WatchedPage): Promise<void> {
  const { items } = await (await context.request.get('/api/notices?unread=true')).json()
  for (const { id } of items)
    await context.request.post(`/api/notices/${id}/read`, { data: {}, headers: { origin: url } })
}

describe('what an organisation shows', () => {
  it('is private until a rule says otherwise, previewed before it is saved, told to whom it concerns, and ended', async () => {
    const secretariat = await openPage(setup, phone)
    await signInAs(secretariat, 'secretariat')
    await readNotices(secretariat)
    await secretariat.page.goto('/management/disclosure')
    await secretariat.page.getByText('開示ルールはまだありません。自法人の情報は、ほかのだれにも見えません。').waitFor()
    await expectSoundPage(secretariat)

    const keeping = await openPage(setup)
    const { page } = keeping
    await signInAs(keeping, 'facility-administrator')
    await page.goto('/management')
    await page.getByRole('link', { name: '開示ルール', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '自法人の何を、だれに見せるか' }).waitFor()
    await expectSoundPage(keeping)

    await page.goto('/management/disclosure/add')
    await page.getByLabel(/^対象/).selectOption({ label: '購入価格' })
    await page.getByText('購入価格を見せるルールには最終日が必要です。').waitFor()
    await page.getByLabel(/^相手※/).selectOption({ label: '法人事務局' })
    const office = page.getByRole('row', { name: /みなとメディカルパートナーズの事務局/ })
    await office.getByText('＋ 新しく見える').waitFor()
    await expectSoundPage(keeping)
    await page.getByRole('button', { name: 'このルールを定める' }).click()
    await page.getByRole('alert').getByText('根拠を選んでください。').waitFor()
    await expectSoundPage(keeping)
    await page.getByLabel(/^根拠※/).selectOption({ label: '自らの判断' })
    await page.getByLabel(/^根拠の説明/).fill('架空の理事会の決定')
    await page.getByRole('button', { name: 'このルールを定める' }).click()
    const rule = page.getByRole('listitem').filter({ hasText: '購入価格を集計した値だけ見せます。' })
    await rule.getByText('効力あり').waitFor()
    await page
      .getByRole('row', { name: /^購入価格/ })
      .getByText('集計だけ')
      .waitFor()
    await expectSoundPage(keeping)

    await secretariat.page.goto('/management/disclosure-granted')
    await secretariat.page.getByText(/しおかぜ会は、.*事務局に、購入価格を集計した値だけ見せます。/).waitFor()
    await expectSoundPage(secretariat)
    await secretariat.page.getByRole('link', { name: '未読のお知らせが1件あります' }).click()
    await secretariat.page
      .getByRole('paragraph')
      .filter({ hasText: '「なし」から「集計まで」に変わります。' })
      .waitFor()
    await expectSoundPage(secretariat)
    await secretariat.page.getByRole('button', { name: /^既読にする/ }).click()
    await secretariat.page.getByText('未読のお知らせはありません。').waitFor()
    await expect.poll(() => secretariat.page.getByText(/未読のお知らせが/).count()).toBe(0)

    await rule.getByRole('button', { name: /^終了する/ }).click()
    await rule.getByText('－ 見えなくなる').waitFor()
    await expectSoundPage(keeping)
    await rule.getByRole('button', { name: 'このルールを終了する' }).click()
    await page.getByText('終了したルール（1件）').waitFor()
    // Nobody reloads: the office's page hears that it sees less.
    await secretariat.page.getByRole('link', { name: '未読のお知らせが1件あります' }).waitFor()
    await keeping.context.close()
    await secretariat.context.close()
  }, 120_000)

  it('is narrowed on a phone, and keeps what was decided before', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await signInAs(watched, 'facility-administrator')
    await page.goto('/management/disclosure')
    await page.getByRole('link', { name: /^改める.*に、空床を明細まで見せます。/ }).click()
    await page.getByText('今日の時点では、だれに見える範囲も変わりません。').waitFor()
    await page.getByLabel(/^どこまで/).selectOption({ label: '集計した値だけ見せる' })
    await page.getByText('－ 狭まる').first().waitFor()
    await expectSoundPage(watched)
    await page.getByRole('button', { name: 'この内容に改める' }).click()
    const rule = page.getByRole('listitem').filter({ hasText: '空床を集計した値だけ見せます。' })
    await rule.getByText('これまでの版（第2版）').click()
    await rule.getByText(/に、空床を明細まで見せます。/).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('is read by everybody who works there and changed by its keepers alone', async () => {
    const watched = await openPage(setup, phone)
    await signInAs(watched, 'liaison-nurse')
    await watched.page.goto('/management/disclosure')
    await watched.page.getByRole('heading', { level: 1, name: '自法人の何を、だれに見せるか' }).waitFor()
    expect(await watched.page.getByRole('link', { name: /ルールを定める$/ }).count()).toBe(0)
    await expectSoundPage(watched)
    await watched.page.goto('/management/disclosure/add')
    await watched.page.getByText(/定め、改められるのは、施設管理者/).waitFor()
    await expectSoundPage(watched)
    await watched.page.goto('/management/notices')
    await watched.page.getByText(/個人情報保護担当・法人の役員と事務局/).waitFor()
    await watched.context.close()
  })
})

it('sharing a patient’s information rests on three facts, read for a purpose that is asked once', async () => {
  for (const viewport of [undefined, phone]) {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'liaison-nurse')
    await page.goto('/management/patient-sharings')
    await page.getByRole('button', { name: 'この目的で見る' }).click()
    await page.getByText('目的を選んでください。').waitFor()
    await expectSoundPage(watched)
    await page.getByLabel(/^閲覧の目的/).selectOption({ label: '診療・転院調整' })
    await page.getByRole('button', { name: 'この目的で見る' }).click()
    await page.getByText('閲覧の目的：診療・転院調整').waitFor()
    await page.getByText('自法人が照会する、新しい共有の記録を始める').click()
    await page.locator('#source').selectOption({ label: '医療法人 架空 しおかぜ会' })
    await page.getByRole('button', { name: '共有の記録を始める' }).click()
    const sharing = page.getByRole('listitem').filter({ hasText: '照会する側の同意が記録されていません。' }).first()
    await sharing.getByText('照会する側の同意が記録されていません。').waitFor()
    await sharing.getByText('自法人の事実を記録する').click()
    await expectSoundPage(watched)
    const form = sharing.locator('form')
    await form.getByLabel(/^根拠※/).selectOption({ label: '本人の同意' })
    await form.getByLabel(/^根拠の説明/).fill('架空の同意書')
    await form.getByRole('button', { name: '記録する' }).click()
    await page.getByText('？ まだそろっていない').first().waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  }
})
