import { describe, expect, it } from 'vitest'
import { aReferralBundle, aSection } from '../src/slices/transfer/domain/import/a-referral-bundle.ts'
import { aReferralLetter } from '../src/slices/transfer/domain/import/a-referral-letter.ts'
import { expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { fillOrdinary, idOf, openForm, says, stored } from './transfer-steps.ts'

const setup = setUpJourneys()

describe('a request by keyboard alone', () => {
  it('is written, sent to two facilities, and shows them the need and nobody’s name', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    const count = { keys: 0, letters: 0, answers: 0 }
    const press = async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
      count.keys += times
    }
    const goTo = async (id: string) => {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, id)) return
      }
      throw new Error(`the keyboard does not reach ${id}`)
    }
    const write = async (id: string, text: string) => {
      await goTo(`[id="${id}"]`)
      await page.keyboard.type(text)
      count.letters += text.length
      count.answers += 1
    }
    /** The first answer with the space bar, each later one an arrow further. */
    const choose = async (id: string, place: number) => {
      await goTo(`[id="${id}"]`)
      if (place === 0) await press('Space')
      else await press('ArrowRight', place)
      count.answers += 1
    }

    await page.getByRole('heading', { level: 1 }).focus()
    await choose('factor-fallPrecautions', 0)
    await goTo('#factor-noGuarantor')
    await press('Tab')
    await press('Enter')
    count.answers += 1
    await choose('need.purpose', 1)
    await write('wishedOn', 'R8.12.1')
    await write('patient.name', '架空　髙子')
    await write('patient.kana', 'かくう たかこ')
    await write('patient.birthOn', 'S18.5.10')
    await choose('need.sex', 0)
    await write('need.mainDiagnosis', '右大腿骨頸部骨折')
    await write('need.course', '術後、平行棒内で歩行訓練中')
    await choose('need.explanationGiven', 0)
    await write('need.onsetOn', 'R8.11.2')
    await goTo('[id="need.rehabilitationCondition"]')
    await press('ArrowDown', 3)
    count.answers += 1
    for (const activity of ['transferring', 'walking']) await choose(`activity-${activity}`, 1)
    await choose('activity-eating', 0)
    await goTo('#candidates')
    await says(page, /^✓ 保存済み/)
    await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).waitFor()
    // A facility moves to those that do not fit when the last words are weighed.
    await expect.poll(() => page.locator('#candidates [aria-busy=true]').count()).toBe(0)
    for (const name of ['やまてリハビリテーション病院', 'しおかぜ病院']) {
      const box = page.getByRole('checkbox', { name: new RegExp(name) })
      if ((await box.count()) === 0) await page.getByText(/^条件に合わない施設/).click()
      await box.focus()
      await press('Space')
      count.answers += 1
      expect(await box.isChecked(), name).toBe(true)
    }
    await expectSoundPage(watched)
    await page.getByRole('button', { name: '照会先と内容を確かめて送る' }).focus()
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: '2施設に受入照会を送ります' })
    await dialog.getByText('「80代 女性 右大腿骨頸部骨折 / リハビリテーション」').waitFor()
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      'やまてリハビリテーション病院',
      'しおかぜ病院',
    ])
    expect(await dialog.textContent()).not.toContain('架空　髙子')
    await expectSoundPage(watched)
    await press('Enter')
    const id = idOf(page)
    await page.waitForURL((url) => url.pathname === `/transfer/requests/${id}`)
    // Read by the report of the work, and a guard: whoever makes the form longer sees it here.
    console.log(`an ordinary rehabilitation transfer: ${JSON.stringify(count)}`)
    expect(count.answers).toBeLessThanOrEqual(20)
    expect(count.keys).toBeLessThanOrEqual(110)

    const own = await stored(watched, id)
    expect(own.body).toMatchObject({ state: 'enquiring', patient: { name: '架空　髙子', birthOn: '1943-05-10' } })
    const receiver = await openPage(setup)
    await signInAs(receiver, 'social-worker')
    const theirs = await stored(receiver, id)
    expect(theirs.body).toMatchObject({ patient: null, need: { ageBand: 80, onsetOn: '2026-11-02' } })
    expect(JSON.stringify(theirs.body)).not.toContain('架空　髙子')
    await receiver.context.close()
    await watched.context.close()
  })

  it('names what is missing above the form and beside the fields, and leads there', async () => {
    const watched = await openForm(setup, phone)
    const { page } = watched
    await expectSoundPage(watched)
    await page.getByLabel('希望日').fill('R8.2.30')
    await page.getByRole('button', { name: '照会先と内容を確かめて送る' }).click()
    const summary = page.getByRole('alert').filter({ hasText: '件の内容を確認してください' })
    await summary.getByRole('link', { name: /^希望日を/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('wishedOn')
    await summary.getByRole('link', { name: /目的/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('need.purpose')
    await expectSoundPage(watched)
    // A desktop with text twice as large.
    await page.setViewportSize({ width: 720, height: 450 })
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('a request that was sent', () => {
  it('is corrected when somebody says so, not while it is typed', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    await fillOrdinary(watched)
    await page.getByRole('checkbox', { name: /やまてリハビリテーション病院/ }).check()
    await page.getByRole('button', { name: '照会先と内容を確かめて送る' }).click()
    const id = idOf(page)
    await page.getByRole('button', { name: '1施設に送る' }).click()
    await page.waitForURL((url) => url.pathname === `/transfer/requests/${id}`)
    await page.goto(`/transfer/requests/${id}/edit`)
    await page.getByText('この依頼は、もう送られています。').waitFor()
    await page.getByText('すでに照会した施設：').waitFor()
    await page.getByLabel('主病名').fill('左大腿骨頸部骨折')
    await says(page, '訂正は、まだ送っていません。')
    await page.waitForTimeout(1_500)
    expect((await stored(watched, id)).body.need.mainDiagnosis).toBe('右大腿骨頸部骨折')
    await expectSoundPage(watched)
    await page.getByRole('button', { name: '訂正を送る' }).click()
    await says(page, '保存済み')
    const { body } = await stored(watched, id)
    expect(body.need.mainDiagnosis).toBe('左大腿骨頸部骨折')
    expect(body.steps.filter(({ step }: { step: string }) => step === 'correct')).toHaveLength(1)
    await watched.context.close()
  })
})

describe('from what is already written', () => {
  it('a pasted letter fills the form, and says what to check', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    await page.getByText('診療情報提供書から読み込む').click()
    await page.getByLabel('診療情報提供書の文章を貼り付ける').fill(aReferralLetter)
    await page.getByRole('button', { name: '貼り付けた文章を読み込む' }).click()
    await page.getByText('次の6件を確かめてください。').waitFor()
    expect(await page.getByLabel('主病名').inputValue()).toBe('右大腿骨頸部骨折')
    expect(await page.getByRole('textbox', { name: /^よみがな/ }).inputValue()).toBe('カクウ　タカコ')
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('an electronic letter about somebody else is refused, and its markup stays text', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    page.on('dialog', () => expect.unreachable('a document must not run'))
    const attack = '&lt;img src=x onerror=alert(1)&gt;<script>alert(1)</script>'
    const bundle = aReferralBundle({ sections: [aSection('360', '現病歴', `経過${attack}`)] })
    const file = { name: '紹介状.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bundle)) }
    await page.getByText('診療情報提供書から読み込む').click()
    await page.getByRole('textbox', { name: /^氏名/ }).fill('別野　人子')
    await page.getByLabel('生年月日').fill('S18.5.10')
    await page.getByLabel('ファイルを選んで読み込む').setInputFiles(file)
    await page.getByText('別の患者の文書です。読み込みませんでした。').waitFor()
    await page.getByText('入力した患者と、氏名が違います。').waitFor()
    expect(await page.getByLabel('経過と今の状態').inputValue()).toBe('')

    await page.getByRole('textbox', { name: /^氏名/ }).fill('架空　髙子')
    await page.getByLabel('ファイルを選んで読み込む').setInputFiles(file)
    await page.getByText('か所を読み込みました').waitFor()
    expect(await page.getByLabel('経過と今の状態').inputValue()).toBe('経過<img src=x onerror=alert(1)>')
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('an earlier case of the same patient is copied without its dates, and another’s is not', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    await fillOrdinary(watched)
    await page.getByRole('textbox', { name: /^氏名/ }).fill('写原　例子')
    await page.getByRole('textbox', { name: /^よみがな/ }).fill('うつしはら れいこ')
    await page.getByLabel('発症日・受傷日').fill('R8.11.2')
    await says(page, '保存済み')
    await page.goto('/transfer/new')
    await page.getByText('同じ患者の、以前の依頼から写す').click()
    await page.getByLabel('患者の氏名・よみがな・患者番号').fill('写原')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /写す$/ }).click()
    await page.getByText('以前の依頼から写しました。').waitFor()
    expect(await page.getByRole('textbox', { name: /^よみがな/ }).inputValue()).toBe('うつしはら れいこ')
    expect(await page.getByLabel('発症日・受傷日').inputValue()).toBe('')
    await expectSoundPage(watched)

    await page.goto('/transfer/new')
    await page.getByRole('textbox', { name: /^氏名/ }).fill('別野　人子')
    await page.getByText('同じ患者の、以前の依頼から写す').click()
    await page.getByLabel('患者の氏名・よみがな・患者番号').fill('写原')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /写す$/ }).first().click()
    await page.getByText('別の患者の以前の依頼です。読み込みませんでした。').waitFor()
    await watched.context.close()
  })

  it('a name in what candidates read is said at once and not saved', async () => {
    const watched = await openForm(setup)
    const { page } = watched
    await fillOrdinary(watched)
    await page.getByLabel('経過と今の状態').fill('架空髙子様は自宅で転倒')
    await page.getByLabel('主病名').focus()
    await page.getByText('患者の氏名が入っています。照会先に見える欄なので、消してください。').waitFor()
    await says(page, '保存できません')
    await expectSoundPage(watched)
    await page.getByLabel('経過と今の状態').fill('自宅で転倒')
    await says(page, '保存済み')
    await watched.context.close()
  })
})
