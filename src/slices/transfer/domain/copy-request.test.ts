import { expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { copyRequest } from './copy-request.ts'

it('a new case from an earlier one carries what lasts and clears dates, results, wishes and the screening', () => {
  const patient = { name: '架空 髙子', kana: 'かくう たかこ', birthOn: calendarDate('1943-05-10') }
  const copied = copyRequest({
    patient,
    need: {
      purpose: 'rehabilitation',
      sex: 'female',
      ageBand: 80,
      mainDiagnosis: '右大腿骨頸部骨折',
      onsetOn: calendarDate('2026-01-02'),
      infections: [{ code: 'mrsa', testedOn: calendarDate('2026-01-03') }],
      allergies: 'ペニシリン',
      barthelIndex: 40,
      wish: '自宅の近く',
      inhibitingFactors: { noGuarantor: 'yes' },
      explanationGiven: { given: true },
      course: undefined,
    },
  })
  expect(copied).toEqual({
    need: { sex: 'female', mainDiagnosis: '右大腿骨頸部骨折', allergies: 'ペニシリン', inhibitingFactors: {} },
    patient,
    carried: ['性別', '主病名', 'アレルギー'],
    cleared: [
      '5つの要因',
      '目的',
      '年代',
      '発症日',
      '感染症',
      'Barthel Index',
      '本人・家族の希望',
      '本人・家族への説明',
    ],
  })
})
