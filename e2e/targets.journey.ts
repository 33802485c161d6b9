import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const

const shoot = async ({ page }: WatchedPage, name: string) => {
  const folder = process.env.RENKEI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe.each(sizes)('targets and evaluation on a %s', (size, viewport) => {
  it('a result moves its target, and nothing recorded is not zero', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/targets')
    const drill = page.getByRole('article').filter({ hasText: '合同訓練 年1回' })
    await drill.getByText('不明').waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-targets`)
    await drill.getByText('実績を記録する').first().click()
    await drill.getByLabel('実績（回）').fill('一回')
    await drill.getByRole('button', { name: '実績を記録する' }).click()
    await drill.getByRole('alert').getByText('実績を0以上の数で入力してください。').waitFor()
    await drill.getByLabel('実績（回）').fill('１')
    await drill.getByRole('button', { name: '実績を記録する' }).click()
    await drill.getByText('達成', { exact: true }).waitFor()
    await drill.getByRole('img', { name: /合同訓練 年1回の推移/ }).waitFor()
    await expectSoundPage(watched)
    await drill.getByRole('button', { name: /実績を取り消す/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
    await drill.getByText('不明').waitFor()
    await watched.context.close()
  })

  it('what transfers count feeds its target, told as from there, and another target takes a measure', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/targets')
    const fed = page.getByRole('article').filter({ hasText: '社員の間の転院・紹介 年400件' })
    await fed.getByText(/転院調整の集計「転院した件数」から/).waitFor()
    await fed
      .getByText(/転院調整から：.*3社員（全4社員）/)
      .first()
      .waitFor()
    expect(await fed.getByText('実績を記録する').count()).toBe(0)
    await page.getByRole('button', { name: '集計から数え直す' }).click()
    await page.getByText(/数え直しました。$/).waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-fed`)
    const decided = page.getByRole('article').filter({ hasText: '受入れ先が決まるまで平均5日以内' })
    await decided.getByText('測り方を改める').first().click()
    await decided.getByLabel('実績の入れ方').selectOption('transfer.mean-days-to-decision')
    await decided
      .getByText(
        /中央値は、社員が開示する月ごとの合計からは求められません。自法人の中央値は、各社員が転院の指標で見られます。単位は「日」です。/,
      )
      .waitFor()
    expect(await decided.getByLabel('数え方').count()).toBe(0)
    await expectSoundPage(watched)
    await shoot(watched, `${size}-measure`)
    await decided.getByRole('button', { name: 'この測り方に改める' }).click()
    await decided.getByText(/転院調整の集計「受入照会から受入先の決定までの平均日数」から/).waitFor()
    // The form stays open: a change of mind is one choice away.
    await decided.getByLabel('実績の入れ方').selectOption('')
    await decided.getByLabel('単位').fill('日')
    await decided.getByLabel('数え方').selectOption('mean')
    await decided.getByRole('button', { name: 'この測り方に改める' }).click()
    await decided.getByText('第1四半期').waitFor()
    await watched.context.close()
  })

  it('of two who revise one target the later reads what the other wrote, keeps the own words, and then decides', async () => {
    const [one, other] = [await openPage(setup, viewport), await openPage(setup, viewport)]
    const goalOf = async ({ page }: WatchedPage) => {
      await page.goto('/governance/targets')
      const drill = page.getByRole('article').filter({ hasText: '合同訓練 年1回' })
      await drill.getByText('測り方を改める').first().click()
      return {
        drill,
        goal: drill.getByLabel('目標の数'),
        save: drill.getByRole('button', { name: 'この測り方に改める' }),
      }
    }
    for (const each of [one, other]) await signInAs(each, 'secretariat')
    const [early, late] = [await goalOf(one), await goalOf(other)]
    await early.goal.fill('2')
    await early.save.click()
    await early.drill.getByText(/目標 2回/).waitFor()
    await late.goal.fill('3')
    await late.save.click()
    await late.drill.getByText(/ほかの人が改めたところ：目標の数「2」。/).waitFor()
    expect(await late.goal.inputValue()).toBe('3')
    await late.drill.getByText(/目標 2回/).waitFor()
    await expectSoundPage(other)
    await shoot(other, `${size}-two-revise`)
    await late.save.click()
    await late.drill.getByText(/目標 3回/).waitFor()
    await late.goal.fill('1')
    await late.save.click()
    await late.drill.getByText(/目標 1回/).waitFor()
    for (const each of [one, other]) await each.context.close()
  })

  it('the council’s evaluation is published for everybody, and taken back', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/targets/evaluation')
    await page.getByRole('button', { name: '公表する' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公表する' }).click()
    await page.getByRole('button', { name: '公表をやめる' }).waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-evaluation`)
    const visitor = await openPage(setup, viewport)
    await visitor.page.goto('/governance/published-evaluations')
    await visitor.page
      .getByRole('row', { name: /共同研修 年4回/ })
      .getByText('途上')
      .waitFor()
    await expectSoundPage(visitor)
    await shoot(visitor, `${size}-published`)
    await page.getByRole('button', { name: '公表をやめる' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'やめる', exact: true }).first().click()
    await page.getByRole('button', { name: '公表する' }).waitFor()
    await visitor.page.reload()
    await visitor.page.getByText('公表された評価は、まだありません。').waitFor()
    await visitor.context.close()
    await watched.context.close()
  })

  it('initiatives are placed on the map by words alone', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/initiatives')
    await page.getByRole('img', { name: /取組の地図/ }).waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-initiatives`)
    await page.getByLabel('取組', { exact: false }).last().fill(`架空の給食センター ${size}`)
    await page.getByLabel('分野').last().fill('調達')
    await page.getByLabel('実現の難易度').last().selectOption('高')
    await page.getByLabel('効果の大きさ').last().selectOption('小')
    await page.getByRole('button', { name: '取組を加える' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: new RegExp(`架空の給食センター ${size}（難易度高、効果小）`) }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('a member', () => {
  it('reads the targets of its alliance and changes none', async () => {
    const watched = await openPage(setup)
    await signInAs(watched, 'facility-administrator')
    await watched.page.goto('/governance/targets')
    await watched.page.getByRole('heading', { name: /共同研修 年4回/ }).waitFor()
    expect(await watched.page.getByText('実績を記録する').count()).toBe(0)
    await expectSoundPage(watched)
    await watched.context.close()
  })
})
