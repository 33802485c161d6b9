import type { Block, Gap, Paper, Text } from '../../../../platform/documents/paper.ts'
import { statedOr, unstated } from '../../../../platform/documents/paper.ts'
import type { CertificationCase, CooperationMatter, Facility, Member } from '../../domain/certification-case.ts'
import { couldBeParticipant, isParticipant } from '../../domain/membership.ts'
import { areaText } from './area-text.ts'

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })

function facilityNames(facilities: readonly Facility[] | undefined): Text {
  if (!facilities) return unstated('施設の名称')
  return facilities.flatMap((facility, index): (string | Gap)[] => [
    ...(index === 0 ? [] : ['\n']),
    statedOr('施設の名称', facility.name),
  ])
}

const participantRow = (member: Member, index: number): readonly Text[] => [
  `(${index + 1})`,
  isParticipant(member) ? member.name : [`${member.name}\n`, unstated('参加法人等か、それ以外の社員か')],
  facilityNames(member.facilities),
]

function participants({ members = [] }: CertificationCase): Block {
  const listed = members.filter(couldBeParticipant)
  if (listed.length === 0) return paragraph(unstated('参加法人等'))
  return {
    kind: 'table',
    columns: [
      { title: '番号', share: 1 },
      { title: '参加法人等の名称', share: 5 },
      { title: '病院等及び介護施設等の名称', share: 6 },
    ],
    rows: listed.map(participantRow),
  }
}

/** Unicode's circled numbers run in one row to ⑳. */
const circled = (number: number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`)

function matterBlocks(matter: CooperationMatter, number: number): readonly Block[] {
  const targets = matter.targets ?? []
  return [
    heading(2, `${circled(number)} ${matter.title}`),
    paragraph(statedOr('事項の内容', matter.text)),
    heading(3, '目標'),
    { kind: 'list', marker: 'bullet', items: targets.length > 0 ? targets : [unstated('この事項の目標')] },
  ]
}

function matters({ policy }: CertificationCase): readonly Block[] {
  const stated = policy?.matters ?? []
  if (stated.length === 0) return [paragraph(unstated('機能の分担及び業務の連携に関する事項及びその目標'))]
  return stated.flatMap((matter, index) => matterBlocks(matter, index + 1))
}

/** 法70条の2第4項 lets an alliance leave this part out; that it does so must be stated too. */
function care({ policy }: CertificationCase): Text {
  if (!policy?.careSection && policy?.careCooperation === false) return '定めない。'
  return statedOr('介護事業その他地域包括ケアの推進に資する事業に関する事項', policy?.careSection)
}

function operatingPolicy({ policy }: CertificationCase): Block {
  const items = policy?.operatingPolicy ?? []
  return items.length > 0 ? { kind: 'list', marker: 'circle', items } : paragraph(unstated('運営方針'))
}

/** 医療連携推進方針 (法70条の2第2項), in the five parts that policies have in practice. */
export const cooperationPolicyPaper = (facts: CertificationCase): Paper => ({
  title: '医療連携推進方針',
  issuer: statedOr('名称', facts.name),
  owner: facts.name,
  blocks: [
    heading(1, '１．医療連携推進区域'),
    paragraph(areaText(facts.policy?.area ?? [])),
    heading(1, '２．参加法人等'),
    participants(facts),
    heading(1, '３．理念・運営方針'),
    heading(2, '(1) 理念'),
    paragraph(statedOr('理念', facts.policy?.philosophy)),
    heading(2, '(2) 運営方針'),
    operatingPolicy(facts),
    heading(1, '４．病院等相互間の機能の分担及び業務の連携に関する事項及びその目標'),
    ...matters(facts),
    heading(1, '５．介護事業その他地域包括ケアの推進に資する事業に関する事項'),
    paragraph(care(facts)),
  ],
})
