// 法70条の3第1項第4号 (from 2024-04-01): where an individual participates, the articles say that the alliance neither
// lends, guarantees nor invests. Whether a plain individual member counts is open, so it warns.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import type { CertificationCase } from '../../certification-case.ts'
import { isIndividual, isIndividualParticipant, kindMissing, membersMissing, personMissing } from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { accountsWarning } from '../../type-of-alliance.ts'
import { type Criterion, criterionItem, warnedWhen } from '../criterion.ts'

const clauseMissing = missingFact('articles.noMoneyClause', '貸付け・出資をしない旨が定款にあるか', suppliers.office)

function clauseWherePersonsParticipate({ articles, members }: CertificationCase): Finding {
  if (articles?.noMoneyClause) return met('定款に貸付け・出資をしない旨の定めがあります')
  if (!members) return unknown([membersMissing, ...(articles?.noMoneyClause === undefined ? [clauseMissing] : [])])

  const individuals = members.filter((member) => isIndividualParticipant(member) === true)
  const names = individuals.map((member) => member.name).join('、')
  if (individuals.length > 0) {
    return articles?.noMoneyClause === false
      ? broken(`個人の参加法人等(${names})がいますが、定款に貸付け・出資をしない旨の定めがありません`)
      : unknown([clauseMissing], `個人の参加法人等がいます: ${names}`)
  }
  const undecided = members.filter((member) => isIndividualParticipant(member) === undefined)
  if (undecided.length === 0) return met('個人の参加法人等はいません')
  return unknown(
    undecided.flatMap((member) => [
      ...(member.kind ? [] : [kindMissing(member)]),
      ...(isIndividual(member) === undefined ? [personMissing(member)] : []),
    ]),
  )
}

function decide(facts: CertificationCase, on: CalendarDate): Finding {
  const plain = (facts.members ?? []).filter((member) => member.kind === 'plainMember' && isIndividual(member))
  const finding = warnedWhen(
    clauseWherePersonsParticipate(facts),
    plain.length > 0 && !facts.articles?.noMoneyClause,
    `個人の社員(参加法人等以外: ${plain.map((member) => member.name).join('、')})にもこの定めが必要かは条文の解釈が分かれます。都道府県に確認してください`,
  )
  const accounts = accountsWarning(facts, on)
  return accounts ? withWarnings(finding, accounts) : finding
}

export const individualsNeedTheNoMoneyClause: Criterion = {
  ...criterionItem(4),
  title: '貸付け・出資をしない旨の定め',
  decide,
}
