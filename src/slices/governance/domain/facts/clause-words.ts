import type { ClauseName } from '../certification-case.ts'

/** The clauses of the articles that criteria look for, as a secretariat calls them. */
export const clauseWords: Readonly<Record<ClauseName, string>> = {
  purpose: '目的（医療連携推進業務を主とする）',
  membershipLimit: '社員を参加法人等と省令の定める者（規39条の2）に限る旨',
  interestedPersonsBar: '営利団体の役職員などの利害関係者（規39条の8）を社員・役員にしない旨',
  boardEstablished: '理事会を置く旨',
  councilEstablished: '評議会を置く旨',
  councilComposition: '評議会の構成',
  councilOpinion: '意見照会に当たり評議会が意見を述べられる旨',
  councilEvaluation: '評議会が目標に照らして業務を評価し、社員総会・理事会で意見を述べられる旨',
  consultation: '参加法人等が重要事項の決定の前に意見を求める旨',
  revocationGift: '認定の取消しから1か月以内に財産を国等に贈与する旨',
  residualAssets: '残余財産を国等に帰属させる旨',
}
