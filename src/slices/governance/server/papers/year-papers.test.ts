import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import { pdfText, wordText } from '../../../../platform/documents/testing/printed-text.ts'
import { kindOf, type PaperId, type PaperTexts, paperIds } from '../../domain/papers/paper-kinds.ts'
import type { PaperFacts } from './paper-facts.ts'
import { bareFacts, statedFacts } from './testing/stated-facts.ts'
import { gapsOf, writePaper } from './write-paper.ts'

async function bothTexts(paper: Paper): Promise<readonly string[]> {
  const [word, pdf] = await Promise.all([renderWord(paper), renderPdf(paper)])
  return [wordText(word).replace(/\s/g, ''), await pdfText(pdf)]
}

/** Something in every field of a paper. */
const everyText = (id: PaperId): PaperTexts =>
  Object.fromEntries(
    kindOf(id).fields.map(({ key, kind, label, columns = [] }) => [
      key,
      kind === 'day'
        ? '2026-06-05'
        : kind === 'rows'
          ? [columns.map((column) => `${column}の架空の記載`)]
          : `${label}の架空の記載`,
    ]),
  )

const selection = {
  kind: 'selection',
  person: 'taro',
  personName: '架空 太郎',
  decidedOn: calendarDate('2026-03-31'),
  reappointment: false,
  approvalArrivedOn: null,
} as const

/** What each paper of the fictional alliance must say. */
const words: { readonly [Id in PaperId]: readonly string[] } = {
  businessReport: [
    '自令和7年4月1日至令和8年3月31日',
    '令和6年3月22日',
    '架空太郎',
    '代表理事',
    '試算正',
    '山本例子',
    'A型',
    '実施した内容の架空の記載',
  ],
  propertyInventory: [
    '令和8年3月31日現在',
    '架空銀行みなと支店',
    '16,200,000',
    '正味財産',
    '13,000,000',
    '6,600,000円',
    '12,500,000円',
    '12,300,000円',
  ],
  balanceSheet: [
    '【資産の部】',
    '現金預金',
    '12,400,000',
    '10,100,000',
    '負債・純資産合計',
    '16,200,000',
    '14,600,000',
    '継続事業の前提',
    '該当なし',
    '6,600,000円',
  ],
  incomeStatement: ['受取会費', '18,500,000', '経常利益', '当期純利益', '1,000,000', '900,000'],
  netAssetChanges: [
    '繰越利益積立金前年度末残高',
    '7,000,000',
    '当期純損益',
    '1,000,000',
    '純資産合計当年度末残高',
    '13,000,000',
    '12,000,000',
  ],
  relatedParties: ['基準に達する取引はありません', '基準に達しない1件'],
  schedules: ['有形固定資産等明細表', '事業費用明細表', '17,500,000', '当期の減価償却'],
  moneyReport: ['１．資金調達の支援', '該当なし', '２．出資'],
  auditorReport: ['令和8年6月5日', '試算正', '監査の方法及びその内容の架空の記載', '第51条第4項'],
  accountantReport: ['財産目録、貸借対照表及び損益計算書', '公認会計士又は監査法人の名称の架空の記載', '令和8年6月5日'],
  publicNotice: ['電子公告', '3年を経過する日', '16,200,000', '当期純利益', '令和8年6月5日'],
  councilEvaluation: ['第70条の13第1項', '目標の架空の記載', '評価の結果の架空の記載'],
  articlesChecklist: ['令和7年6月27日', '法70条の3①十七イ', '○定めがある', '×定めがない', '【未確認】'],
  articlesAmendment: [
    '神奈川県知事殿',
    '変更前の架空の記載',
    '変更後の架空の記載',
    '理事の定数',
    '4人',
    '5人',
    '規39条の24第3項',
  ],
  representativeApproval: ['代表理事選定認可申請書', '架空太郎', '第70条の19第1項', '履歴書', '住所の架空の記載'],
  conferenceReport: ['神奈川県厚木市、海老名市', '病院・診療所', '状況の架空の記載', '協議を求める事項'],
}

