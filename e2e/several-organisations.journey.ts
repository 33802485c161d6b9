import { describe, it } from 'vitest'
import { calendarDate } from '../src/foundation/calendar-date.ts'
import type { IdentityTables } from '../src/kernel/identity/server/identity-tables.ts'
import { openSystemWork } from '../src/kernel/work/server/open-work.ts'
import type { Work } from '../src/kernel/work/server/work.ts'
import { expectSoundPage, openPage, phone, type WatchedPage } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'
import { enterWithPasskey, type JourneyPerson, newPerson, underItsName } from './sign-in-steps.ts'

const setup = setUpJourneys()

const hospital = '0190a000-0000-7000-8000-000000000011'
const organisations = '/sign-in/organisation'

async function signOut({ page }: WatchedPage) {
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor()
}

async function inTwoPlaces() {
  const person = await newPerson(setup)
  await behindTheScenes(person, (work, accountId) =>
    work.db
      .insertInto('kernel.role_assignment')
      .values({
        account_id: accountId,
        organisation_id: hospital,
        role: 'director',
        from_on: calendarDate('2025-04-01'),
        until_on: null,
        proposal_id: null,
      })
      .execute(),
  )
  return person
}

const behindTheScenes = (
  { email }: JourneyPerson,
  change: (work: Work<IdentityTables>, accountId: string) => Promise<unknown>,
) =>
  openSystemWork(setup.floor, 'test-setup', async (work: Work<IdentityTables>) => {
    const account = work.db.selectFrom('kernel.account').select('id').where('email', '=', email)
    await change(work, (await account.executeTakeFirstOrThrow()).id)
  })

const continueHere = ({ page }: WatchedPage) => page.getByRole('link', { name: /（今の組織）で続ける/ }).click()

describe('somebody who belongs to two organisations', () => {
  it('chooses when signing in and switches from the header, in every tab at once', async () => {
    const watched = await openPage(underItsName(setup))
    const { page, context } = watched
    await enterWithPasskey(watched, await inTwoPlaces(), '/management/people')
    await continueHere(watched)
    await page.getByRole('heading', { level: 1, name: 'だれが、どの役割を持っているか' }).waitFor()
    await signOut(watched)

    await page.goto(`/sign-in?next=${encodeURIComponent('/management/sign-in')}`)
    await page.getByRole('button', { name: 'パスキーでサインインする' }).click()
    await page.getByRole('heading', { level: 1, name: 'どの組織の立場で使いますか' }).waitFor()
    await expectSoundPage(watched)
    await continueHere(watched)
    await page.getByRole('heading', { level: 1, name: 'どこで、何を使ってサインインしているか' }).waitFor()

    const other = await context.newPage()
    await other.goto('/management/people')
    await other.getByRole('heading', { level: 1, name: 'だれが、どの役割を持っているか' }).waitFor()
    await page.getByRole('banner').getByRole('link', { name: '組織を切り替える' }).click()
    await page.getByRole('button', { name: /に切り替える/ }).click()
    await page.getByRole('banner').getByText('みなと市民病院機構').waitFor()
    await page.waitForURL((url) => url.pathname !== organisations)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectSoundPage(watched)
    // The other tab forgets what it showed: a director of the hospital keeps no people of the alliance.
    await other.getByRole('heading', { level: 1, name: 'だれが、どの役割を持っているか' }).waitFor()
    await other.getByRole('table').first().waitFor({ state: 'detached' })
    await context.close()
  })

  it('does so on a phone', async () => {
    const watched = await openPage(underItsName(setup), phone)
    const { page } = watched
    await enterWithPasskey(watched, await inTwoPlaces(), '/management/people')
    await page.goto(organisations)
    await page.getByRole('button', { name: /に切り替える/ }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })
})

describe('somebody with a passkey only', () => {
  it('keeps recovery codes, and asks with one when the passkey is lost; whoever is signed in is told and declines', async () => {
    const watched = await openPage(underItsName(setup))
    const { page } = watched
    const person = await newPerson(setup)
    await enterWithPasskey(watched, person, '/management/sign-in')
    await behindTheScenes(person, (work, accountId) =>
      work.db.updateTable('kernel.account').set({ password_hash: null }).where('id', '=', accountId).execute(),
    )
    await page.reload()
    await page.getByRole('link', { name: '回復コードを作る' }).click()
    await page.getByRole('button', { name: '回復コードを作る' }).click()
    await page.getByText('コードは、この1回だけ表示されます。').waitFor()
    const codes = await page.getByRole('list', { name: '回復コード' }).getByRole('listitem').allTextContents()

    const elsewhere = await openPage(underItsName(setup), phone)
    await elsewhere.page.goto('/sign-in')
    await elsewhere.page.getByRole('link', { name: 'パスキーだけを使っていて、なくしたとき' }).click()
    await elsewhere.page.getByRole('button', { name: '回復を求める' }).click()
    await elsewhere.page.getByRole('alert').getByText('回復コードを入力してください。').waitFor()
    await elsewhere.page.getByLabel('メールアドレス').fill(person.email)
    await elsewhere.page.getByRole('textbox', { name: '回復コード' }).fill(codes[0] ?? '')
    await expectSoundPage(elsewhere)
    await elsewhere.page.getByRole('button', { name: '回復を求める' }).click()
    await elsewhere.page.getByText('所属先の管理者の確認を待っています。').waitFor()

    await page.goto('/registry')
    await page.getByRole('banner').getByRole('link', { name: '回復の求めがあります' }).click()
    await page.getByText('あなたのアカウントの回復が求められています。').waitFor()
    await expectSoundPage(watched)
    await page.getByRole('button', { name: '回復を取り消す' }).click()
    await page.getByRole('button', { name: '取り消す', exact: true }).click()
    await page.getByText('あなたのアカウントの回復が求められています。').waitFor({ state: 'detached' })
    await elsewhere.page.reload()
    await elsewhere.page.getByLabel('メールアドレス').first().waitFor()
    await elsewhere.context.close()
    await watched.context.close()
  })
})
