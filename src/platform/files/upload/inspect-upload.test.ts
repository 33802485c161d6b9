import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  packedObject,
  pngChunk,
  sampleCsv,
  sampleDocx,
  sampleFiles,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleXlsx,
  withParts,
} from '../testing/sample-files.ts'
import { inspectUpload } from './inspect-upload.ts'

const refusalOf = async (bytes: Uint8Array | string) => {
  const verdict = await inspectUpload(Buffer.from(bytes as string))
  return verdict.ok ? `accepted as ${verdict.kind}` : verdict.because
}
const malware = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR${'-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
const samples = await sampleFiles()
const xlsx = await sampleXlsx()
const docx = await sampleDocx()
const relationships = (type: string, target: string, mode = 'External') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`
const run = (inside: string) => (text: string) => text.replace('<w:body>', `<w:body><w:p><w:r>${inside}</w:r></w:p>`)

describe('accepts what is what it is', () => {
  it.each(Object.entries(samples))('%s', async (kind, bytes) => {
    expect(await inspectUpload(bytes)).toEqual({ ok: true, kind })
  })
  it.each([
    [
      'CSV as Japanese Excel writes it',
      Buffer.from([0x96, 0xbc, 0x8f, 0xcc, 0x2c, 0x8f, 0xb0, 0x0d, 0x0a, 0x61, 0x2c, 0x31]),
    ],
    ['quoted line breaks and separators', Buffer.from('a,"b\r\n,""c"""\r\n1,2')],
    ['telephone numbers and negative numbers', Buffer.from('a,b\n+81-3-0000-0000,-5')],
    ['cells left empty', Buffer.from('a,b,c\n,,\n1,,')],
  ])('%s', async (_name, bytes) => expect(await inspectUpload(bytes)).toEqual({ ok: true, kind: 'csv' }))
})

describe('refuses by content', () => {
  it.each<[string, string, Uint8Array | string]>([
    ['nothing', 'damaged', ''],
    ['a Windows program', 'kind-not-accepted', `MZ${'\0'.repeat(100)}`],
    ['an ELF program', 'kind-not-accepted', '\x7fELF\x02\x01\x01'],
    ['a shell script', 'kind-not-accepted', '#!/bin/sh\necho a,b\n'],
    ['a batch file', 'kind-not-accepted', '@echo off\r\ndel *.*\r\n'],
    ['JavaScript', 'kind-not-accepted', 'var a = [1, 2]\nfetch(a)\n'],
    ['a Windows shortcut', 'kind-not-accepted', 'L\0\0\0\x01\x14\x02\0'],
    ['HTML', 'active-content', '<!doctype html><html><body>a,b</body></html>'],
    ['SVG', 'kind-not-accepted', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing but a comma', 'kind-not-accepted', ','],
    ['prose', 'kind-not-accepted', '拝啓、時下ますます'],
    ['a script that looks like a table', 'active-content', 'a,b\n<script >,2'],
    ['DDE in a table', 'active-content', `a,b\n"=cmd|'/C calc'!A0",2`],
    ['DDE with a full-width sign', 'active-content', `a,b\n"＝cmd|'/C calc'!A0",2`],
    ['WEBSERVICE in a table', 'active-content', 'a,b\n"=WEBSERVICE(""x"")",2'],
    ['a virus test file', 'malware', malware],
    ['a virus test file behind a picture', 'malware', Buffer.concat([samplePng(), Buffer.from(malware)])],
    ['a virus test file in a workbook', 'malware', withParts(xlsx, { 'xl/media/a.bin': malware })],
    ['any other archive', 'kind-not-accepted', zipSync({ 'a.txt': new Uint8Array(3) })],
    ['a cut table', 'kind-not-accepted', 'a,b\n"1,2'],
    ['a cut PNG', 'damaged', samplePng().subarray(0, 50)],
    ['a cut JPEG', 'damaged', sampleJpeg().subarray(0, -2)],
    ['a cut PDF', 'damaged', samplePdf().subarray(0, 200)],
    ['a cut workbook', 'damaged', xlsx.subarray(0, -30)],
    [
      'a PNG that is also an archive',
      'hidden-content',
      Buffer.concat([samplePng(), zipSync({ a: new Uint8Array(1) })]),
    ],
    [
      'a JPEG that is also an archive',
      'hidden-content',
      Buffer.concat([sampleJpeg(), zipSync({ a: new Uint8Array(1) })]),
    ],
    [
      'a PDF that is also an archive',
      'hidden-content',
      Buffer.concat([samplePdf(), zipSync({ a: new Uint8Array(1) }), Buffer.from('')]),
    ],
    ['a workbook with a program before it', 'kind-not-accepted', Buffer.concat([Buffer.from('MZ'), xlsx])],
    ['a workbook with bytes behind it', 'damaged', Buffer.concat([xlsx, Buffer.from('x')])],
    ['markup in a PNG', 'active-content', samplePng(8, 8, [pngChunk('tEXt', Buffer.from('a\0<script >'))])],
    ['markup in a JPEG', 'active-content', sampleJpeg('<html >')],
    ['a PNG of a wrong size', 'damaged', samplePng(2000, 2000)],
    ['a PNG that would be enormous', 'unpacks-too-large', samplePng(60_000, 60_000)],
  ])('%s: %s', async (_name, because, bytes) => expect(await refusalOf(bytes)).toBe(because))
})

describe('refuses a PDF that acts', () => {
  it.each<[string, string, Buffer]>([
    ['JavaScript', 'active-content', samplePdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['an escaped name', 'active-content', samplePdf('/OpenAction << /S /J#61vaScript /JS (1) >>')],
    ['a launch', 'active-content', samplePdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['an attachment', 'active-content', samplePdf('/Names << /EmbeddedFiles << /Names [] >> >>')],
    ['a form that is sent', 'active-content', samplePdf('/AA << /WC << /S /SubmitForm >> >>')],
    ['packed JavaScript', 'active-content', samplePdf('', [packedObject('<< /S /JavaScript /JS (1) >>')])],
    [
      'objects packed in another way',
      'hidden-content',
      samplePdf('', ['<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream']),
    ],
    ['encryption', 'locked', samplePdf('/Encrypt 9 0 R')],
  ])('%s: %s', async (_name, because, bytes) => expect(await refusalOf(bytes)).toBe(because))
})

describe('refuses an office file that runs or fetches', () => {
  it.each<[string, string, Buffer]>([
    ['a macro', 'active-content', withParts(xlsx, { 'xl/vbaProject.bin': 'x' })],
    [
      'a macro under another name',
      'active-content',
      withParts(xlsx, { 'xl/a.bin': Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1') }),
    ],
    ['an Excel 4 macro sheet', 'active-content', withParts(xlsx, { 'xl/macrosheets/sheet1.xml': '<a/>' })],
    ['an external workbook', 'active-content', withParts(xlsx, { 'xl/externalLinks/externalLink1.xml': '<a/>' })],
    ['DDE', 'active-content', withParts(xlsx, { 'xl/x.xml': '<a><ddeLink ddeService="cmd"/></a>' })],
    [
      'a formula of DDE',
      'active-content',
      withParts(xlsx, {
        'xl/worksheets/sheet1.xml': (text) =>
          text.replace('<sheetData>', '<sheetData><row r="9"><c><f>cmd|&#39;/C calc&#39;!A0</f></c></row>'),
      }),
    ],
    [
      'a remote template',
      'active-content',
      withParts(docx, {
        'word/_rels/settings.xml.rels': relationships('attachedTemplate', 'https://x.example/t.dotm'),
      }),
    ],
    [
      'a remote picture',
      'active-content',
      withParts(docx, { 'word/_rels/x.xml.rels': relationships('image', 'https://x.example/p.png') }),
    ],
    [
      'a link to a program',
      'active-content',
      withParts(docx, { 'word/_rels/x.xml.rels': relationships('hyperlink', 'file:///c:/a.exe') }),
    ],
    ['an embedded object', 'active-content', withParts(docx, { 'word/embeddings/a.bin': 'x' })],
    [
      'a field of DDE cut in two',
      'active-content',
      withParts(docx, { 'word/document.xml': run('<w:instrText>DD</w:instrText><w:instrText>E cmd</w:instrText>') }),
    ],
    [
      'a field spelt by numbers',
      'active-content',
      withParts(docx, { 'word/document.xml': run('<w:instrText>QUOTE 68 68 69</w:instrText>') }),
    ],
    [
      'a linked object',
      'active-content',
      withParts(docx, { 'word/document.xml': run('<w:instrText> LINK Excel.Sheet</w:instrText>') }),
    ],
    [
      'a field of DDE in references',
      'active-content',
      withParts(docx, { 'word/document.xml': run('<w:instrText>&#68;DE cmd</w:instrText>') }),
    ],
    ['an HTML chunk', 'active-content', withParts(docx, { 'word/document.xml': run('<w:altChunk/>') })],
    ['a DOCTYPE', 'damaged', withParts(docx, { 'word/x.xml': '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>' })],
    ['another encoding', 'damaged', withParts(docx, { 'word/x.xml': '<?xml version="1.0" encoding="UTF-7"?><a/>' })],
    ['broken XML', 'damaged', withParts(docx, { 'word/document.xml': (text) => text.replace('</w:body>', '') })],
    ['an archive in it', 'hidden-content', withParts(docx, { 'word/media/a.png': zipSync({ a: new Uint8Array(1) }) })],
    ['a program in it', 'active-content', withParts(docx, { 'word/media/a.png': 'MZ\x90' })],
    ['a name that climbs', 'damaged', withParts(docx, { '../../a.xml': '<a/>' })],
    [
      'macros in its types',
      'active-content',
      withParts(xlsx, {
        '[Content_Types].xml': (text) =>
          text
            .replace('spreadsheetml.sheet.main+xml', 'x')
            .replace(
              /application\/vnd.openxmlformats-officedocument.x/,
              'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
            ),
      }),
    ],
    ['a bomb', 'unpacks-too-large', withParts(docx, { 'word/media/a.bmp': new Uint8Array(80_000_000) })],
  ])('%s: %s', async (_name, because, bytes) => expect(await refusalOf(bytes)).toBe(because))
})

it('accepts a link to a page whose address says link', async () => {
  const linked = run('<w:instrText>HYPERLINK "https://x.example/link/import"</w:instrText>')
  expect(await refusalOf(withParts(docx, { 'word/document.xml': linked }))).toBe('accepted as docx')
})

describe('whatever the bytes', () => {
  it('a file changed at random is judged, never an error, and the verdict is the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(samples)),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (sample, changes) => {
          const bytes = Buffer.from(sample)
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          expect(await inspectUpload(Buffer.from(bytes))).toEqual(await inspectUpload(bytes))
        },
      ),
      { numRuns: 60 },
    )
  })
  it('random bytes are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 4000, size: 'max' }), async (bytes) => {
        expect((await inspectUpload(Buffer.from(bytes))).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
  it('sizes an archive states falsely do not help: the inflated bytes are counted', async () => {
    const lying = withParts(docx, { 'word/media/a.bmp': new Uint8Array(80_000_000) })
    const directory = lying.lastIndexOf(Buffer.from('word/media/a.bmp'))
    lying.writeUInt32LE(10, directory - 46 + 24)
    expect((await inspectUpload(lying)).ok).toBe(false)
    expect((await inspectUpload(Buffer.concat([sampleCsv(), deflateSync(Buffer.alloc(10))]))).ok).toBe(false)
  })
})
