export const dailyActivities = ['transferring', 'walking', 'eating', 'excretion', 'bathing', 'dressing'] as const
export type DailyActivity = (typeof dailyActivities)[number]

export const dailyActivityNames: Readonly<Record<DailyActivity, string>> = {
  transferring: '移乗',
  walking: '歩行',
  eating: '食事',
  excretion: '排泄',
  bathing: '入浴',
  dressing: '更衣',
}

export const dependences = ['independent', 'partlyAssisted', 'fullyAssisted'] as const
export type Dependence = (typeof dependences)[number]

export const dependenceNames: Readonly<Record<Dependence, string>> = {
  independent: '自立',
  partlyAssisted: '一部介助',
  fullyAssisted: '全介助',
}

/** 障害高齢者の日常生活自立度 (寝たきり度). */
export const bedriddenLevels = ['independent', 'J1', 'J2', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type BedriddenLevel = (typeof bedriddenLevels)[number]

/** 認知症高齢者の日常生活自立度. */
export const dementiaLevels = ['none', 'I', 'IIa', 'IIb', 'IIIa', 'IIIb', 'IV', 'M'] as const
export type DementiaLevel = (typeof dementiaLevels)[number]
