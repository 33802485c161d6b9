import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { requestBody } from '../../../contract/transfer-shapes.ts'
import { formOf } from './content-form.ts'
import { contentOf } from './form-content.ts'
import { emptyForm, isBegun, type RequestForm } from './request-form.ts'

const today = calendarDate('2026-11-22')
const full: RequestForm = {
  ...emptyForm({ facilityId: null, department: '整形外科', contact: '内線 1234' }),
  need: {
    purpose: 'rehabilitation',
    sex: 'female',
    mainDiagnosis: '  大腿骨頸部骨折 ',
    course: '一行目\n二行目\t三つ',
    otherDiagnoses: ' ',
    procedures: [
      { code: 'oxygen', detail: ' 2L/分 ' },
      { code: 'suction', detail: '' },
    ],
    infections: [{ code: 'mrsa' }],
    rehabilitation: { therapies: ['PT'], goal: '' },
    inhibitingFactors: { noGuarantor: 'no' },
    explanationGiven: { given: true, by: '主治医' },
  },
  typed: {
    wishedOn: 'R8.12.1',
    'need.onsetOn': '２０２６/11/2',
    'need.barthelIndex': '４５',
    'need.rehabilitation.unitsPerDay': '6',
    'need.infections.testedOn': '令和8年11月10日',
    'patient.birthOn': '昭和18年5月10日',
  },
  person: {
    name: '架空　髙子',
    kana: 'かくう たかこ',
    'keyPerson.name': '架空 次郎',
    'careInsurance.level': '要介護2',
  },
}

describe('a form', () => {
  it('says what the server takes, days and numbers as they are read', () => {
    const { content, errors } = contentOf(full, today)
    expect(errors).toEqual([])
    expect(content).toMatchObject({
      wishedOn: '2026-12-01',
      earliestOn: null,
      need: {
        ageBand: 80,
        mainDiagnosis: '大腿骨頸部骨折',
        course: '一行目\n二行目 三つ',
        onsetOn: '2026-11-02',
        barthelIndex: 45,
        procedures: [{ code: 'oxygen', detail: '2L/分' }, { code: 'suction' }],
        infections: [{ code: 'mrsa', testedOn: '2026-11-10' }],
        rehabilitation: { therapies: ['PT'], unitsPerDay: 6 },
      },
      patient: {
        name: '架空　髙子',
        birthOn: '1943-05-10',
        keyPerson: { name: '架空 次郎' },
        careInsurance: { level: '要介護2' },
      },
    })
    expect('otherDiagnoses' in content.need).toBe(false)
    expect(requestBody.safeParse(JSON.parse(JSON.stringify(content))).error).toBeUndefined()
  })

  it('that is empty is accepted as a draft, and has nobody in it', () => {
    const { content } = contentOf(emptyForm(), today)
    expect(content.patient).toBeNull()
    expect(requestBody.safeParse(JSON.parse(JSON.stringify(content))).success).toBe(true)
    expect([isBegun(emptyForm()), isBegun(full)]).toEqual([false, true])
  })

  it('with what cannot be read names the field and leaves it out', () => {
    const wrong: RequestForm = {
      ...full,
      kind: 'stepDownTransport',
      typed: {
        'need.onsetOn': 'R8.2.30',
        'need.barthelIndex': '47',
        'need.expectedDays': 'x',
        'need.rehabilitation.unitsPerDay': '99',
        'arrivedAtSender.day': 'R8.11.20',
        'arrivedAtSender.time': '25:00',
      },
      person: { 'keyPerson.phone': '090' },
    }
    const { content, errors } = contentOf(wrong, today)
    expect(errors.map(({ field }) => field ?? '').toSorted((one, other) => one.localeCompare(other))).toEqual([
      'arrivedAtSender.time',
      'need.barthelIndex',
      'need.expectedDays',
      'need.onsetOn',
      'need.rehabilitation.unitsPerDay',
      'patient.keyPerson.name',
    ])
    expect(content.need.onsetOn).toBeUndefined()
    expect(requestBody.safeParse(JSON.parse(JSON.stringify(content))).success).toBe(true)
  })

  it.each(['1843-05-10', 'R9.1.1'])('with the impossible birth date %s says so, and is saved without it', (written) => {
    const { content, errors } = contentOf({ ...full, typed: { 'patient.birthOn': written } }, today)
    expect(errors.map(({ field }) => field)).toEqual(['patient.birthOn'])
    expect(requestBody.safeParse(JSON.parse(JSON.stringify(content))).success).toBe(true)
  })

  it('whose need names the patient says where', () => {
    const naming = { ...full, need: { ...full.need, course: '架空髙子様は転倒' } }
    expect(contentOf(naming, today).errors).toEqual([
      { field: 'need.course', message: '患者の氏名が入っています。照会先に見える欄なので、消してください。' },
    ])
  })

  it('keeps the instant of arrival for a transport back, in Japan', () => {
    const back: RequestForm = {
      ...full,
      kind: 'stepDownTransport',
      typed: { 'arrivedAtSender.day': 'R8.11.20', 'arrivedAtSender.time': '８時５分' },
    }
    expect(contentOf(back, today).content.arrivedAtSender).toBe('2026-11-19T23:05:00.000Z')
  })

  it('read back from what is stored says the same', () => {
    const { content } = contentOf(full, today)
    const stored = { ...content, need: content.need, patient: content.patient }
    const form = formOf(stored as unknown as Parameters<typeof formOf>[0])
    expect(form.typed.wishedOn).toBe('令和8年12月1日')
    expect(contentOf(form, today).content).toEqual(content)
  })
})
