import { describe, expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
const sizes = [
  ['desktop', desktop],
  ['phone', phone],
] as const

describe('who holds which post', () => {
  it.each(sizes)('is shown for today and for any day, with what must be done, on a %s', async (_, viewport) => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/bodies')
    await page.getByText('監事の欠員が定数の5分の1を超えています。').waitFor()
    await page.getByText(/令和8年12月8日.*までに補充してください。/).waitFor()
    await page.getByRole('img', { name: '仮名 次郎と関係のある役員：例示 三代（三親等内の親族）' }).waitFor()
    await page.getByText('再任であるため認可は要りません(ただし書)').waitFor()
    await expectSoundPage(watched)

    await page.getByLabel('見る日').fill('R7.1.15')
    await page.getByRole('button', { name: 'この日を見る' }).click()
    await page.getByText('令和7年1月15日の社員・役員・評議会です').waitFor()
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-01-15')
    expect(await page.getByText('監事の欠員が定数の5分の1を超えています。').count()).toBe(0)
    for (const [link, heading] of [
      ['評議会', '評議員'],
      ['社員', '社員と議決権'],
      ['利害関係', /加われない理事は誰か$/],
      ['定款とその他の記録', 'この日に効力のある定款'],
    ] as const) {
      await page
        .getByRole('navigation', { name: '社員・役員・評議会の画面' })
        .getByRole('link', { name: link, exact: true })
        .click()
      await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
      expect(new URL(page.url()).searchParams.get('on')).toBe('2025-01-15')
      await expectSoundPage(watched)
    }
    await watched.context.close()
  })

  it('changes by a record of its day, and the living case is judged anew', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/bodies')
    await page.getByText('理事・監事の選任を記録する').click()
    await page.getByRole('button', { name: '選任を記録する' }).click()
    await page.getByRole('link', { name: '氏名を入力してください。' }).waitFor()
    await page.getByRole('combobox', { name: '役職' }).selectOption('auditor')
    await page.getByRole('textbox', { name: '氏名' }).fill('後任 仮名')
    await page.getByRole('textbox', { name: '選任の日' }).fill('R8.11.20')
    await page.getByRole('textbox', { name: '就任の日' }).fill('R8.11.21')
    await page
      .getByRole('group')
      .filter({ hasText: '理事・監事の選任' })
      .getByLabel('根拠')
      .fill('臨時社員総会（架空）')
    await page.getByRole('button', { name: '選任を記録する' }).click()
    await page.getByText('記録しました。以前の記録も残っています。').waitFor()
    await page.getByRole('rowheader', { name: '後任 仮名' }).first().waitFor()
    expect(await page.getByText('監事の欠員が定数の5分の1を超えています。').count()).toBe(0)
    await expectSoundPage(watched)

    await page.goto('/governance/cases')
    await page.getByRole('link', { name: /^現在の記録/ }).click()
    await page.getByRole('heading', { level: 1, name: /は、認定基準を満たすか$/ }).waitFor()
    await expect.poll(() => page.getByText('監事の選任:後任 仮名').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    await page.getByRole('link', { name: '仮定して比べる' }).click()
    await page.getByRole('button', { name: '脱退を仮定する' }).click()
    await page.getByRole('heading', { name: '前と後の判定' }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('is shown to members without kin and declarations', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'facility-administrator')
    await page.goto('/governance/bodies')
    await page
      .getByRole('rowheader', { name: /架空 太郎/ })
      .first()
      .waitFor()
    expect(await page.getByText('三親等内').count()).toBe(0)
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('a question before the decision', () => {
  it.each(sizes)('is drafted in secret, sent, and answered with an opinion on a %s', async (size, viewport) => {
    const asker = await openPage(setup, viewport)
    await signInAs(asker, 'facility-administrator')
    const { page } = asker
    const title = `架空の予算（${size}）`
    await page.goto('/governance/opinions')
    await page.getByRole('link', { name: '意見照会の下書きを書く' }).click()
    await page.getByRole('button', { name: '下書きを保存する' }).click()
    await page.getByRole('link', { name: '件名を入力してください。' }).waitFor()
    await page.getByLabel('件名').fill(title)
    await page.getByLabel('照会の内容').fill('訪問の車両を二台増やす予算です。')
    await expectSoundPage(asker)
    await page.getByRole('button', { name: '下書きを保存する' }).click()
    await page.getByRole('heading', { level: 1, name: `意見照会：${title}` }).waitFor()
    await page.getByText('下書き（自法人の管理者だけに見えます）').waitFor()
    await expectSoundPage(asker)
    const address = new URL(page.url()).pathname

    const office = await openPage(setup, viewport)
    await signInAs(office, 'secretariat')
    await office.page.goto(address)
    await office.page.getByText('この意見照会は見つかりません。').first().waitFor()

    await page.getByRole('button', { name: '連携推進法人に送る' }).click()
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByText('回答待ち').waitFor()

    await office.page.goto('/governance/opinions')
    await office.page.getByRole('link', { name: title }).click()
    await office.page.locator('#reply-body').fill('予算案を承認する。')
    await office.page.getByRole('button', { name: '意見を記録して伝える' }).click()
    await office.page.getByRole('link', { name: /承認したり否決したりするものではありません/ }).waitFor()
    await office.page.locator('#reply-body').fill('燃料費の見込みも示すことを望みます。')
    await office.page.getByRole('button', { name: '意見を記録して伝える' }).click()
    await office.page.getByText('意見を記録し、照会した法人に伝えました。').waitFor()
    await expectSoundPage(office)

    await page.getByText('燃料費の見込みも示すことを望みます。').waitFor()
    await page.getByLabel('決定した日').fill('R9.3.20')
    await page.getByRole('button', { name: '決定した日を伝える' }).click()
    await page.getByText('事前に照会').waitFor()
    await expectSoundPage(asker)
    await asker.context.close()
    await office.context.close()
  })
})
