import { broken, met } from '../../../../../foundation/rule.ts'
import { notOnSheet, type WardRule } from '../ward-facts.ts'

/** The sheet says how many seats the ward has, not whether one is free. */
export const dialysisHasASeat: WardRule = {
  title: '透析の席',
  decide: ({ need: { procedures }, sheet }) => {
    if (!procedures?.some(({ code }) => code === 'haemodialysis')) return met()
    if (sheet.dialysisSeats === undefined) return notOnSheet('透析の席の数')
    return sheet.dialysisSeats === 0
      ? broken('透析の席がありません。')
      : met(`透析の席は${sheet.dialysisSeats}席です。空きは照会で確かめてください。`)
  },
}
