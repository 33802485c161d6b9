import type { FormError } from '../../../../design/form/form-error.ts'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { competitionCategories, disclosureCategories, patientCategories } from '../../domain/disclosure-category.ts'
import { audienceKinds, effects, granularities } from '../../domain/disclosure-rule.ts'
import { type LegalBasisKind, legalBasisKinds, patientBasisKinds } from '../../domain/legal-basis.ts'
import type { Terms } from '../rule.ts'

/** The form's fields as they are written, by the ids that the error summary links to. */
export interface RuleDraft {
  readonly allianceId: string
  readonly category: string
  readonly audience: string
  readonly member: string
  readonly effect: string
  readonly granularity: string
  readonly from: string
  readonly through: string
  readonly basisKind: string
  readonly basisText: string
}

const oneOf = <Word extends string>(words: readonly Word[], text: string): Word | undefined =>
  words.find((word) => word === text)

const unreadableDay = '日付として読めません。「令和8年11月22日」「R8.11.22」「2026-11-22」のように入力してください。'

/** Terms, or what is missing. With `assumed`, an empty basis counts as any that fits: who sees what does not hang on it. */
export function readDraft(
  draft: RuleDraft,
  assumed = false,
): { readonly terms: Terms } | { readonly errors: readonly FormError[] } {
  const category = oneOf(disclosureCategories, draft.category)
  const audienceKind = oneOf(audienceKinds, draft.audience)
  const effect = oneOf(effects, draft.effect)
  const granularity = oneOf(granularities, draft.granularity)
  const fitting = basesFor(draft)
  const basisKind = oneOf(fitting, draft.basisKind) ?? (assumed ? fitting[0] : undefined)
  const basisText = draft.basisText.trim() || (assumed ? '確認中' : '')
  const from = readJapaneseDate(draft.from)
  const through = draft.through.trim() === '' ? null : readJapaneseDate(draft.through)
  const errors: FormError[] = []
  const miss = (field: keyof RuleDraft, message: string) => errors.push({ field, message })
  if (!category) miss('category', '対象を選んでください。')
  if (!audienceKind) miss('audience', '相手を選んでください。')
  if (audienceKind === 'oneMember' && !draft.member) miss('member', '相手の社員を選んでください。')
  if (!from) miss('from', draft.from.trim() ? unreadableDay : '開始日を入力してください。')
  if (through === null && draft.through.trim()) miss('through', unreadableDay)
  if (!basisKind) miss('basisKind', '根拠を選んでください。')
  if (!basisText) miss('basisText', '根拠の説明を入力してください。')
  if (errors.length > 0 || !category || !audienceKind || !effect || !granularity || !from || !basisKind)
    return { errors }
  return {
    terms: {
      allianceId: draft.allianceId,
      category,
      audience:
        audienceKind === 'oneMember' ? { kind: audienceKind, organisationId: draft.member } : { kind: audienceKind },
      effect,
      granularity,
      validFromOn: from,
      validThroughOn: through,
      basis: { kind: basisKind, text: basisText },
    },
  }
}

/** What this draft can rest on (the same rule as `rule-requirements`); a denial may rest on anything. */
export function basesFor(draft: RuleDraft): readonly LegalBasisKind[] {
  if (showsPatients(draft)) return patientBasisKinds
  return showsCompetitors(draft) ? legalBasisKinds.filter((kind) => kind !== 'ownDecision') : legalBasisKinds
}

export const showsPatients = ({ category, effect }: RuleDraft): boolean =>
  effect !== 'deny' && patientCategories.some((each) => each === category)

/** Competitors learn what they must not learn without a reason and an end. */
export const showsCompetitors = ({ category, audience, effect }: RuleDraft): boolean =>
  effect !== 'deny' &&
  ['oneMember', 'participants', 'members', 'public'].includes(audience) &&
  competitionCategories.some((each) => each === category)

export const draftOf = (
  { allianceId, category, audience, effect, granularity, basis, ...days }: Terms,
  show: (day: CalendarDate) => string,
): RuleDraft => ({
  allianceId,
  category,
  audience: audience.kind,
  member: audience.kind === 'oneMember' ? audience.organisationId : '',
  effect,
  granularity,
  from: show(days.validFromOn),
  through: days.validThroughOn === null ? '' : show(days.validThroughOn),
  basisKind: basis.kind,
  basisText: basis.text,
})

/** The server's names of fields, e.g. `body.terms.basis.text`, as the ids of this form. */
const fieldIds: readonly (readonly [RegExp, keyof RuleDraft])[] = [
  [/allianceId$/, 'allianceId'],
  [/category$/, 'category'],
  [/organisationId$/, 'member'],
  [/audience/, 'audience'],
  [/validFromOn$/, 'from'],
  [/validThroughOn$/, 'through'],
  [/basis\.text$/, 'basisText'],
  [/basis/, 'basisKind'],
]

export function errorsOf({ title, detail, fields }: Problem): readonly FormError[] {
  if (fields.length === 0) return [{ message: [title, detail].filter(Boolean).join('') }]
  return fields.map(({ field, message }) => {
    const id = fieldIds.find(([form]) => form.test(field))?.[1]
    return id ? { field: id, message } : { message }
  })
}
