import { plainText, trimmed } from '../plain-text.ts'
import { part, parts, type Resolve, textPart } from './fhir-reading.ts'
import { narrativeText } from './narrative-text.ts'

export interface ReferralSection {
  readonly code: string
  /** `セクション340 傷病名・主訴`. */
  readonly where: string
  readonly text: string
  readonly resources: readonly unknown[]
  readonly emptyReason?: 'nilknown' | 'notasked' | 'unavailable' | 'other'
}

const mostSections = 200
const structured = '300'

/** The sections of a referral letter in their order, those inside 300 (the structured part) among them. */
export function sectionsOf(composition: unknown, resolve: Resolve): readonly ReferralSection[] {
  const outer = parts(composition, 'section')
  const all = outer.flatMap((section) => (codeOf(section) === structured ? parts(section, 'section') : [section]))
  return all.slice(0, mostSections).map((section) => readSection(section, resolve))
}

export const hasCdaPart = (composition: unknown): boolean =>
  parts(composition, 'section').some((section) => codeOf(section) === '200')

const codeOf = (section: unknown): string =>
  parts(part(section, 'code'), 'coding')
    .map((coding) => textPart(coding, 'code') ?? '')
    .find((code) => /^\d{3}$/.test(code)) ?? ''

const reasons = ['nilknown', 'notasked', 'unavailable'] as const

function readSection(section: unknown, resolve: Resolve): ReferralSection {
  const code = codeOf(section)
  const title = trimmed(plainText(textPart(section, 'title') ?? '')).slice(0, 40)
  const given = parts(part(section, 'emptyReason'), 'coding').map((coding) => part(coding, 'code'))
  const emptyReason = given.length === 0 ? undefined : (reasons.find((reason) => given.includes(reason)) ?? 'other')
  return {
    code,
    where: `セクション${code || '(コードなし)'}${title ? ` ${title}` : ''}`,
    text: narrativeText(textPart(part(section, 'text'), 'div') ?? ''),
    resources: parts(section, 'entry')
      .map(resolve)
      .filter((resource) => resource !== undefined),
    ...(emptyReason ? { emptyReason } : {}),
  }
}
