import { broken, met, unknown } from '../../../../../foundation/rule.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'

const yearsInBand = 10

/** Only the ten-year band is known before acceptance; a limit inside the band is asked. A sheet without limits has none. */
export const ageIsTaken: WardRule = {
  title: '年齢',
  decide: ({ need: { ageBand }, sheet }) => {
    const youngest = sheet.youngestAge ?? 0
    const oldest = sheet.oldestAge ?? Number.POSITIVE_INFINITY
    if (sheet.youngestAge === undefined && sheet.oldestAge === undefined) return met()
    if (ageBand === undefined) return notInNeed('ageBand', '年代')
    const limits = [
      sheet.youngestAge === undefined ? '' : `${youngest}歳以上`,
      sheet.oldestAge === undefined ? '' : `${oldest}歳以下`,
    ].join('')
    const last = ageBand + yearsInBand - 1
    if (last < youngest || ageBand > oldest) return broken(`${ageBand}代は受けていません(${limits})。`)
    if (ageBand < youngest || last > oldest)
      return unknown([], `${ageBand}代のうち、受けられるのは${limits}です。年齢を確かめてください。`)
    return met()
  },
}
