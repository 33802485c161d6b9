import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

describe('figures of transfers', () => {
  it('a liaison nurse begins with what waits for her, and finds how fast cases are decided', async () => {
    const watched = await openPage(setup, desktop)
    const { page } = watched
    await signInAs(watched, 'liaison-nurse')
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: '転院調整' }).waitFor()
    expect(page.url()).toContain('/transfer?todo=true')
    await page.getByRole('article').first().waitFor()
    await page.getByRole('link', { name: '指標', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: '転院は、どれだけ早く決まっているか' }).waitFor()
    await page.getByRole('heading', { level: 3, name: '照会から受入先の決定まで' }).waitFor()
    await page.getByRole('img', { name: /^照会から最初の回答まで/ }).waitFor()
    await page.getByRole('row', { name: /^期間全体 / }).waitFor()
    await expectSoundPage(watched)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Excelで保存' }).click()
    expect((await download).suggestedFilename()).toMatch(/^転院の指標_.*\.xlsx$/)

    await page.goto('/transfer/figures?from=2024-01&through=2024-02')
    await page.getByText('2024年1月から2024年2月までに、照会を始めた依頼はありません。').waitFor()
    await expectSoundPage(watched)
    await page.goto('/transfer/figures?from=2026-05&through=2026-04')
    await page.getByText('36か月以内で指定してください。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  }, 120_000)

  it('the office sees sums of the members that disclose them, and no case', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/transfer/figures')
    await page.getByRole('heading', { level: 1, name: '参加法人の転院の件数' }).waitFor()
    await page
      .getByRole('row', { name: /ひだまり/ })
      .getByText('開示なし')
      .waitFor()
    await page
      .getByRole('row', { name: /しおかぜ会/ })
      .getByText('あり', { exact: true })
      .waitFor()
    expect(await page.getByText(/T-\d/).count()).toBe(0)
    await expectSoundPage(watched)
    await page.goto('/transfer')
    await page.getByText('閲覧できません').waitFor()
    await watched.context.close()
  }, 120_000)

  it('a partner is added, met, and counted; the administrator reads the dates and opens no case', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await signInAs(watched, 'facility-administrator')
    await page.goto('/transfer/partners')
    await page.getByText('あと25機関です。').waitFor()
    await page.getByLabel('名称').fill('架空医院')
    await page.getByRole('button', { name: '加える', exact: true }).click()
    await page.getByText('あと24機関です。').waitFor()
    await page.getByText('面会を記録する', { exact: true }).first().click()
    await page.getByRole('button', { name: '面会を記録する' }).click()
    await page.getByRole('alert').getByText('会った連携機関を選んでください。').waitFor()
    await expectSoundPage(watched)
    await page.getByLabel('出席者').fill('架空の看護師')
    await page.getByLabel('内容').fill('受入条件の確認')
    await page.getByRole('checkbox', { name: '架空医院' }).check()
    await page.getByRole('button', { name: '面会を記録する' }).click()
    await page.getByText('1回（あと2回）').waitFor()
    await page.getByLabel('名称').fill('医療法人社団架空会　やまてリハビリテーション病院')
    await page.getByRole('button', { name: '加える', exact: true }).click()
    await page.getByText('あと23機関です。').waitFor()
    await page.getByRole('button', { name: /やまてリハビリテーション病院と同じ施設である/ }).click()
    await page.getByRole('button', { name: /対応を外す/ }).waitFor()
    await page.getByLabel('名称').fill('やまて')
    await page.getByRole('button', { name: '加える', exact: true }).click()
    await page.getByText('あと22機関です。').waitFor()
    const nickname = page.getByRole('row', { name: /^やまて/ })
    await nickname.getByText('施設を選ぶ').click()
    await nickname
      .getByLabel(/^やまてに当たる施設/)
      .selectOption({ label: '医療法人 架空会 やまてリハビリテーション病院' })
    await nickname.getByRole('button', { name: 'この施設とする' }).click()
    await page.getByText('あと23機関です。').waitFor()
    const cases = page.getByRole('table', { name: /入院患者の依頼/ })
    await cases.getByText(/^T-\d/).first().waitFor()
    expect(await cases.getByRole('link').count()).toBe(0)
    await expectSoundPage(watched)
    await watched.context.close()
  }, 120_000)
})
