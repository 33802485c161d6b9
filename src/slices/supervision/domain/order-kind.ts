// 法70条の20 (63条・64条), 法70条の23 (67条): what the governor may demand of an alliance.

export const orderKinds = {
  report: { name: '報告の徴収・立入検査', article: '法70条の20(法63条1項)', afterCouncil: false, needsTerm: true },
  measures: { name: '措置命令', article: '法70条の20(法64条1項)', afterCouncil: false, needsTerm: true },
  stop: { name: '業務停止命令', article: '法70条の20(法64条2項・3項)', afterCouncil: true, needsTerm: true },
  dismissal: {
    name: '役員の解任の勧告',
    article: '法70条の20(法64条2項・3項)、法70条の23(法67条)',
    afterCouncil: true,
    needsTerm: false,
  },
} as const
export type OrderKind = keyof typeof orderKinds
export const orderKindKeys = Object.keys(orderKinds) as [OrderKind, ...OrderKind[]]

export interface GivenOrder {
  readonly kind: OrderKind
  readonly orderedOn: string
  readonly dueOn: string | null
  readonly councilOn: string | null
  /** An order to take measures that was not complied with comes before (64条2項). */
  readonly measuresOrdered: boolean
}

/** What an order lacks, each with its field. */
export function lacksOfOrder({ kind, orderedOn, dueOn, councilOn, measuresOrdered }: GivenOrder) {
  const { afterCouncil, needsTerm } = orderKinds[kind]
  const lacks = [
    needsTerm && dueOn === null && { field: 'dueOn', message: '期限(停止の期間の末日)を入力してください。' },
    dueOn !== null && dueOn < orderedOn && { field: 'dueOn', message: '期限が命令の日より前です。' },
    afterCouncil &&
      councilOn === null && {
        field: 'councilOn',
        message: '医療審議会の意見を聴いた日を入力してください(法64条3項)。',
      },
    afterCouncil &&
      councilOn !== null &&
      councilOn > orderedOn && {
        field: 'councilOn',
        message: '医療審議会の意見は、命令や勧告の前に聴きます(法64条3項)。',
      },
    afterCouncil &&
      !measuresOrdered && {
        field: 'kind',
        message:
          '先に措置命令が記録されていません。停止命令と解任の勧告は、措置命令に従わないときのものです(法64条2項)。',
      },
  ]
  return lacks.filter((each) => each !== false)
}
