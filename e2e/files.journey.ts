import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePdf } from '../src/platform/files/testing/sample-files.ts'
import { desktop, expectSoundPage, openPage, phone, signInAs } from './browser.ts'
import { setUpJourneys } from './journey-setup.ts'

const setup = setUpJourneys()

const aFile = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' })

/** A megabyte more than the limit, of holes. */
async function tooLarge(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'renkei-journey-')), '大きい.pdf')
  await writeFile(path, '')
  await truncate(path, 51 * 1024 * 1024)
  return path
}

describe('the files of an organisation', () => {
  it('are asked for a sign-in first', async () => {
    const watched = await openPage(setup)
    await watched.page.goto('/management/files')
    await watched.page.getByRole('alert').getByRole('link', { name: 'サインインする' }).waitFor()
    await expectSoundPage(watched)
    await watched.context.close()
  })

  it('are entrusted several at once, refused with their reason, received and removed', async () => {
    const watched = await openPage(setup, desktop)
    const { page } = watched
    await signInAs(watched, 'buyer')
    await page.goto('/management/files')
    await page.getByText('預けたファイルは、まだありません。').waitFor()
    await expectSoundPage(watched)
    await page
      .locator('input[type=file]')
      .setInputFiles([
        aFile('契約書.pdf', samplePdf()),
        aFile('動く.pdf', samplePdf('/OpenAction << /S /JavaScript >>')),
        aFile('項目.txt', Buffer.from('項目,値\n一,1\n')),
        aFile('契約書.pdf.hta', samplePdf()),
      ])
    await page.getByText('マクロ、スクリプト、外部への接続など').waitFor()
    await page.locator('input[type=file]').setInputFiles(await tooLarge())
    await page.getByText('50 MBまでのファイルを受け付けます。').waitFor()
    await page.getByText('名前と中身の種類が違います。').waitFor()
    await page.getByText('預けたファイル（3件）').waitFor()
    await expectSoundPage(watched)
    for (const name of ['動く.pdf', '大きい.pdf'])
      await page.getByRole('button', { name: `${name}：表示を消す` }).click()
    expect(await page.getByRole('alert').count()).toBe(0)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '契約書.pdf', exact: true }).click()
    expect((await download).suggestedFilename()).toBe('契約書.pdf')

    await page.getByRole('button', { name: '項目.txtを取り除く' }).click()
    await page.getByRole('dialog').getByText('元に戻せません。').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '項目.txtを取り除く' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り除く' }).click()
    await page.getByText('「項目.txt」を取り除きました。').waitFor()
    await page.getByText('預けたファイル（2件）').waitFor()
    await watched.context.close()
  })

  it('dropped on the page by one are read and left alone by a colleague', async () => {
    const bringer = await openPage(setup, desktop)
    await signInAs(bringer, 'buyer')
    await bringer.page.goto('/management/files')
    const place = bringer.page.getByText('または、ここにファイルを置いてください。')
    await place.waitFor()
    const data = await bringer.page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['項目,値\n一,1\n'], '落とした表.csv'))
      return transfer
    })
    await place.dispatchEvent('drop', { dataTransfer: data })
    await bringer.page.getByText('「落とした表.csv」を預かりました。').waitFor()
    await bringer.context.close()

    const colleague = await openPage(setup, phone)
    await signInAs(colleague, 'liaison-nurse')
    await colleague.page.goto('/management/files')
    await colleague.page.getByRole('link', { name: '落とした表.csv' }).waitFor()
    await colleague.page.getByText('預けた人か管理者が行います').first().waitFor()
    expect(await colleague.page.getByRole('button', { name: /取り除く/ }).count()).toBe(0)
    await expectSoundPage(colleague)
    await colleague.context.close()
  })
})
