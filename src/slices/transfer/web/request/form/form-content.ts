import type { FormError } from '../../../../../design/form/form-error.ts'
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import type { saveRequest } from '../../../contract/request-endpoints.ts'
import { identityInNeed } from '../../../domain/identity-in-need.ts'
import { plainText } from '../../../domain/import/plain-text.ts'
import { ageBandOn, oldestAgeBand } from '../../../domain/missing-for-sending.ts'
import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import type { Patient } from '../../../domain/patient.ts'
import { type PersonText, personTexts, type RequestForm, type TypedField, typedFieldNames } from './request-form.ts'

export type RequestContent = CallOf<typeof saveRequest>['body']['content']

export interface FormContent {
  readonly content: RequestContent
  readonly need: TransferNeed
  readonly patient: Patient | null
  /**
   * Wrong whether it is sent or not: what cannot be read, and who the patient is where candidates will read it. What cannot
   * be read is not in the content.
   */
  readonly errors: readonly FormError[]
}

/** What a form says on a day, as the server takes it. */
export function contentOf(form: RequestForm, today: CalendarDate): FormContent {
  const errors: FormError[] = []
  const day = (field: TypedField): CalendarDate | undefined => {
    const text = form.typed[field]?.trim() ?? ''
    const read = text === '' ? undefined : readJapaneseDate(text)
    if (read === null)
      errors.push({ field, message: `${typedFieldNames[field]}を「R8.11.22」「2026/11/22」のように入力してください。` })
    return read ?? undefined
  }
  const number: ReadNumber = (field, fits, range) => {
    const text = form.typed[field]?.normalize('NFKC').trim() ?? ''
    if (text === '') return undefined
    const value = Number(text)
    if (fits(value)) return value
    errors.push({ field, message: `${typedFieldNames[field]}を、${range}で入力してください。` })
    return undefined
  }
  const birthOn = livingBirth(day('patient.birthOn'), today, errors)
  const patient = patientOf(form, birthOn, day, errors)
  const need = needOf(form, day, number, birthOn && ageBandOn(birthOn, today))
  const arrived = arrivalOf(form, day, errors)
  for (const { field, says } of identityInNeed(need, patient)) {
    errors.push({ field, message: `${says}が入っています。照会先に見える欄なので、消してください。` })
  }
  const content: RequestContent = {
    kind: form.kind,
    urgency: form.urgency,
    facilityId: form.facilityId,
    department: plainText(form.department),
    contact: plainText(form.contact),
    orderedOn: day('orderedOn') ?? null,
    earliestOn: day('earliestOn') ?? null,
    wishedOn: day('wishedOn') ?? null,
    deadlineOn: day('deadlineOn') ?? null,
    arrivedAtSender: arrived,
    need: need as RequestContent['need'],
    patient: patient as RequestContent['patient'],
  }
  return { content, need, patient, errors }
}

type ReadDay = (field: TypedField) => CalendarDate | undefined

/** A slip of the year makes somebody unborn, or older than anybody. */
function livingBirth(birthOn: CalendarDate | undefined, today: CalendarDate, errors: FormError[]) {
  if (birthOn === undefined || (birthOn <= today && ageBandOn(birthOn, today) <= oldestAgeBand)) return birthOn
  errors.push({ field: 'patient.birthOn', message: '生年月日を確かめてください。今日より後か、古すぎる日付です。' })
  return undefined
}

