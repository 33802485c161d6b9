import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { BreakGlassGrant } from '../src/kernel/audit/contract/break-glass-endpoints.ts'
import { breakGlassHeader } from '../src/platform/contract/purpose.ts'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { expectSoundPage, openPage, phone, signInAs, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()
/** Somebody no case of the demo is about, as another member's nurse wrote it and as somebody in an emergency says it. */
const written = { name: '架空 救子', kana: 'かくう きゅうこ', birthOn: '1943-05-06', patientNumber: 'F-9' }
const patient = { nameOrNumber: 'カクウ　キュウコ', subject: '1943-05-06 カクウキュウコ' }

describe('the audit trail', () => {
  it('is filtered in the address, and leads to who saw one thing, for a purpose and on paper', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'facility-administrator')
    // Left before it was answered, the reading might never have happened.
    const read = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/disclosure/rules')
    await page.goto('/management/disclosure')
    await read
    await page.goto('/management/audit')
    await page
      .getByRole('cell', { name: /自法人の開示ルールを、文と版を添えて返します。/ })
      .first()
      .waitFor()
    await expectSoundPage(watched)
    await page.getByLabel('操作').selectOption('disclosure.list-rules')
    await page.getByLabel('この日から').fill('令和8年1月1日')
    await page.getByRole('button', { name: '絞り込む' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('operation')).toBe('disclosure.list-rules')
    await page
      .getByRole('row', { name: /高橋 見本/ })
      .first()
      .waitFor()
    await page.getByRole('link', { name: '解除' }).click()
    await page.getByLabel('結果').selectOption({ label: '失敗' })
    await page.getByRole('button', { name: '絞り込む' }).click()
    await page.getByText('条件に合う記録はありません。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('is not for people without the duty, who learn who looked at their own records', async () => {
    const watched = await openPage(setup, phone)
    const { page } = watched
    await signInAs(watched, 'liaison-nurse')
    for (const path of ['audit', 'access-report', 'audit-checkpoint']) {
      await page.goto(`/management/${path}`)
      await page.getByText(/監査証跡を読めるのは、自法人の個人情報保護担当と施設管理者だけです。/).waitFor()
    }
    await expectSoundPage(watched)
    await page.goto('/management/own-accesses')
    await page.getByText('あなたについての記録を、ほかの人が見たり変えたりした記録はありません。').waitFor()
    await expectSoundPage(watched)
    await watched.context.close()

    const looking = await openPage(setup)
    await signInAs(looking, 'facility-administrator')
    expect((await looking.context.request.get('/api/identity/people')).status()).toBe(200)
    await signInAs(looking, 'second-administrator')
    await looking.page.goto('/management/own-accesses')
    await looking.page
      .getByRole('row', { name: /高橋 見本/ })
      .getByText('identity.list-people')
      .waitFor()
    await expectSoundPage(looking)
    await looking.context.close()
  })

  it('has a checkpoint that a member keeps outside', async () => {
    const watched = await openPage(setup)
    const { page } = watched
    await signInAs(watched, 'facility-administrator')
    await page.goto('/management/audit-checkpoint')
    const saving = page.waitForEvent('download')
    const save = async () => {
      await page.getByRole('button', { name: '自法人の控えを保存する' }).click()
      return page.getByText('控えを保存しました。').count()
    }
    // A line is sealed within a second; until then there is nothing to sign.
    await expect.poll(save, { timeout: 20_000 }).toBe(1)
    const download = await saving
    expect(download.suggestedFilename()).toMatch(/^監査証跡の控え-.*\.json$/)
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      format: 'renkei-audit-checkpoint',
    })
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

it('what is opened in an emergency is read in two taps, reaches the owner’s officer while the page is open, and can be traced', async () => {
  await tellCase()
  const asking = await openPage(setup, phone)
  await signInAs(asking, 'liaison-nurse')
  await asking.page.goto('/management/break-glass')
  await asking.page.getByRole('button', { name: '緊急時閲覧を求める' }).click()
  await asking.page.getByRole('alert').getByText('理由を5文字以上で書いてください。').waitFor()
  await expectSoundPage(asking)
  const granted = await askFor(asking)
  await asking.page.getByText('一回分の許可が出ました。').waitFor()
  await asking.page.getByRole('heading', { name: 'いま開ける記録' }).waitFor()
  await expectSoundPage(asking)

  const watching = await openPage(setup)
  const { page } = watching
  await signInAs(watching, 'facility-administrator')
  await page.goto('/management/break-glass')
  await page.getByText('一回使える').waitFor()
  await page.getByText(/佐藤 架純（みなと市民病院機構/).waitFor()
  await expectSoundPage(watching)
  await page.getByText('今日は0回開かれています。').waitFor()
  await asking.page.getByRole('link', { name: /^記録を開く.*カクウキュウコ/ }).click()
  await asking.page.getByRole('heading', { name: '緊急時閲覧で記録を開く' }).waitFor()
  await expectSoundPage(asking)
  await asking.page.getByRole('button', { name: 'この患者の記録を開く' }).click()
  await asking.page.getByText('架空のペニシリン').waitFor()
  await asking.page.getByText('この画面を離れるか読み込み直すと、もう開けません。').waitFor()
  await expectSoundPage(asking)
  await asking.page.reload()
  await asking.page.getByText('この許可はもう使われました。').waitFor()
  await expectSoundPage(asking)
  await expect(spendGrant(asking, granted)).rejects.toThrow('break-glass-not-usable')
  await page.getByText('今日は1回開かれています。').waitFor()
  await page.getByText('使われた', { exact: true }).waitFor()
  await page.getByRole('link', { name: /緊急時閲覧が使われました。未読のお知らせが[0-9]+件あります/ }).waitFor()
  await expectSoundPage(watching)

  await page.getByRole('link', { name: /だれが見たかを調べる/ }).click()
  await page.getByLabel(/^閲覧の目的/).selectOption({ label: '内部の監査' })
  await page.getByRole('button', { name: 'この目的で見る' }).click()
  await page.getByText(`対象：${patient.subject}`).waitFor()
  await page
    .getByRole('row', { name: /佐藤 架純/ })
    .first()
    .waitFor()
  await expectSoundPage(watching)
  await page
    .getByRole('row', { name: /緊急時閲覧/ })
    .filter({ hasText: '診療・転院調整' })
    .first()
    .waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '本人に渡す表（CSV）を保存する' }).click()
  const table = await readFile(await (await saving).path(), 'utf8')
  expect(table).toContain('佐藤 架純')

  await askFor(asking, 'カクウ　タロウ')
  await asking.page.getByRole('link', { name: /^記録を開く.*カクウタロウ/ }).click()
  await asking.page.getByRole('button', { name: 'この患者の記録を開く' }).click()
  await asking.page.getByText(/両方が一致する患者はいません/).waitFor()
  await expectSoundPage(asking)
  await asking.page.reload()
  await asking.page.getByText('何も開かれませんでした。').waitFor()
  await expectSoundPage(asking)
  await asking.page.getByRole('link', { name: 'もう一度求める' }).click()
  await expect.poll(() => asking.page.getByLabel(/^患者の氏名か患者番号/).inputValue()).toBe('カクウタロウ')
  expect(await asking.page.getByLabel(/^生年月日/).inputValue()).toBe('昭和18年5月6日')
  await expect.poll(() => asking.page.getByLabel(/^情報を持つ法人/).inputValue()).not.toBe('')
  expect(await asking.page.getByLabel(/^理由※/).inputValue()).toBe('架空の救急搬送で、意識がないため')
  await expectSoundPage(asking)
  await asking.context.close()
  await watching.context.close()
})

it('the third opening of a day waits for a colleague, who is asked on whatever page is open, or goes on with a reason', async () => {
  await tellCase()
  const asking = await openPage(setup, phone)
  await signInAs(asking, 'liaison-nurse')
  const colleague = await openPage(setup)
  await signInAs(colleague, 'privacy-officer')
  await colleague.page.goto('/')

  // One may have been opened before, above.
  let third = await askFor(asking)
  for (; third.secondPerson === null; third = await askFor(asking)) await spendGrant(asking, third)
  await asking.page.getByText('同僚の確認を待っています。').waitFor()
  await asking.page.getByText('同僚の確認を待っている', { exact: true }).waitFor()
  await expectSoundPage(asking)
  await expect(spendGrant(asking, third)).rejects.toThrow()
  await expectSoundPage(colleague)
  await colleague.page.getByRole('link', { name: '佐藤 架純さんが、緊急時閲覧の確認を待っています' }).click()
  await colleague.page.getByRole('heading', { name: '同僚の緊急時閲覧を確認する' }).waitFor()
  await expectSoundPage(colleague)
  await colleague.page.getByRole('button', { name: /^確認して開けるようにする/ }).click()
  await asking.page.getByText(/松本 仮保が確認しました/).waitFor()
  await spendGrant(asking, third)

  const refused = await askFor(asking)
  await colleague.page.getByRole('button', { name: /^断る：佐藤 架純の求め/ }).click()
  await colleague.page.getByRole('dialog').getByRole('button', { name: '断る' }).click()
  await asking.page.getByText('同僚が断った', { exact: true }).waitFor()
  await expect(spendGrant(asking, refused)).rejects.toThrow()

  const alone = await askFor(asking)
  await asking.page.getByText('確認できる人がいないとき', { exact: true }).click()
  await asking.page.getByRole('button', { name: '確認を待たずに開けるようにする' }).click()
  await asking.page.getByText('確認できる人がいない事情を5文字以上で書いてください。').waitFor()
  await expectSoundPage(asking)
  await asking.page.getByLabel(/^確認できる人がいない事情/).fill('架空の夜間で、当直は自分だけのため')
  await asking.page.getByRole('button', { name: '確認を待たずに開けるようにする' }).click()
  await asking.page.getByText(/後からの確認がまだです/).waitFor()
  await spendGrant(asking, alone)
  await colleague.page.goto('/management/break-glass')
  await colleague.page.getByRole('button', { name: /^必要だったと確認する/ }).click()
  await colleague.page.getByRole('heading', { name: '同僚の緊急時閲覧を確認する' }).waitFor({ state: 'detached' })
  await expectSoundPage(colleague)
  await asking.context.close()
  await colleague.context.close()
})

/** The whole form, as in an emergency; what was answered. */
async function askFor({ page }: WatchedPage, nameOrNumber: string = patient.nameOrNumber): Promise<BreakGlassGrant> {
  await page.goto('/management/break-glass')
  await page.getByLabel(/^情報を持つ法人/).selectOption({ label: '医療法人 架空 しおかぜ会' })
  await page.getByLabel(/^患者の氏名か患者番号/).fill(nameOrNumber)
  await page.getByLabel(/^生年月日/).fill('S18.5.6')
  await page.getByLabel(/^理由の種類/).selectOption({ label: '生命・身体の危険' })
  await page.getByLabel(/^理由※/).fill('架空の救急搬送で、意識がないため')
  const granted = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: '緊急時閲覧を求める' }).click()
  return (await granted).json()
}

/** As the page that opens a record does. */
async function spendGrant({ context, url }: WatchedPage, { id }: BreakGlassGrant): Promise<void> {
  const headers = { origin: url, [breakGlassHeader]: id }
  const answer = await context.request.post('/api/transfer/emergency-openings', { headers, data: {} })
  if (!answer.ok()) throw new Error((await answer.json()).type)
}

/** A case of another member, sent to somebody who is no party to what follows. */
async function tellCase(): Promise<void> {
  const owning = await openPage(setup)
  await signInAs(owning, 'receiving-nurse')
  const headers = { origin: owning.url }
  const path = `/api/transfer/requests/${crypto.randomUUID()}`
  const plain = aTransferRequest()
  const content = { ...plain, need: { ...plain.need, allergies: '架空のペニシリン' }, patient: written }
  const { request } = owning.context
  expect((await request.put(path, { headers, data: { version: null, content } })).status()).toBe(200)
  const asked = { addressees: [{ outsideName: '架空医院' }], idempotencyKey: crypto.randomUUID() }
  expect((await request.post(`${path}/enquiries`, { headers, data: asked })).status()).toBe(200)
  await owning.context.close()
}
