import { broken, met } from '../../../../../foundation/rule.ts'
import { notOnSheet, type WardRule } from '../ward-facts.ts'

export const therapiesAreGiven: WardRule = {
  title: 'リハビリテーション',
  decide: ({ need: { rehabilitation }, sheet }) => {
    const asked = rehabilitation?.therapies ?? []
    if (asked.length === 0) return met()
    const given = sheet.therapies
    if (given === undefined) return notOnSheet(`リハビリテーション(${asked.join('・')})の実施`)
    const lacking = asked.filter((each) => !given.includes(each))
    return lacking.length > 0
      ? broken(`${lacking.join('・')}を行っていません。`)
      : met(`${asked.join('・')}を行っています。`)
  },
}
