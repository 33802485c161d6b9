import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'
import { categoryNames } from './disclosure-category.ts'
import type { DisclosureDecision } from './disclosure-decision.ts'
import { type Granularity, granularityNames, type RuleRevision, type RuleTerms } from './disclosure-rule.ts'
import { legalBasisNames } from './legal-basis.ts'

/** The name of an organisation; what the reader does not know has a word of its own. */
export type NameOf = (organisationId: string) => string

/** 「甲会は、みなと連携の社員に、空床を明細まで見せます。期間は…から…まで。根拠は…(…)。」 */
export const ruleSentence = (ownerId: string, terms: RuleTerms, nameOf: NameOf): string =>
  `${unfoundedSentence(ownerId, terms, nameOf)}根拠は${legalBasisNames[terms.basis.kind]}(${terms.basis.text})。`

/** The same before somebody has written what it rests on. */
export function unfoundedSentence(ownerId: string, terms: Omit<RuleTerms, 'basis'>, nameOf: NameOf): string {
  const audience = audienceText(terms, nameOf)
  return `${nameOf(ownerId)}は、${audience}に、${categoryNames[terms.category]}${extentText(terms)}。${periodText(terms)}`
}

function audienceText({ audience, allianceId }: Pick<RuleTerms, 'audience' | 'allianceId'>, nameOf: NameOf): string {
  const alliance = nameOf(allianceId)
  switch (audience.kind) {
    case 'oneMember':
      return nameOf(audience.organisationId)
    case 'participants':
      return `${alliance}の参加法人`
    case 'members':
      return `${alliance}のすべての社員`
    case 'secretariat':
      return `${alliance}の事務局`
    case 'council':
      return `${alliance}の評議会`
    case 'prefecture':
      return `${alliance}を監督する都道府県`
    case 'public':
      return 'すべての人'
  }
}

const allowedExtent: Readonly<Record<Granularity, string>> = {
  rows: 'を明細まで見せます',
  aggregated: 'を集計した値だけ見せます',
  benchmarkOnly: 'を匿名の比較にだけ使わせます',
}
const deniedExtent: Readonly<Record<Granularity, string>> = {
  rows: 'の明細を見せません',
  aggregated: 'の明細も集計も見せません',
  benchmarkOnly: 'を一切見せません',
}

const extentText = ({ effect, granularity }: Pick<RuleTerms, 'effect' | 'granularity'>): string =>
  effect === 'allow' ? allowedExtent[granularity] : deniedExtent[granularity]

function periodText({ validFromOn, validThroughOn }: Pick<RuleTerms, 'validFromOn' | 'validThroughOn'>): string {
  const through = validThroughOn === null ? '期限はありません' : `${formatJapaneseDate(validThroughOn)}まで`
  return `期間は${formatJapaneseDate(validFromOn)}から、${through}。`
}

/** How far somebody sees, in a word. */
export const extentName = (granularity: Granularity | null): string =>
  granularity === null ? 'なし' : `${granularityNames[granularity]}まで`

/** Why a decision is what it is, one sentence a reason. */
export function decisionSentences({ outcome, because }: DisclosureDecision, nameOf: NameOf): readonly string[] {
  if (outcome === 'own') return ['自らの情報です。']
  if (outcome === 'private') return ['見せると定めたルールがないので、見えません。']
  const verdict = outcome === 'allowed' ? '見せるルールがあります' : '見せないルールが優先します'
  return because.map((rule: RuleRevision) => `${verdict}: ${ruleSentence(rule.ownerId, rule, nameOf)}`)
}
