import {
  type BedriddenLevel,
  bedriddenLevels,
  type DailyActivity,
  type DementiaLevel,
  type Dependence,
  dementiaLevels,
} from '../../need/functioning.ts'

const activityWords: readonly (readonly [DailyActivity, string])[] = [
  ['transferring', '移乗'],
  ['walking', '歩行|移動'],
  ['eating', '食事|摂食'],
  ['excretion', '排泄|排せつ|トイレ'],
  ['bathing', '入浴'],
  ['dressing', '更衣'],
]
const dependenceWords: readonly (readonly [Dependence, RegExp])[] = [
  ['fullyAssisted', /全介助|全介|不可/],
  ['partlyAssisted', /一部介助|部分介助|軽介助|中介助|見守り|監視|介助/],
  ['independent', /自立/],
]
const activityPatterns = activityWords.map(
  ([activity, word]) => [activity, new RegExp(`(?:${word})[\\s:=は・(]{0,4}([^、。,\\s:]{1,8})`, 'u')] as const,
)

export interface FunctioningRead {
  readonly activities: Partial<Record<DailyActivity, Dependence>>
  readonly barthelIndex?: number
  readonly bedriddenLevel?: BedriddenLevel
  readonly dementiaLevel?: DementiaLevel
}

/** Activities with their dependence, the Barthel Index and both 日常生活自立度, where a text states them. */
export function functioningIn(text: string): FunctioningRead {
  const plain = text.normalize('NFKC')
  const activities: Partial<Record<DailyActivity, Dependence>> = {}
  for (const [activity, pattern] of activityPatterns) {
    const words = pattern.exec(plain)?.[1]
    const dependence = words && dependenceWords.find(([, word]) => word.test(words))?.[0]
    if (dependence) activities[activity] = dependence
  }
  const barthel = Number(
    /(?:Barthel Index|Barthel|バーセル(?:指数|インデックス)?|BI)[^0-9\n]{0,4}(\d{1,3})/iu.exec(plain)?.[1],
  )
  const bedridden = /(?:寝たきり度|障害高齢者[^:\n]{0,14})[^A-Z\n]{0,4}([JABC][12])/u.exec(plain)?.[1]
  const dementia = /認知症(?:高齢者)?の?[^:\n]{0,10}自立度[^A-Z\n]{0,4}(IV|III[ab]?|II[ab]?|I|M)(?![A-Z])/u.exec(
    plain,
  )?.[1]
  const bedriddenLevel = bedriddenLevels.find((level) => level === bedridden)
  const dementiaLevel = dementiaLevels.find((level) => level === dementia)
  return {
    activities,
    ...(barthel >= 0 && barthel <= 100 && barthel % 5 === 0 ? { barthelIndex: barthel } : {}),
    ...(bedriddenLevel ? { bedriddenLevel } : {}),
    ...(dementiaLevel ? { dementiaLevel } : {}),
  }
}
