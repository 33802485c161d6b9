import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const sizes = [
  ['desktop', desktop, '7'],
  ['phone', phone, '8'],
] as const
const check = { name: '変わるところと、判定への影響を確かめる' }

describe('what the alliance states about itself', () => {
  it.each(sizes)(
    'is amended in a form, looked at before and after, and fills its application on a %s',
    async (_, viewport, count) => {
      const watched = await openPage(setup, viewport)
      const { page } = watched
      await signInAs(watched, 'secretariat')
      await page.goto('/governance/bodies?view=articles')
      await page.getByRole('link', { name: '定款の新しい版を書く' }).click()
      await page.getByRole('heading', { level: 1, name: '定款は、何を定めているか' }).waitFor()
      await page.getByLabel('理事の定数').fill(count)
      await page.getByLabel('監事の定数').fill('多い')
      await page.getByLabel('医療連携推進区域').fill('厚木市\n海老名市\n座間市\nみなと市')
      await page.getByRole('button', check).click()
      await page.getByRole('link', { name: '監事の定数：整数を入力してください。' }).waitFor()
      await page.getByRole('link', { name: '根拠を入力してください。' }).waitFor()
      await expectSoundPage(watched)

      await page.getByLabel('監事の定数').fill('２人')
      await page.locator('#fact-reason').fill('架空の決議')
      await page.getByRole('button', check).click()
      await page.getByRole('link', { name: /^医療連携推進区域：「神奈川県 みなと市」は/ }).waitFor()

      // What was typed waits for whoever comes back.
      await page.waitForTimeout(800)
      await page.reload()
      await page.getByText('書きかけの内容を戻しました。まだ記録していません。').waitFor()
      expect(await page.getByLabel('理事の定数').inputValue()).toBe(count)

      await page.getByLabel('医療連携推進区域').fill('厚木市\n海老名市\n座間市')
      await page.getByRole('button', check).click()
      await page
        .getByRole('row', { name: `理事の定数 5人 ${count}人` })
        .or(page.getByText(`${count}人`))
        .first()
        .waitFor()
      await page.getByText('定款の区域(厚木市、海老名市、座間市)が方針の区域').first().waitFor()
      await expectSoundPage(watched)
      await page.getByLabel('医療連携推進区域').fill('厚木市\n海老名市\n座間市\n綾瀬市')
      expect(await page.getByRole('heading', { name: '前の版との違い' }).count()).toBe(0)
      await page.getByRole('button', check).click()
      await page.getByText('結果の変わる基準はありません。').waitFor()
      await page.getByRole('button', { name: /この版を.*から記録する/ }).click()
      await page.getByText(/からの版を記録しました。/).waitFor()
      await expectSoundPage(watched)

      await page.getByRole('link', { name: '定款変更認可申請書を開く' }).click()
      await page.getByRole('article').getByText(`理事の定数：${count}人`).waitFor()
      expect(await page.getByLabel('新旧対照表1　変更後').inputValue()).toBe(`理事の定数：${count}人`)
      await page.goto('/governance/facts/articles')
      await page.getByRole('button', check).waitFor()
      expect(await page.getByText('書きかけの内容を戻しました').count()).toBe(0)
      expect(await page.getByLabel('理事の定数').inputValue()).toBe(count)
      await watched.context.close()
    },
  )

  it.each(sizes)('has a form for the policy and one for the finances on a %s', async (_, viewport) => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/facts/policy')
    await page.getByRole('button', { name: '事項を足す' }).click()
    await page.getByRole('button', check).click()
    await page.getByRole('link', { name: '5件目の事項の名称を入力してください。' }).click()
    await page.keyboard.type('災害時の受入れ')
    await page.getByRole('button', { name: '事項5を一つ上へ' }).click()
    expect(await page.getByLabel('事項4の名称').inputValue()).toBe('災害時の受入れ')
    await page.locator('#fact-reason').fill('架空の決議')
    await expectSoundPage(watched)
    await page.getByRole('button', check).click()
    await page.getByText('事項「災害時の受入れ」').waitFor()
    await expectSoundPage(watched)

    await page.goto('/governance/facts/finances')
    await page.getByLabel('負債の部の合計').fill('５，０００，０００，０００円')
    await page.locator('#fact-reason').fill('架空の計算書類')
    await page.getByRole('button', check).click()
    await page.getByText('5,000,000,000円').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it.each(sizes)('has one for the corporation, the planning areas and the procedure on a %s', async (_, viewport) => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/bodies?view=articles')
    await page.getByRole('link', { name: '構想区域の新しい版を書く' }).click()
    await page.getByRole('button', { name: '構想区域を足す' }).click()
    await page.keyboard.type('県央')
    await page.locator('#fact-reason').fill('架空の地域医療構想')
    await page.getByRole('button', check).click()
    await page.getByRole('link', { name: /^構想区域2の名称：構想区域「県央」が二度/ }).click()
    await expectSoundPage(watched)
    await page.getByLabel('構想区域2の名称').fill('架空東')
    await page.getByLabel('市区町村').last().fill('座間市')
    await page.getByRole('button', check).click()
    await page.getByText('構想区域「架空東」', { exact: true }).waitFor()
    await page
      .getByText(/構想区域「架空東」の調整会議はまだ開かれていません/)
      .first()
      .waitFor()
    await expectSoundPage(watched)

    await page.goto('/governance/facts/corporation')
    await page.getByLabel('認定を申請する都道府県').selectOption('')
    await page.getByLabel('主たる事務所のある市区町村').fill('神奈川県 座間市')
    await page.locator('#fact-reason').fill('架空の登記事項証明書')
    await page.getByRole('button', check).click()
    await page.getByText('認定を申請する都道府県').last().waitFor()
    await page.getByLabel('認定を申請する都道府県').selectOption('神奈川県')
    await page.getByRole('button', check).click()
    await page.getByText('結果の変わる基準はありません。').waitFor()
    await expectSoundPage(watched)

    await page.goto('/governance/facts/process')
    await page.getByRole('button', { name: '調整会議を足す' }).click()
    // One of the planning areas that are recorded; another may be written.
    const area = page.getByLabel(/^調整会議\d+の構想区域$/).last()
    await area.selectOption('一覧にないものを書く')
    await page.getByLabel(/の構想区域の名称$/).fill('架空の隣')
    await expectSoundPage(watched)
    await area.selectOption('県央')
    await page.getByLabel('開かれた日').last().fill('きのう')
    await page.locator('#fact-reason').fill('架空の連絡')
    await page.getByRole('button', check).click()
    await page.getByRole('link', { name: /^調整会議[23]の開かれた日：/ }).waitFor()
    await page.getByLabel('開かれた日').last().fill('R8.11.2')
    await page.getByLabel('申請の内容と協議の方向性').last().selectOption('no')
    await page.getByRole('button', check).click()
    await page
      .getByText(/の協議の方向性に沿っていません/)
      .first()
      .waitFor()
    await expectSoundPage(watched)
    await page.getByLabel('申請の内容と協議の方向性').last().selectOption('yes')
    await page.getByRole('button', check).click()
    await page.getByText('結果の変わる基準はありません。').waitFor()
    await page.getByRole('button', { name: /この版を.*から記録する/ }).click()
    await page.getByText(/からの版を記録しました。/).waitFor()
    await page.getByRole('link', { name: '記録の一覧に戻る' }).click()
    await page
      .getByText(/：架空の連絡$/)
      .first()
      .click()
    await page.getByText('開かれた日：令和8年11月2日').first().waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('is for the office to write: a director is told where to read it', async () => {
    const watched = await openPage(setup)
    await signInAs(watched, 'director')
    await watched.page.goto('/governance/facts/articles')
    await watched.page.getByText('記録できるのは、法人事務局です。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })
})
