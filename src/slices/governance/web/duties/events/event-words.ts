import type { WrittenEvent } from '../../../contract/duties/duty-event-shape.ts'

export const eventNames: Readonly<Record<WrittenEvent['kind'], string>> = {
  memberJoins: '社員の加入',
  memberLeaves: '社員の脱退',
  articlesChanged: '定款の変更',
  certified: '医療連携推進認定',
  officerDisqualified: '役員の欠格事由',
  revocationRisk: '取消しの事由のおそれ',
  misconductFound: '不正の行為の発見',
  measuresOrdered: '措置命令',
  ownFacilityPlanned: '病院等を自ら開設する計画',
  policyChanged: '医療連携推進方針の変更',
  revoked: '認定の取消し',
  insolvencyFound: '債務を完済できない状態',
  dissolved: '解散',
}
