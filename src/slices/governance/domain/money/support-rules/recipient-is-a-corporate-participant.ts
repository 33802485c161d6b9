// 法70条第2項第3号: support goes to participants of 法70条第1項第1号・第2号, which are corporations; individuals are excluded.
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'

const relationWords = { plainMember: '参加法人等でない社員', outsider: '社員でない者' } as const

function decide({ recipient }: FundingSupport): Finding {
  if (!recipient) return unknown([missingFact('recipient', '支援を受ける者', suppliers.office)])
  const { name, relation, person } = recipient
  if (relation && relation !== 'participant') return broken(`${name}は${relationWords[relation]}です`)
  if (person === 'individual') return broken(`${name}は個人です。個人の参加法人等への支援はできません`)
  if (relation && person) return met(`${name}は法人である参加法人等です`)
  return unknown([
    ...(relation ? [] : [missingFact('recipient.relation', `${name}が参加法人等か`, suppliers.office)]),
    ...(person ? [] : [missingFact('recipient.person', `${name}が法人か個人か`, suppliers.office)]),
  ])
}

export const recipientIsACorporateParticipant: SupportRule = {
  ...moneyRuleNumber('L2', '法70条第2項第3号'),
  title: '支援を受ける者が法人の参加法人等であること',
  decide,
}