function patientOf(
  { person }: RequestForm,
  birthOn: CalendarDate | undefined,
  day: ReadDay,
  errors: FormError[],
): Patient | null {
  const text = (key: PersonText) => line(person[key])
  const keyPerson = {
    name: text('keyPerson.name'),
    relation: text('keyPerson.relation'),
    phone: text('keyPerson.phone'),
  }
  if (!keyPerson.name && (keyPerson.relation || keyPerson.phone))
    errors.push({ field: 'patient.keyPerson.name', message: 'キーパーソンの氏名を入力してください。' })
  const careInsurance = {
    level: text('careInsurance.level'),
    insurer: text('careInsurance.insurer'),
    number: text('careInsurance.number'),
    validThroughOn: day('patient.careInsurance.validThroughOn'),
  }
  const patient: Patient = stated({
    ...Object.fromEntries(singleTexts.map((key) => [key, text(key)])),
    birthOn,
    keyPerson: keyPerson.name ? stated({ ...keyPerson, name: keyPerson.name }) : undefined,
    careInsurance: Object.values(careInsurance).some(Boolean) ? stated(careInsurance) : undefined,
  })
  return Object.keys(patient).length > 0 ? patient : null
}

const singleTexts = personTexts.filter((key) => !key.includes('.'))

type ReadNumber = (field: TypedField, fits: (value: number) => boolean, range: string) => number | undefined

function needOf(form: RequestForm, day: ReadDay, number: ReadNumber, bandOfBirth: number | undefined): TransferNeed {
  const { need } = form
  const testedOn = day('need.infections.testedOn')
  const unitsPerDay = number('need.rehabilitation.unitsPerDay', (units) => units >= 0 && units <= 24, '0から24までの数')
  const { therapies = [], goal } = need.rehabilitation ?? {}
  const isRehabilitationStated = therapies.length > 0 || unitsPerDay !== undefined || Boolean(line(goal))
  return stated({
    ...need,
    mainDiagnosis: line(need.mainDiagnosis),
    otherDiagnoses: passage(need.otherDiagnoses),
    course: passage(need.course),
    // Empty, not absent: asked, and there is none.
    specialDrugs: need.specialDrugs === '' ? '' : passage(need.specialDrugs),
    allergies: line(need.allergies),
    diet: line(need.diet),
    communication: line(need.communication),
    expectedDestination: line(need.expectedDestination),
    wish: passage(need.wish),
    ageBand: bandOfBirth ?? need.ageBand,
    onsetOn: day('need.onsetOn'),
    operationOn: day('need.operationOn'),
    procedures: need.procedures?.map(({ code, detail }) => stated({ code, detail: line(detail) })),
    infections: need.infections?.map(({ code }) => stated({ code, testedOn })),
    barthelIndex: number(
      'need.barthelIndex',
      (points) => points >= 0 && points <= 100 && points % 5 === 0,
      '0から100までの5点刻みの数',
    ),
    expectedDays: number(
      'need.expectedDays',
      (days) => Number.isInteger(days) && days >= 0 && days <= 3650,
      '0から3650までの整数',
    ),
    rehabilitation: isRehabilitationStated ? stated({ therapies, unitsPerDay, goal: line(goal) }) : undefined,
    explanationGiven:
      need.explanationGiven && stated({ given: need.explanationGiven.given, by: line(need.explanationGiven.by) }),
  })
}

function arrivalOf({ typed, kind }: RequestForm, day: ReadDay, errors: FormError[]): string | null {
  if (kind !== 'stepDownTransport') return null
  const arrivedOn = day('arrivedAtSender.day')
  const time = typed['arrivedAtSender.time']?.normalize('NFKC').trim() ?? ''
  const [, hour, minute] = /^(\d{1,2})[:時](\d{1,2})分?$/u.exec(time) ?? []
  if (!arrivedOn) return null
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
    errors.push({ field: 'arrivedAtSender.time', message: '到着した時刻を「9:30」のように入力してください。' })
    return null
  }
  const [twoHours, twoMinutes] = [hour.padStart(2, '0'), (minute ?? '').padStart(2, '0')]
  return new Date(`${arrivedOn}T${twoHours}:${twoMinutes}:00+09:00`).toISOString()
}

const passage = (text: string | undefined): string | undefined => plainText(text ?? '').trim() || undefined
const line = (text: string | undefined): string | undefined => passage(text)?.replaceAll('\n', ' ')

/** Without the fields that are not stated. */
const stated = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value