const facts = async (id: PaperId): Promise<PaperFacts> => ({
  ...(await statedFacts(everyText(id))),
  ...(id === 'representativeApproval' ? { step: selection } : {}),
})

describe('each paper', { timeout: 60_000 }, () => {
  test.each(paperIds)('%s states its facts, and what of its form is not confirmed, in both printings', async (id) => {
    for (const text of await bothTexts(writePaper(id, await facts(id)))) {
      for (const said of [...words[id], ...kindOf(id).unconfirmed]) expect(text).toContain(said.replace(/\s/g, ''))
    }
  })

  test.each(paperIds)('%s is the same to the last byte when it is written again', async (id) => {
    const print = async () => {
      const paper = writePaper(id, await facts(id))
      return Promise.all([renderWord(paper), renderPdf(paper)])
    }
    const [[word, pdf], [wordAgain, pdfAgain]] = [await print(), await print()]
    expect(Buffer.compare(word, wordAgain)).toBe(0)
    expect(Buffer.compare(pdf, pdfAgain)).toBe(0)
  })

  test.each(paperIds)(
    '%s of an alliance of which nothing is known marks what is missing and invents nothing',
    async (id) => {
      const paper = writePaper(id, await bareFacts())
      const gaps = gapsOf(paper)
      expect(gaps.length).toBeGreaterThan(0)
      const [text = ''] = await bothTexts(paper)
      for (const gap of gaps) expect(text).toContain(`【${gap}】`.replace(/\s/g, ''))
      expect(text).not.toMatch(/undefined|null|NaN/)
    },
  )

  test('that needs nothing of the office has no gap where everything is stated', async () => {
    for (const id of [
      'balanceSheet',
      'incomeStatement',
      'netAssetChanges',
      'relatedParties',
      'schedules',
      'propertyInventory',
    ] as const) {
      expect(gapsOf(writePaper(id, await statedFacts())), id).toEqual([])
    }
    expect(gapsOf(writePaper('auditorReport', await statedFacts(everyText('auditorReport'))))).toEqual([])
    expect(gapsOf(writePaper('publicNotice', await statedFacts(everyText('publicNotice'))))).toEqual([])
  })
})

