import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { ReferralDraft } from '../../../domain/import/referral-draft.ts'
import { compareIdentity, type IdentityComparison, type IdentityFacts } from '../../../domain/two-identifiers.ts'
import { personOf, typedOf } from './content-form.ts'
import type { RequestForm } from './request-form.ts'

/** Who the form is about so far; undefined when nobody is named. */
export function identityOf({ person, typed }: RequestForm): IdentityFacts | undefined {
  const birthOn = readJapaneseDate(typed['patient.birthOn'] ?? '') ?? undefined
  const facts = { name: person.name, kana: person.kana, patientNumber: person.patientNumber, birthOn }
  return Object.values(facts).some(Boolean) ? facts : undefined
}

/** Whether a document is about the person of the form; a form that names nobody fits every document. */
export function compareWithDocument(form: RequestForm, draft: ReferralDraft): IdentityComparison | undefined {
  const typed = identityOf(form)
  return typed && compareIdentity(typed, draft.patient)
}

/** What was typed stays; a document fills what is still empty. */
export function applyImport(form: RequestForm, { need, patient }: ReferralDraft): RequestForm {
  const filled = { ...need, ...withoutEmpty(form.need), inhibitingFactors: form.need.inhibitingFactors }
  return {
    ...form,
    need: filled,
    person: { ...personOf(patient), ...withoutEmpty(form.person) },
    typed: { ...typedOf({ inhibitingFactors: {}, ...need }, patient), ...withoutEmpty(form.typed) },
  }
}

const withoutEmpty = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== '')) as Partial<Value>
