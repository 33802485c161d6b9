import type { Work } from '../../kernel/work/server/work.ts'
import { seedAllianceRecords, seedCase } from '../../slices/governance/server/seed.ts'
import { operatorOrganisationId } from './operator-organisation.ts'

const caseFile = (name: string) => new URL(`../../../seed/cases/${name}`, import.meta.url)

const fromPaper = (paper: string) =>
  `${paper}に書かれている事実だけをもとにした試算です。書かれていない事実(議決権の数、定款の条項、役員など)は補わず、不明としています。認定の可否を示すものではありません。`

const publishedCases = [
  {
    file: 'sagami.yaml',
    title: 'さがみメディカルパートナーズ(平成31年の申請)',
    paper: '資料002「地域医療連携推進法人の設立について」(発行者・日付の記載なし)',
  },
  {
    file: 'tokatsu-nambu.yaml',
    title: '東葛南部メディカルアライアンス',
    paper: '資料000「地域医療連携推進法人について」(千葉県医療整備課)',
  },
  {
    file: 'boso.yaml',
    title: '房総メディカルアライアンス',
    paper: '資料003「地域医療連携推進法人の設立事例」(発行者の記載なし)',
  },
  { file: 'bisankai.yaml', title: '尾三会', paper: '資料003「地域医療連携推進法人の設立事例」(発行者の記載なし)' },
  {
    file: 'nihonkai.yaml',
    title: '日本海ヘルスケアネット',
    paper: '資料003「地域医療連携推進法人の設立事例」(発行者の記載なし)',
  },
] as const

/** Real associations as public papers state them, for every person who has signed in. */
export async function seedPublishedCases(work: Work): Promise<void> {
  for (const { file, title, paper } of publishedCases) {
    await seedCase(work, caseFile(file), {
      ownerOrganisationId: operatorOrganisationId,
      supervisingOrganisationId: null,
      audience: 'everyone',
      basis: 'publishedDocuments',
      title,
      note: fromPaper(paper),
      reason: `${paper}から作成`,
    })
  }
}

/** The records of the fictional alliance, and the case that is composed of them. */
export function seedDemoBodies(work: Work, allianceId: string): Promise<void> {
  const file = (name: string) => new URL(`../../../seed/demo/${name}`, import.meta.url)
  const files = { bodies: file('bodies.yaml'), opinions: file('opinions.yaml') }
  return seedAllianceRecords(work, files, allianceId, 'デモの準備')
}

/** The fictional alliance's own case: its office keeps it, the prefecture that certifies reads it. */
export const seedDemoCase = (work: Work, allianceId: string, prefectureId: string): Promise<void> =>
  seedCase(work, caseFile('minato.yaml'), {
    ownerOrganisationId: allianceId,
    supervisingOrganisationId: prefectureId,
    audience: 'owner',
    basis: 'fictional',
    title: 'みなとメディカルパートナーズ(架空)',
    note: '操作を試すための架空の法人です。名称・人物・数値はすべて作りものです。',
    reason: 'デモの準備',
  })
