import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showDuties } from '../../contract/duties/duty-endpoints.ts'

export type DutyYear = OutputOf<typeof showDuties>
export type Duty = DutyYear['duties'][number]

export const soonDays = 30

/** How urgent a duty is today: every duty is in exactly one group. */
export type DutyGroup = 'late' | 'soon' | 'later' | 'undated' | 'unknown' | 'done'

export const groupNames: Readonly<Record<DutyGroup, string>> = {
  late: '期限を過ぎています',
  soon: `${soonDays}日以内に期限が来ます`,
  later: 'その先の期限',
  undated: '法令に日の定めがない義務',
  unknown: '事実が足りず、判断できない義務',
  done: '済んだ義務',
}

export function groupOf({ state, daysLeft }: Pick<Duty, 'state' | 'daysLeft'>): DutyGroup {
  if (state === 'done' || state === 'doneLate') return 'done'
  if (state === 'late' || state === 'unknown') return state
  if (daysLeft === null) return 'undated'
  return daysLeft <= soonDays ? 'soon' : 'later'
}

/** What one may choose to see; `open` is everything that is not done. */
export const dutyFilters = ['open', 'late', 'soon', 'due', 'unknown', 'done'] as const
export type DutyFilter = (typeof dutyFilters)[number]

export const filterNames: Readonly<Record<DutyFilter, string>> = {
  open: '済んでいないもの',
  late: '期限超過',
  soon: `${soonDays}日以内`,
  due: '行う時期のもの',
  unknown: '不明',
  done: '済み',
}

export const readFilter = (text: string | undefined): DutyFilter =>
  dutyFilters.find((filter) => filter === text) ?? 'open'

export function isChosen(duty: Duty, filter: DutyFilter): boolean {
  const group = groupOf(duty)
  if (filter === 'open') return group !== 'done'
  return filter === 'due' ? duty.state === 'due' : group === filter
}

const order: readonly DutyGroup[] = ['late', 'soon', 'later', 'undated', 'unknown', 'done']

/** The chosen duties in their groups, the most urgent first; a group without any is left out. */
export const groupedDuties = (duties: readonly Duty[], filter: DutyFilter) =>
  order.flatMap((group) => {
    const of = duties.filter((duty) => groupOf(duty) === group && isChosen(duty, filter))
    return of.length > 0 ? [{ group, duties: of }] : []
  })
