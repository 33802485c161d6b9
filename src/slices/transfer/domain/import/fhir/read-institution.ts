import { readInstitutionCode } from '../../../../../foundation/institution-code.ts'
import { plainText, trimmed } from '../plain-text.ts'
import type { LetterInstitution } from '../referral-draft.ts'
import { part, parts, type Resolve, textPart } from './fhir-reading.ts'
import type { ReferralSection } from './section.ts'

const partsOfSections: Readonly<Record<string, LetterInstitution['part']>> = { '910': 'receiver', '920': 'sender' }
/** As JP Core and 電子カルテ情報共有サービス name it; the ten digits of 医療機関コード. */
const institutionNumber = /\/IdSystem\/insurance-medical-institution-no$/

/** 紹介先情報 (910) or 紹介元情報 (920); undefined for any other section, or where nobody is named. */
export function readInstitution(section: ReferralSection, resolve: Resolve): LetterInstitution | undefined {
  const whose = partsOfSections[section.code]
  if (whose === undefined) return undefined
  const named = section.resources
    .map((resource) => (isA(resource, 'PractitionerRole') ? resolve(part(resource, 'organization')) : resource))
    .filter((resource) => isA(resource, 'Organization'))
  // A department is a part of the institution, and has no code of its own.
  const organisation =
    named.find((each) => codeOf(each) !== null) ?? named.find((each) => part(each, 'partOf') === undefined) ?? named[0]
  const written = textPart(organisation, 'name') ?? section.text.split('\n')[0] ?? ''
  const name = trimmed(plainText(written)).slice(0, 200).toWellFormed()
  const institutionCode = codeOf(organisation)
  return name === '' && institutionCode === null
    ? undefined
    : { part: whose, name, institutionCode, where: section.where }
}

const isA = (resource: unknown, type: string): boolean => part(resource, 'resourceType') === type

function codeOf(organisation: unknown): string | null {
  const number = parts(organisation, 'identifier').find((each) =>
    institutionNumber.test(textPart(each, 'system') ?? ''),
  )
  return readInstitutionCode(textPart(number, 'value') ?? '')
}
