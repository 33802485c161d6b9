import { expect, it } from 'vitest'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

it.each([
  ['desktop', desktop],
  ['phone', phone],
])(
  'each role finds what waits for it, and goes there, on a %s',
  async (_, viewport) => {
    const office = await openPage(setup, viewport)
    await signInAs(office, 'secretariat')
    await office.page.goto('/')
    await office.page.getByRole('link', { name: /^都道府県からの質問/ }).waitFor()
    await expectSoundPage(office)
    await office.page.getByRole('link', { name: /^都道府県からの質問/ }).click()
    await office.page.getByRole('heading', { level: 1, name: '都道府県に、何を出し、何を尋ねられているか' }).waitFor()
    await office.context.close()

    const officer = await openPage(setup, viewport)
    await signInAs(officer, 'prefecture-officer')
    await officer.page.goto('/')
    await officer.page.getByRole('link', { name: /期限を過ぎて未提出の届出 1件/ }).waitFor()
    await expectSoundPage(officer)
    await officer.context.close()

    const auditor = await openPage(setup, viewport)
    await signInAs(auditor, 'auditor')
    await auditor.page.goto('/')
    await auditor.page.getByRole('heading', { level: 1, name: '今日、何が待っているか' }).waitFor()
    await expectSoundPage(auditor)
    await auditor.page.goto('/governance/papers/auditorReport/2025-04-01')
    await auditor.page.getByLabel(/^監査の方法及びその内容/).fill('架空の方法で監査しました。')
    await auditor.page.getByRole('button', { name: /^保存して/ }).click()
    await auditor.page.getByRole('article').getByText('架空の方法で監査しました。').waitFor()
    await auditor.page.goto('/governance/papers/balanceSheet/2025-04-01')
    await auditor.page.getByRole('article').getByText('現金預金').waitFor()
    expect(await auditor.page.getByRole('button', { name: /^保存して|確定する/ }).count()).toBe(0)
    await auditor.context.close()

    const nurse = await openPage(setup, viewport)
    await signInAs(nurse, 'liaison-nurse')
    await nurse.page.goto('/overview')
    await nurse.page.getByRole('heading', { level: 1, name: '今日、何が待っているか' }).waitFor()
    await expectSoundPage(nurse)
    await nurse.page.getByRole('link', { name: /^転院調整：対応を待つ依頼と照会 \d+件$/ }).click()
    await nurse.page.waitForURL('**/transfer?todo=true')
    await nurse.context.close()

    for (const [persona, work] of [
      ['buyer', '購買'],
      ['human-resources', '人事'],
    ] as const) {
      const person = await openPage(setup, viewport)
      await signInAs(person, persona)
      await person.page.goto('/')
      await person.page.getByText(`${work}の仕事は、このシステムではまだできません。`).waitFor()
      await expectSoundPage(person)
      const links = await person.page.getByRole('main').getByRole('link').all()
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
      expect(addresses).toHaveLength(4)
      for (const address of addresses) {
        await person.page.goto(address ?? '')
        await person.page.getByRole('heading', { level: 1 }).waitFor()
        expect(await person.page.getByText(/見つかりません|できる役割がありません/).count()).toBe(0)
      }
      await person.context.close()
    }
  },
  120_000,
)
