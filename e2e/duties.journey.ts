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

describe.each(sizes)('the office’s year on a %s', (size, viewport) => {
  it('says what is next, takes what is done, and takes it back', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/duties')
    await page.getByRole('heading', { level: 1, name: '次に、何をいつまでに行うか' }).waitFor()
    const published = page.getByRole('row', { name: /評議会の評価の公表/ })
    await published.waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-duties`)

    await published.getByText('済んだことを記録する').click()
    await published.getByLabel('行った人').fill('')
    await published.getByRole('button', { name: '済みと記録する' }).click()
    await published.getByRole('alert').getByText('行った人を入力してください。').waitFor()
    await published.getByLabel('行った人').fill('伊藤 試子')
    await published.getByLabel('書類の番号・所在').fill('公表の記録 令8-1')
    await expectSoundPage(watched)
    await published.getByRole('button', { name: '済みと記録する' }).click()
    await published.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: /^済み（/ }).click()
    await published.getByText('書類：公表の記録 令8-1').waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-done`)
    await published.getByRole('button', { name: /「済み」を取り消す/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
    await published.waitFor({ state: 'detached' })
    await watched.context.close()
  })

  it('shows which record says that the general meeting was held, and leads there', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'director')
    await page.goto('/governance/duties')
    await page.getByRole('link', { name: /^済み（/ }).click()
    const meeting = page.getByRole('row', { name: /定時社員総会\(貸借対照表/ })
    await meeting.getByText('自動の記録').waitFor()
    await page
      .getByRole('row', { name: /社員総会議事録の作成/ })
      .getByText('自動の記録')
      .waitFor()
    await page
      .getByRole('row', { name: /地域医療連携推進評議会の評価/ })
      .getByText('評議会の評価の記録')
      .waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-seen`)
    await meeting.getByRole('link', { name: '会議の記録' }).click()
    await page.getByRole('heading', { level: 1, name: /定時社員総会/ }).waitFor()
    await watched.context.close()
  })

  it('shows what moves with the general meeting before it is saved, and moves exactly that', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/duties/plan?inYear=2027-04-01')
    await page.getByLabel('定時社員総会の日').fill('令和9年3月1日')
    await page.getByRole('button', { name: '動く期限を確かめる' }).click()
    await page
      .getByRole('alert')
      .getByText(/事業年度の終わりより後に開きます/)
      .waitFor()
    const day = size === 'desktop' ? '18' : '21'
    await page.getByLabel('定時社員総会の日').fill(`R9.6.${day}`)
    await page.getByRole('button', { name: '動く期限を確かめる' }).click()
    await page.getByText(/件の日が動きます。まだ保存していません。/).waitFor()
    const meeting = page.getByRole('row', { name: /^定時社員総会/ })
    await meeting.getByText(`令和9年6月${day}日`).waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-plan`)
    await page.getByRole('button', { name: 'この予定を保存する' }).click()
    await page.getByText(/まだ保存していません/).waitFor({ state: 'detached' })
    await page.goto('/governance/duties?inYear=2027-04-01')
    await page
      .getByRole('row', { name: /定時社員総会\(/ })
      .getByText(`令和9年6月${day}日`)
      .waitFor()
    await watched.context.close()
  })

  it('takes an order of the prefecture with its day, and a mistake back', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, 'secretariat')
    await page.goto('/governance/duties/events')
    await page.getByLabel('あった日').last().fill('R8.11.10')
    await page.getByLabel('命令に書かれた期限').last().fill('R8.12.28')
    await page.getByRole('button', { name: '出来事を記録する' }).click()
    const order = page.getByRole('row', { name: /措置命令/ })
    await order.waitFor()
    await expectSoundPage(watched)
    await shoot(watched, `${size}-events`)
    await page.getByRole('link', { name: '義務と期限' }).click()
    await page
      .getByRole('row', { name: /措置命令への対応/ })
      .getByText('令和8年12月28日')
      .waitFor()
    await page.getByRole('link', { name: '出来事' }).click()
    await order.getByRole('button', { name: /誤りとして取り消す/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
    await order.waitFor({ state: 'detached' })
    await watched.context.close()
  })

  it('is read by a calendar program at a secret address, until it is ended', async () => {
    const watched = await openPage(setup, viewport)
    const { page } = watched
    await signInAs(watched, size === 'desktop' ? 'secretariat' : 'director')
    await page.goto('/governance/duties/calendar')
    await page.getByRole('button', { name: '自分のアドレスを作る' }).click()
    const address = (await page.getByText(/\/api\/governance\/duty-calendar\//).textContent()) ?? ''
    await expectSoundPage(watched)
    await shoot(watched, `${size}-calendar`)
    const calendar = await (await fetch(address)).text()
    expect(calendar).toContain('BEGIN:VCALENDAR')
    expect(calendar).toContain('SUMMARY:')
    expect(calendar).not.toContain('DESCRIPTION:根拠')
    await page.getByRole('button', { name: '配信を終える' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '終える' }).click()
    await page.getByRole('button', { name: '自分のアドレスを作る' }).waitFor()
    expect((await fetch(address)).status).toBe(404)
    await watched.context.close()
  })
})

describe('the duties', () => {
  it('are read by the prefecture that supervises, and are no page of a nurse', async () => {
    const officer = await openPage(setup)
    await signInAs(officer, 'prefecture-officer')
    await officer.page.goto('/governance/duties?allianceId=0190a000-0000-7000-8000-000000000001')
    await officer.page.getByRole('row', { name: /評議会の評価の公表/ }).waitFor()
    expect(await officer.page.getByText('済んだことを記録する').count()).toBe(0)
    await officer.context.close()
    const nurse = await openPage(setup)
    await signInAs(nurse, 'liaison-nurse')
    await nurse.page.goto('/governance/duties')
    await nurse.page.getByRole('alert').waitFor()
    expect(await nurse.page.getByRole('row').count()).toBe(0)
    await nurse.context.close()
  })
})
