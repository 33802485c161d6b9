import { Section } from '../../../../design/page/section.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { type Definition, DefinitionList } from '../../../../design/text/definition-list.tsx'
import { statedDay } from '../../../../design/text/stated-day-text.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import type { Statement } from '../../domain/source-document.ts'
import { statusNames } from '../status-badge.tsx'
import { type Stated, StatementList } from './statement-list.tsx'

const plain = (statements: readonly Statement<string>[]): Stated[] =>
  statements.map((each) => ({ citation: each, text: each.value }))

/** What identifies the alliance, as each document gives it. */
export function IdentitySection({ entry }: { entry: AllianceEntry }) {
  const rows: readonly (Omit<Definition, 'value'> & { stated: readonly Stated[] })[] = [
    { term: '名称', stated: plain(entry.names) },
    { term: '状態', stated: statusStatements(entry) },
    { term: '認定日', stated: certificationStatements(entry) },
    { term: '番号', stated: numberStatements(entry) },
    { term: '認定した都道府県', stated: plain(entry.prefectures) },
    { term: '主たる事務所', stated: plain(entry.offices) },
    { term: '代表者', stated: plain(entry.representatives) },
  ]
  return (
    <Section id="identity" title="名称と認定">
      <DefinitionList
        items={rows.map(({ term, stated }) => ({ term, value: <StatementList statements={stated} /> }))}
      />
    </Section>
  )
}

const statusStatements = (entry: AllianceEntry): Stated[] =>
  entry.statuses.map((each) => ({
    citation: each,
    text: `${statusNames[each.value]} ${each.endedOn ?? ''}`,
    shown: [
      statusNames[each.value],
      each.endedOn && `（${japaneseDay(each.endedOn)}）`,
      each.text && `「${each.text}」`,
    ]
      .filter(Boolean)
      .join(''),
  }))

/** The printed wording follows the day only where it says it differently: H29.4 beside 平成29年4月. */
const certificationStatements = (entry: AllianceEntry): Stated[] =>
  entry.certifications.map((each) => ({
    citation: each,
    text: statedDay(each.on),
    shown:
      each.text === statedDay(each.on) ? statedDay(each.on) : `${statedDay(each.on)}（資料の表記「${each.text}」）`,
  }))

const numberBases = { orderOfEstablishment: '設立順の番号', numberInDocument: '資料の中での番号' } as const

const numberStatements = (entry: AllianceEntry): Stated[] =>
  entry.numbers.map((each) => ({
    citation: each,
    text: String(each.value),
    shown: `${each.value}（${numberBases[each.basis]}）`,
  }))
