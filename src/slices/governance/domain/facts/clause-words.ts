import type { ClauseName } from '../certification-case.ts'

/** The clauses of the articles that criteria look for, as a secretariat calls them. */
export const clauseWords: Readonly<Record<ClauseName, string>> = {
  purpose: '目的（医療連携推進業務を主とする）',
  membershipLimit: '社員の資格の限定',
  interestedPersonsBar: '利害関係者を社員・役員にしない旨',
  boardEstablished: '理事会を置く旨',
  councilEstablished: '評議会を置く旨',
  councilComposition: '評議会の構成',
  councilOpinion: '評議会が意見を述べる旨',
  councilEvaluation: '評議会が業務を評価する旨',
  consultation: '重要事項についての意見照会',
  revocationGift: '認定取消し時の財産の贈与',
  residualAssets: '残余財産の帰属',
}
