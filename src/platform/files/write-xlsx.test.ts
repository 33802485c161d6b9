import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inspectUpload } from './upload/inspect-upload.ts'
import { writeXlsx } from './write-xlsx.ts'

const leads = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x', ' =1', '　＝1']

test.each(leads)('a workbook holds %j as text with an apostrophe, never as a formula', async (lead) => {
  const parts = unzipSync(await writeXlsx([{ name: '名簿', headings: [lead], rows: [[lead, 51, null]] }]))
  const xml = Object.values(parts).map((part) => strFromU8(part))
  expect(xml.some((part) => /<f[ >]/.test(part))).toBe(false)
  const texts = xml.flatMap((part) => [...part.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text))
  expect(texts.length).toBeGreaterThan(0)
  expect(
    texts.every(
      (text) =>
        text?.startsWith("'") || text?.startsWith('&apos;') || text?.startsWith('&#x27;') || text?.startsWith('&#39;'),
    ),
  ).toBe(true)
})

test('our own workbook passes our own inspection of uploads', async () => {
  const bytes = await writeXlsx([{ name: '名簿', headings: ['名称', '床'], rows: [['甲会', 51]] }])
  expect(await inspectUpload(Buffer.from(bytes))).toEqual({ ok: true, kind: 'xlsx' })
})

test('a column is as wide as what stands in it, a Japanese character for two, and no sentence makes it endless', async () => {
  const rows = [['令和5年10月2日', 'あ'.repeat(500)]]
  const parts = unzipSync(await writeXlsx([{ name: '名簿', headings: ['日付', '理由'], rows }]))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([16, 60])
})
