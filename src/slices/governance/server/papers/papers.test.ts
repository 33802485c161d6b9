import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import { pdfPages, pdfText, wordText } from '../../../../platform/documents/testing/printed-text.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { checkApplication } from '../../domain/application/check-application.ts'
import type { CertificationCase } from '../../domain/certification-case.ts'
import { caseShape } from '../certify/certify-value.ts'
import { applicationPaper } from './application-paper.ts'
import { cooperationPolicyPaper } from './cooperation-policy-paper.ts'

async function seededCase(name: string): Promise<CertificationCase> {
  const read = await readShapedFile(`seed/cases/${name}.yaml`, caseShape)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value.value
}

const applicationOf = (facts: CertificationCase): Paper =>
  applicationPaper(facts, checkApplication(facts, []), calendarDate('2026-11-22'))

/** The words of both printings, without white space. */
async function bothTexts(paper: Paper): Promise<readonly string[]> {
  const [word, pdf] = await Promise.all([renderWord(paper), renderPdf(paper)])
  return [wordText(word).replace(/\s/g, ''), await pdfText(pdf)]
}

const wordsOfPolicy = ({ policy, members = [] }: CertificationCase): readonly string[] => [
  ...(policy?.area ?? []).map((place) => place.name),
  ...members
    .filter((member) => member.kind === 'participant')
    .flatMap((member) => [member.name, ...(member.facilities ?? []).map((facility) => facility.name ?? '')]),
  policy?.philosophy ?? '',
  ...(policy?.operatingPolicy ?? []),
  ...(policy?.matters ?? []).flatMap((matter) => [matter.title, matter.text ?? '', ...(matter.targets ?? [])]),
  policy?.careSection ?? '',
]

const partsOfPolicy = [
  '１．医療連携推進区域',
  '２．参加法人等',
  '３．理念・運営方針',
  '４．病院等相互間の機能の分担及び業務の連携に関する事項及びその目標',
  '５．介護事業その他地域包括ケアの推進に資する事業に関する事項',
]

describe('医療連携推進方針', { timeout: 30_000 }, () => {
  test.each(['minato', 'sagami'])(
    'of %s states the five parts and every word of the case, in both printings',
    async (name) => {
      const facts = await seededCase(name)
      for (const text of await bothTexts(cooperationPolicyPaper(facts))) {
        for (const words of [facts.name, ...partsOfPolicy, ...wordsOfPolicy(facts)]) {
          expect(text).toContain(words.replace(/\s/g, ''))
        }
      }
    },
  )

  test('leaves out members who are not participants', async () => {
    for (const text of await bothTexts(cooperationPolicyPaper(await seededCase('minato')))) {
      expect(text).not.toContain('地区医師会')
    }
  })

  test('marks every fact that a document does not state, and marks nothing where all is stated', async () => {
    const [sagami = ''] = await bothTexts(cooperationPolicyPaper(await seededCase('sagami')))
    expect(sagami.match(/【未記載:この事項の目標】/g)).toHaveLength(9)
    const [nameOnly = ''] = await bothTexts(cooperationPolicyPaper({ name: '架空' }))
    for (const part of [
      '医療連携推進区域',
      '参加法人等',
      '理念',
      '運営方針',
      '機能の分担及び業務の連携に関する事項及びその目標',
    ]) {
      expect(nameOnly).toContain(`【未記載:${part}】`)
    }
    const [minato = ''] = await bothTexts(cooperationPolicyPaper(await seededCase('minato')))
    expect(minato).not.toContain('未記載')
  })

  test('does not decide for a member whose kind nobody has stated', () => {
    const paper = cooperationPolicyPaper({ name: '架空', members: [{ name: '種別不明の架空法人' }] })
    expect(JSON.stringify(paper)).toContain('未記載: 参加法人等か、それ以外の社員か')
  })

  test('says that the part on care is left out when the case says so (法70条の2第4項)', () => {
    const paper = cooperationPolicyPaper({ name: '架空', policy: { careCooperation: false } })
    expect(paper.blocks.at(-1)).toEqual({ kind: 'paragraph', text: '定めない。' })
  })

  test.each([
    ['two hundred members with one facility each', 200, 1],
    ['one member with two hundred facilities', 1, 200],
  ])('%s run over pages, each with the header, and none is lost', async (_, members, facilities) => {
    const names = (count: number, what: string) =>
      Array.from({ length: count }, (_, index) => `架空${what}第${index + 1}号`)
    const facts: CertificationCase = {
      name: '架空',
      members: names(members, '会').map((name) => ({
        name,
        kind: 'participant',
        facilities: names(facilities, '院').map((facility) => ({ name: `${name}の${facility}` })),
      })),
    }
    const pages = await pdfPages(await renderPdf(cooperationPolicyPaper(facts)))
    const withRows = pages.filter((page) => page.includes('架空会'))
    expect(withRows.length).toBeGreaterThan(3)
    for (const page of withRows) expect(page).toContain('参加法人等の名称')
    for (const name of wordsOfPolicy(facts)) expect(pages.join('')).toContain(name)
  })
})

describe('医療連携推進認定申請書', { timeout: 30_000 }, () => {
  test('states the four entries of 令5条の15, the addressee, the date, the attachments and that its layout is unconfirmed', async () => {
    for (const text of await bothTexts(applicationOf(await seededCase('minato')))) {
      for (const words of [
        '令和8年11月22日',
        '神奈川県知事殿',
        '一般社団法人みなとメディカルパートナーズ',
        '架空太郎',
        '神奈川県海老名市【未記載:町名及び番地】',
        '転院調整の一元化',
        '登記事項証明書',
        '規39条の5第5号',
        '【未添付】',
        '正式な様式(医療法施行規則別記様式第一の四)の体裁は確認できていません',
      ]) {
        expect(text).toContain(words)
      }
    }
  })

  test('marks what is not stated, and invents no address, prefecture or representative', async () => {
    const [text = ''] = await bothTexts(applicationOf({ name: '架空' }))
    for (const what of ['都道府県', '代表者の氏名', '主たる事務所の所在地', '医療連携推進業務の内容']) {
      expect(text).toContain(`【未記載:${what}】`)
    }
  })
})
