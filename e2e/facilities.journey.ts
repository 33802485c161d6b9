import { expect, it } from 'vitest'
import { expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { fillOrdinary, openForm } from './transfer-steps.ts'

const setup = setUpJourneys()

it('an administrator says where a facility stands; what is no place in Japan and no code is said beside its field', async () => {
  const watched = await openPage(setup, phone)
  const { page } = watched
  await signInAs(watched, 'facility-administrator')
  await page.goto('/management')
  await page.getByRole('link', { name: '自組織の施設' }).click()
  const hospital = page.getByRole('region', { name: 'しおかぜ病院' })
  await hospital.getByLabel(/^位置/).fill('51.5, 0.1')
  await hospital.getByLabel('医療機関コード').fill('9990131')
  await hospital.getByRole('button').click()
  await hospital.getByRole('alert').getByText('2件の内容を確認してください').waitFor()
  await expectSoundPage(watched)
  await hospital.getByLabel(/^位置/).fill('139.412 35.491')
  await hospital.getByLabel('医療機関コード').fill('14-9-9990111')
  await hospital.getByRole('button').click()
  await hospital
    .getByRole('alert')
    .getByText(/ほかの施設のものとして登録されています/)
    .first()
    .waitFor()
  await hospital.getByLabel('医療機関コード').fill('１４９９９９０１３１')
  await hospital.getByRole('button').click()
  await hospital.getByText('保存しました。').waitFor()
  await page.reload()
  expect(await hospital.getByLabel(/^位置/).inputValue()).toBe('35.491, 139.412')
  expect(await hospital.getByLabel('医療機関コード').inputValue()).toBe('1499990131')
  await watched.context.close()
}, 60_000)

it('a letter’s institutions are matched by their code, a person says so, and the candidates have kilometres', async () => {
  const watched = await openForm(setup)
  const { page } = watched
  await fillOrdinary(watched)
  await page.getByText('診療情報提供書から読み込む').click()
  const letter = [
    '紹介先：旧称やまて病院　地域連携室　御中',
    '医療機関コード：1499990121',
    '紹介元医療機関名：市立みなと病院　整形外科',
    '患者氏名：架空　髙子',
    '生年月日：昭和18年5月10日',
  ]
  await page.getByLabel('診療情報提供書の文章を貼り付ける').fill(letter.join('\n'))
  await page.getByRole('button', { name: '貼り付けた文章を読み込む' }).click()
  await page.getByText('紹介先：旧称やまて病院（医療機関コード 1499990121）').waitFor()
  expect(await page.getByText(/直線）です/).count()).toBe(0)
  await page.getByRole('button', { name: '依頼元の施設にする' }).click()
  await page.getByText('厚木市にあり、依頼元から約3km（直線）です。').waitFor()
  await page.getByText(/医療機関コードが同じ「やまてリハビリテーション病院」を/).waitFor()
  await expectSoundPage(watched)
  expect(await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).isChecked()).toBe(false)
  await page.getByRole('button', { name: '照会先に選ぶ' }).click()
  await page.getByText('1番目に照会').waitFor()
  expect(await page.getByRole('button', { name: '照会先に選ぶ' }).count()).toBe(0)
  await watched.context.close()
}, 60_000)
