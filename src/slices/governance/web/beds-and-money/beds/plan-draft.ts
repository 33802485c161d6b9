import type { FormError } from '../../../../../design/form/form-error.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { BedPlan } from '../../../domain/bed-transfer/bed-plan.ts'
import {
  type ApplicationKind,
  applicationKinds,
  bedFunctions,
} from '../../../domain/bed-transfer/bed-transfer-facts.ts'
import { type TransferStepId, transferStepIds } from '../../../domain/bed-transfer/transfer-steps.ts'
import { none, readNumber } from '../stating/stated-fields.ts'

/** A plan as it stands in its form: texts, so that nothing typed is lost while it is not readable yet. */
export interface PlanDraft {
  readonly title: string
  readonly applicant: string
  readonly applicationKind: string
  readonly neededForVision: string
  readonly supplyUnhindered: string
  readonly participants: readonly ParticipantDraft[]
  readonly days: Readonly<Record<TransferStepId, string>>
}

export interface ParticipantDraft {
  readonly id: string
  readonly name: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const noCounts: readonly string[] = bedFunctions.map(() => '')

export const newParticipant = (name = ''): ParticipantDraft => ({
  id: crypto.randomUUID(),
  name,
  before: noCounts,
  after: noCounts,
})

const noDays = Object.fromEntries(transferStepIds.map((id) => [id, ''])) as PlanDraft['days']

export const emptyPlan = (names: readonly string[]): PlanDraft => ({
  ...{ title: '', applicant: '', applicationKind: '', neededForVision: '', supplyUnhindered: '' },
  participants: (names.length > 0 ? names : ['']).map(newParticipant),
  days: noDays,
})

const truthText = (truth: boolean | undefined): string => (truth === undefined ? '' : truth ? 'yes' : 'no')
const truthOf = (text: string): boolean | undefined => (text === '' ? undefined : text === 'yes')

export function draftOf(plan: BedPlan): PlanDraft {
  const texts = (counts: NonNullable<BedPlan['participants']>[number]['before']) =>
    bedFunctions.map((each) => counts?.[each]?.toString() ?? '')
  const dayText = (id: TransferStepId) => {
    const day = plan.days[id]
    return day ? formatJapaneseDate(day) : day === null ? none : ''
  }
  return {
    title: plan.title,
    applicant: plan.applicant ?? '',
    applicationKind: plan.applicationKind ?? '',
    neededForVision: truthText(plan.neededForVision),
    supplyUnhindered: truthText(plan.supplyUnhindered),
    participants: (plan.participants ?? []).map(({ name, before, after }) => ({
      ...newParticipant(name),
      before: texts(before),
      after: texts(after),
    })),
    days: Object.fromEntries(transferStepIds.map((id) => [id, dayText(id)])) as PlanDraft['days'],
  }
}

const isKind = (text: string): text is ApplicationKind => applicationKinds.some((each) => each === text)

function countsOf(texts: readonly string[]) {
  const stated = bedFunctions.flatMap((each, at) => {
    const count = readNumber(texts[at] ?? '')
    return count === null ? [] : [[each, count]]
  })
  return stated.length > 0 ? Object.fromEntries(stated) : undefined
}

/** The plan as far as it can be read: it is answered at every letter. */
export function planOf(draft: PlanDraft): BedPlan {
  const days = transferStepIds.flatMap((id) => {
    const text = draft.days[id].trim()
    const day = text === none ? null : readJapaneseDate(text)
    return text === '' || (day === null && text !== none) ? [] : [[id, day]]
  })
  const named = draft.participants.filter(({ name }) => name.trim())
  return {
    title: draft.title.trim(),
    applicant: draft.applicant || undefined,
    applicationKind: isKind(draft.applicationKind) ? draft.applicationKind : undefined,
    neededForVision: truthOf(draft.neededForVision),
    supplyUnhindered: truthOf(draft.supplyUnhindered),
    participants:
      named.length > 0
        ? named.map(({ name, before, after }) => ({
            name: name.trim(),
            before: countsOf(before),
            after: countsOf(after),
          }))
        : undefined,
    days: Object.fromEntries(days),
  }
}

/** What cannot be saved as it is typed. */
export function draftErrors(draft: PlanDraft): readonly FormError[] {
  const isCount = (text: string) => {
    const count = readNumber(text)
    return text.trim() === '' || (count !== null && count >= 0 && Number.isInteger(count))
  }
  return [
    ...(draft.title.trim() ? [] : [{ field: 'title', message: '計画の名前を入力してください。' }]),
    ...draft.participants
      .filter(({ before, after }) => ![...before, ...after].every(isCount))
      .map(({ id, name }) => ({
        field: `${id}-name`,
        message: `${name || '名前のない行'}：病床数は数字で入力してください。`,
      })),
    ...transferStepIds
      .filter((id) => {
        const text = draft.days[id].trim()
        return text !== '' && text !== none && !readJapaneseDate(text)
      })
      .map((id) => ({
        field: `day-${id}`,
        message: `日付を「R8.11.22」のように入力するか、まだのときは「${none}」と入力してください。`,
      })),
  ]
}
