import type { DutyState } from '../duty.ts'

export const dutyStateWords: Readonly<Record<DutyState, string>> = {
  notYet: 'まだ先',
  due: '行う時期',
  late: '期限超過',
  done: '済',
  doneLate: '済（期限後）',
  unknown: '不明',
}
