import { describe, expect, test } from 'vitest'
import { type Block, type Paper, unstated } from './paper.ts'
import { renderPdf, renderWord } from './render-paper.ts'
import { RenderingFailed, renderInChild } from './rendering/render-in-child.ts'
import { pdfPages, pdfText, wordPart, wordText } from './testing/printed-text.ts'

const paperOf = (...blocks: readonly Block[]): Paper => ({ title: '試しの文書', owner: '架空法人', blocks })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const facilities: Block = {
  kind: 'table',
  columns: [
    { title: '番号', share: 1 },
    { title: '施設の名称', share: 5 },
  ],
  rows: Array.from({ length: 200 }, (_, index) => [`${index + 1}`, `架空第${index + 1}病院`]),
}

const hostile = [
  '#panic("x") #import "/etc/passwd" #sys.inputs',
  'C:\\new\\table \\u{41} \\"',
  '*太字* _斜体_ $x^2$ `code` <label> @ref = 見出し - 点 + 番号 / 語: ~ -- --- ...',
  '</w:t></w:r><w:p/> & &amp; ]]> <!-- <?xml ?>',
  '{{handlebars}} %s %n',
]

describe('a paper as Word and as PDF', { timeout: 30_000 }, () => {
  test('is the same to the last byte when it is printed again', async () => {
    const paper = paperOf({ kind: 'heading', level: 1, text: '１．区域' }, paragraph('本文'), facilities)
    const [word, wordAgain] = await Promise.all([renderWord(paper), renderWord(paper)])
    const [pdf, pdfAgain] = await Promise.all([renderPdf(paper), renderPdf(paper)])
    expect(Buffer.compare(word, wordAgain)).toBe(0)
    expect(Buffer.compare(pdf, pdfAgain)).toBe(0)
  })

  test('prints hostile words as they are, and evaluates none of them', async () => {
    const paper: Paper = {
      ...paperOf(...hostile.map(paragraph), { kind: 'list', marker: 'circle', items: hostile }),
      title: hostile.join(' '),
      owner: hostile.join(' '),
    }
    const [word, pdf] = await Promise.all([renderWord(paper), renderPdf(paper)])
    const [inWord, inPdf] = [wordText(word), await pdfText(pdf)]
    for (const words of hostile) {
      expect(inWord).toContain(words)
      expect(inPdf).toContain(words.replace(/\s/g, ''))
    }
  })

  test('prints rare characters of names, and says which characters it cannot print', async () => {
    const paper = paperOf(paragraph('髙﨑𠮷① 葛\u{E0100}城 草彅 濵邉'), paragraph('鈴\u0000木\uD800'))
    const [inWord, inPdf] = [wordText(await renderWord(paper)), await pdfText(await renderPdf(paper))]
    for (const text of [inWord, inPdf]) {
      for (const name of ['髙﨑𠮷①', '草彅', '濵邉', '鈴〓木〓', 'U+0000、U+D800']) expect(text).toContain(name)
    }
  })

  test('sets numbers on the right', async () => {
    const columns = [
      { title: '科目', share: 2 },
      { title: '金額', share: 1, numeric: true },
    ] as const
    const word = await renderWord(paperOf({ kind: 'table', columns, rows: [['現金', '1,200']] }))
    expect(wordPart(word, 'word/document.xml').match(/<w:jc w:val="right"\/>/g)).toHaveLength(2)
  })

  test('breaks a word of 3,000 letters, and loses none of them', async () => {
    const word = 'abcdefghij'.repeat(300)
    const pages = await pdfPages(await renderPdf(paperOf(paragraph(word))))
    expect(pages.join('')).toContain(word)
    expect(wordText(await renderWord(paperOf(paragraph(word))))).toContain(word)
  })

  test('marks what nobody has stated', async () => {
    const paper = paperOf({ kind: 'entries', entries: [{ name: '代表者', value: ['甲 ', unstated('代表者の氏名')] }] })
    const word = await renderWord(paper)
    expect(wordText(word)).toContain('【未記載: 代表者の氏名】')
    expect(wordPart(word, 'word/document.xml')).toMatch(/w:shd[^>]*FFF0B3/)
    expect(await pdfText(await renderPdf(paper))).toContain('【未記載:代表者の氏名】')
  })

  test('repeats the header of a long table on every page', async () => {
    const pages = await pdfPages(await renderPdf(paperOf(facilities)))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('番号施設の名称')
      expect(page).toContain(`${index + 1}/${pages.length}`)
    }
    expect(pages.join('')).toContain('200架空第200病院')
    expect(wordPart(await renderWord(paperOf(facilities)), 'word/document.xml')).toMatch(/<w:trPr>.*?<w:tblHeader\/>/)
  })

  test('Word is Japanese, with real headings, named fonts, lines of automatic height and no hour of writing', async () => {
    const word = await renderWord(paperOf({ kind: 'heading', level: 1, text: '１．区域' }, paragraph('本文')))
    const styles = wordPart(word, 'word/styles.xml')
    expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="ja-JP"/)
    expect(styles).toMatch(/w:eastAsia="ＭＳ 明朝"/)
    expect(styles).not.toMatch(/w:lineRule="(exact|atLeast)"/)
    expect(wordPart(word, 'word/document.xml')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(wordPart(word, 'docProps/core.xml')).not.toMatch(/dcterms:(created|modified)/)
    const [firstOf1980, hourInZip] = [[0, 0, 0x21, 0], [...word.slice(10, 14)]]
    expect(hourInZip).toEqual(firstOf1980)
  })

  test('the PDF is tagged and declares PDF/UA', async () => {
    const pdf = Buffer.from(await renderPdf(paperOf(paragraph('本文')))).toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('pdfuaid:part')
    expect(pdf).toMatch(/\/Lang ?\(ja/)
  })
})

test('a paper that is not done in time is given up, with an error that says so', async () => {
  const printing = renderInChild({ format: 'pdf', paper: paperOf(facilities) }, 1)
  await expect(printing).rejects.toThrow(RenderingFailed)
  await expect(printing).rejects.toThrow('not done within 1 ms')
})

test('a paper that cannot be printed rejects, and the next one prints', { timeout: 30_000 }, async () => {
  const broken = { ...paperOf(), blocks: [{ kind: 'heading', level: 9, text: '深すぎる' }] } as unknown as Paper
  await expect(renderPdf(broken)).rejects.toThrow(RenderingFailed)
  expect(await pdfText(await renderPdf(paperOf(paragraph('次の文書'))))).toContain('次の文書')
})
