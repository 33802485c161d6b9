import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { identityInNeed } from './identity-in-need.ts'
import type { Patient } from './patient.ts'

const patient: Patient = {
  name: '林　髙子',
  kana: 'はやし たかこ',
  birthOn: calendarDate('1943-05-10'),
  patientNumber: '00012345',
  phone: '0880-00-1234',
  address: '高知県四万十市架空町一丁目2番3号',
  keyPerson: { name: '林 次郎', phone: '090-0000-1234' },
}
const found = (course: string) => identityInNeed({ inhibitingFactors: {}, course }, patient)

describe('what candidates will read', () => {
  it.each([
    ['林髙子様は自宅で転倒', '患者の氏名'],
    ['林 髙子(83)', '患者の氏名'],
    ['林さんは独居', '患者の氏名'],
    ['ハヤシタカコ 女性', '患者のよみがな'],
    ['ﾊﾔｼ ﾀｶｺ', '患者のよみがな'],
    ['林高子様', '患者の氏名'],
    ['林・髙子', '患者の氏名'],
    ['林\u200b髙\u200d子', '患者の氏名'],
    ['は や し　た か こ', '患者のよみがな'],
    ['長男の林次郎が', 'キーパーソンの氏名'],
    ['連絡先 ０８８０－００－１２３４', '患者の電話番号'],
    ['TEL 0880001234', '患者の電話番号'],
    ['長男 090 0000 1234', 'キーパーソンの電話番号'],
    ['ID:00012345', '患者番号'],
    ['四万十市架空町一丁目2番3号', '患者の住所'],
    ['昭和18年5月10日生まれ', '患者の生年月日'],
    ['S18.5.10生', '患者の生年月日'],
    ['生年月日 1943/5/10', '患者の生年月日'],
    ['19430510生', '患者の生年月日'],
  ])('says who it is: %s', (course, says) => {
    expect(found(course).map((each) => each.says)).toContain(says)
  })

  it.each([
    '自宅近くの森林で転倒',
    '令和8年5月10日に受傷',
    '四万十市内の病院を希望',
    '検査値 12345',
    '2026年11月2日 手術、10日目から歩行',
    '家族の協力あり',
  ])('does not: %s', (course) => {
    expect(found(course)).toEqual([])
  })

  it('is looked through in every field, but not in days and codes', () => {
    const born = { ...patient, birthOn: calendarDate('2026-11-02') }
    expect(identityInNeed({ inhibitingFactors: {}, onsetOn: calendarDate('2026-11-02') }, born)).toEqual([])
    expect(
      identityInNeed(
        {
          inhibitingFactors: {},
          mainDiagnosis: '林髙子',
          procedures: [{ code: 'suction', detail: '林 髙子' }],
          rehabilitation: { therapies: ['PT'], goal: '林髙子' },
          explanationGiven: { given: true, by: '林次郎' },
        },
        patient,
      ).map(({ field }) => field),
    ).toEqual(['need.mainDiagnosis', 'need.procedures', 'need.rehabilitation', 'need.explanationGiven'])
  })

  it('is said to be clean where nobody is known yet', () => {
    expect(identityInNeed({ inhibitingFactors: {}, course: '林髙子' }, null)).toEqual([])
    expect(identityInNeed({ inhibitingFactors: {}, course: '林髙子' }, { name: '', kana: '', phone: '1' })).toEqual([])
  })
})