describe('what a paper does not say', () => {
  const textOf = async (id: PaperId, change: Partial<PaperFacts>): Promise<string> =>
    JSON.stringify(writePaper(id, { ...(await facts(id)), ...change }))

  test('an auditor who has gone signs nothing', async () => {
    expect(await textOf('auditorReport', {})).not.toContain('退任 済')
  })

  test('nobody stated the dealings: a gap, not 「ありません」', async () => {
    const { accounts } = await statedFacts()
    if (!accounts) throw new Error('the year has no accounts')
    const text = await textOf('relatedParties', { accounts: { ...accounts, dealings: null } })
    expect(text).toContain('未記載: 関係事業者との取引')
    expect(text).not.toContain('取引はありません')
  })

  test('an alliance of type B lends nothing; one of unknown type says nothing of that', async () => {
    const { alliance } = await statedFacts()
    expect(await textOf('moneyReport', { alliance: { ...alliance, type: 'B' } })).toContain('行いません')
    const unknown = { alliance: { ...alliance, type: null }, money: null }
    expect(await textOf('moneyReport', unknown)).not.toContain('行いません')
    expect(await textOf('moneyReport', { ...unknown, texts: {} })).toContain('未記載')
  })

  test('a dealing that reaches the thresholds is told in full, and prints', async () => {
    const { accounts } = await statedFacts()
    const [small] = accounts?.dealings ?? []
    if (!accounts || !small) throw new Error('the year has no dealing')
    const dealings = [{ ...small, kind: 'lendingOrSale' as const, yen: 12_000_000, closingYen: 10_500_000 }]
    const paper = writePaper('relatedParties', { ...(await statedFacts()), accounts: { ...accounts, dealings } })
    for (const text of await bothTexts(paper)) {
      for (const said of [small.party, '12,000,000円', '10,500,000円', '資金の貸借']) expect(text).toContain(said)
    }
  })

  test('a purpose property that cannot be computed is no figure', async () => {
    const { accounts } = await statedFacts()
    if (!accounts?.balance) throw new Error('the year has no balance')
    const balance = {
      ...accounts.balance,
      balanceYen: null,
      missing: [{ field: 'x', label: '会費の額', supplier: '法人' }],
    }
    expect(await textOf('propertyInventory', { accounts: { ...accounts, balance } })).toContain('残額、会費の額')
  })

  test('the Act asks for more where the clause on money comes or goes (規39条の24)', async () => {
    const { alliance } = await statedFacts()
    const added = {
      alliance: { ...alliance, articles: { noMoneyClause: true } },
      articlesBefore: { noMoneyClause: false },
    }
    expect(await textOf('articlesAmendment', added)).toContain('規39条の24第2項')
    expect(await textOf('articlesAmendment', added)).not.toContain('規39条の24第3項')
  })

  test('an amendment that was recorded fills the old and the new side by side, until its clauses are written', async () => {
    const recorded = await textOf('articlesAmendment', { texts: {} })
    for (const said of ['理事の定数:4人', '理事の定数:5人', '公告方法:官報', '公告方法:電子公告', '未記載: 条'])
      expect(recorded.normalize('NFKC')).toContain(said)
    expect(recorded).not.toContain('登録された定款の内容の違い')
    const written = await textOf('articlesAmendment', { texts: { clauses: [['第20条', '4人を置く', '5人を置く']] } })
    expect(written).toContain('第20条')
    expect(written).toContain('登録された定款の内容の違い')
  })

  test('a removal is applied for by its own name, and needs no curriculum vitae', async () => {
    const text = await textOf('representativeApproval', { step: { ...selection, kind: 'removal' } })
    expect(text).toContain('代表理事解職認可申請書')
    expect(text).not.toContain('履歴書')
  })
})

describe('the papers of the year in which the corporation was founded', () => {
  const statements = ['balanceSheet', 'incomeStatement', 'netAssetChanges', 'publicNotice'] as const
  const ofFirstYear = async (establishedOn: string): Promise<PaperFacts> => {
    const facts = await statedFacts(everyText('publicNotice'))
    if (!facts.accounts) throw new Error('accounts are stated')
    const lines = facts.accounts.lines.map((line) => ({ ...line, previousYen: null }))
    const dutyFacts = { ...facts.alliance.dutyFacts, establishedOn: calendarDate(establishedOn) }
    return {
      ...facts,
      alliance: { ...facts.alliance, dutyFacts },
      accounts: { ...facts.accounts, lines, sumsBefore: null },
    }
  }
  test.each(statements)('compare with no year before, and lack nothing for it: %s', async (id) => {
    const first = await ofFirstYear('2025-04-01')
    expect(gapsOf(writePaper(id, first))).toEqual([])
    expect(JSON.stringify(writePaper(id, first))).not.toContain('前年度(円)')
  })
  test('and the year after it asks for the figures of the first', async () => {
    for (const id of statements) expect(gapsOf(writePaper(id, await ofFirstYear('2024-10-02')))).not.toEqual([])
  })
})

test('a business report of a year before the types came has no line for one', async () => {
  const facts = { ...(await bareFacts()), on: calendarDate('2024-03-31') }
  expect(gapsOf(writePaper('businessReport', facts)).some((gap) => gap.includes('型'))).toBe(false)
  const later = { ...facts, on: calendarDate('2024-04-01') }
  expect(gapsOf(writePaper('businessReport', later)).some((gap) => gap.includes('型'))).toBe(true)
})
