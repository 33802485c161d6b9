import type { Page } from 'playwright-core'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { desktop, openPage, signInAs, type WatchedPage } from './browser.ts'
import type { JourneySetup } from './journey-setup.ts'

export async function openForm(
  setup: JourneySetup,
  viewport?: { width: number; height: number },
): Promise<WatchedPage> {
  const watched = await openPage(setup, viewport)
  await signInAs(watched, 'liaison-nurse')
  await watched.page.goto('/transfer/new')
  await watched.page.getByRole('heading', { name: '患者', exact: true }).waitFor()
  return watched
}
const bar = (page: Page) => page.locator('[data-keeping]')
/** Waits until the bar says where the draft is. */
export const says = (page: Page, words: string | RegExp) => bar(page).filter({ hasText: words }).waitFor()
export const idOf = (page: Page): string => /requests\/([^/]+)\/edit/.exec(page.url())?.[1] ?? ''

/** What the disk of this device holds. */
export const onDevice = (page: Page): Promise<readonly { readonly id: string; readonly text: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('renkei-sealed', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'id' })
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').getAll()
          asked.onsuccess = () => {
            opening.result.close()
            const text = (bytes: ArrayBuffer) => new TextDecoder('utf-8').decode(bytes)
            resolve(asked.result.map(({ id, sealed }) => ({ id, text: text(sealed) })))
          }
        }
      }),
  )
/** The case as the server shows it to whoever is signed in. */
export const stored = async ({ context, url }: WatchedPage, id: string) => {
  const answer = await context.request.get(`/api/transfer/requests/${id}`, { headers: { origin: url } })
  return { status: answer.status(), body: await answer.json() }
}

/** What an ordinary transfer needs to be sent. */
export async function fillOrdinary({ page }: WatchedPage) {
  await page.getByRole('button', { name: /すべて「いいえ」/ }).click()
  await page.getByRole('radio', { name: 'リハビリテーション' }).check()
  await page.getByRole('textbox', { name: /^氏名/ }).fill('架空　髙子')
  await page.getByRole('textbox', { name: /^よみがな/ }).fill('かくう たかこ')
  await page.getByLabel('生年月日').fill('S18.5.10')
  await page.getByRole('radio', { name: '女性' }).check()
  await page.getByLabel('主病名').fill('右大腿骨頸部骨折')
  await page.getByRole('radio', { name: '説明した', exact: true }).check()
}

const receivers = ['0190a000-0000-7000-8000-000000000012', '0190a000-0000-7000-8000-000000000013']

/** No case of the demo is called so. */
export const caseName = /橈骨遠位端骨折/

/** A case whose form is filled already: the form has its own journey. */
export async function askedCase({ context, url }: WatchedPage): Promise<string> {
  const id = crypto.randomUUID()
  const headers = { origin: url }
  const { need } = aTransferRequest()
  const content = aTransferRequest({ need: { ...need, mainDiagnosis: '橈骨遠位端骨折の術後' } })
  await context.request.put(`/api/transfer/requests/${id}`, { data: { version: null, content }, headers })
  const addressees = receivers.map((receiverId) => ({ receiverId, facilityId: null }))
  const sent = await context.request.post(`/api/transfer/requests/${id}/enquiries`, {
    data: { addressees, idempotencyKey: crypto.randomUUID() },
    headers,
  })
  if (!sent.ok()) throw new Error(await sent.text())
  return id
}

/** Signs somebody in. */
export const someoneAt =
  (setup: JourneySetup) =>
  async (persona: string, viewport = desktop) => {
    const watched = await openPage(setup, viewport)
    await signInAs(watched, persona)
    return watched
  }
