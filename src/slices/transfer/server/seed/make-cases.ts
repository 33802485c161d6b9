import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { TransferNeed } from '../../domain/need/transfer-need.ts'
import { answerDueAt } from '../../domain/parameters/answer-hours.ts'
import type { Patient } from '../../domain/patient.ts'
import type { Dice } from './dice.ts'
import { type Act, planLive, planPast } from './plan-case.ts'
import { type Actor, type Candidate, type ToldCase, tellCase } from './tell-case.ts'
import type { LiveStand, Story, TransfersFile } from './transfers-shape.ts'
import { whenOpen } from './working-hours.ts'

export interface SeededCase extends ToldCase {
  readonly id: string
  readonly story: Story
  readonly sender: Actor
  readonly candidates: readonly Candidate[]
  readonly createdAt: Date
  readonly firstEnquiryAt: Date | null
  readonly orderedOn: CalendarDate
  readonly need: TransferNeed
  readonly patient: Patient
  readonly isLive: boolean
}

export interface CaseMaker {
  readonly file: TransfersFile
  readonly now: Date
  readonly dice: Dice
  readonly newId: () => string
  readonly senderOf: (story: Story) => Actor
  readonly candidatesOf: (story: Story) => readonly Candidate[]
}

const hour = 3_600_000
const day = 24 * hour
const pastDays = { from: 16, through: 61 }
const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * hour)

/** Every case of the file as it stands now, the oldest first. */
export function makeCases(maker: CaseMaker): SeededCase[] {
  const cases = maker.file.stories.flatMap((story) => [
    ...Array.from({ length: story.past }, () => aPastCase(maker, story)),
    ...story.live.map((stand) => aLiveCase(maker, story, stand)),
  ])
  return cases.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
}

function aPastCase(maker: CaseMaker, story: Story): SeededCase {
  const acts = inOrder(planPast(story, maker.file, maker.dice))
  const isUrgent = story.urgency === 'sameDay'
  const place = (sentAt: Date) =>
    acts.map((act) => ({ ...act, at: isUrgent ? later(sentAt, act.hours) : whenOpen(later(sentAt, act.hours)) }))
  let sentAt = whenOpen(later(maker.now, -24 * maker.dice.between(pastDays.from, pastDays.through)))
  while ((place(sentAt).at(-1)?.at ?? sentAt) > maker.now) sentAt = whenOpen(new Date(sentAt.getTime() - 7 * day))
  return aCase(maker, story, sentAt, place(sentAt), [], false)
}

function aLiveCase(maker: CaseMaker, story: Story, stand: LiveStand): SeededCase {
  const plan = planLive(story, stand, maker.file, maker.dice)
  const done = inOrder(plan.done)
  const answerHours =
    (answerDueAt(story.urgency, maker.now, dateInJapan(maker.now)).getTime() - maker.now.getTime()) / hour
  const ago =
    stand === 'overdue' ? answerHours * 1.25 : (done.at(-1)?.hours ?? 0) + answerHours * maker.dice.between(0.05, 0.25)
  const sentAt = later(maker.now, -ago)
  const placed = (acts: readonly Act[]) => acts.map((act) => ({ ...act, at: later(sentAt, act.hours) }))
  return aCase(maker, story, stand === 'draft' ? null : sentAt, placed(done), placed(plan.ahead), true)
}

const inOrder = (acts: readonly Act[]): Act[] => acts.toSorted((one, other) => one.hours - other.hours)

type Placed = Act & { readonly at: Date }

function aCase(
  maker: CaseMaker,
  story: Story,
  sentAt: Date | null,
  acts: readonly Placed[],
  ahead: readonly Placed[],
  isLive: boolean,
): SeededCase {
  const { dice, now, newId } = maker
  const id = newId()
  const sender = maker.senderOf(story)
  const candidates = maker.candidatesOf(story)
  const createdAt = later(sentAt ?? now, -dice.between(0.3, 3))
  const leavesAt = [...acts, ...ahead].find(({ does }) => does === 'depart' || does === 'arrive')?.at ?? null
  const told: ToldCase = sentAt
    ? tellCase({ requestId: id, story, sender, candidates, sentAt, acts, leavesAt, newId })
    : { state: 'draft', updatedAt: createdAt, overAt: null, plannedOn: null, enquiries: [], steps: [], messages: [] }
  const createdOn = dateInJapan(createdAt)
  const { onsetDaysAgo: onset, operationDaysAgo: operation } = story
  return {
    ...told,
    id,
    story,
    sender,
    candidates,
    createdAt,
    firstEnquiryAt: sentAt,
    orderedOn: addDays(createdOn, -dice.whole(0, 3)),
    need: {
      ...story.need,
      ...(onset === undefined ? {} : { onsetOn: addDays(createdOn, -onset) }),
      ...(operation === undefined ? {} : { operationOn: addDays(createdOn, -operation) }),
    },
    patient: aPatient(maker, story),
    isLive,
  }
}

function aPatient({ file, dice, now }: CaseMaker, { need }: Story): Patient {
  const [surname, surnameKana] = dice.one(file.surnames)
  const [given, givenKana] = dice.one(file.givenNames[need.sex === 'male' ? 'male' : 'female'])
  const bornIn = Number(dateInJapan(now).slice(0, 4)) - (need.ageBand ?? 70) - dice.whole(1, 8)
  return {
    name: `${surname} ${given}`,
    kana: `${surnameKana} ${givenKana}`,
    birthOn: addDays(`${bornIn}-01-01` as CalendarDate, dice.whole(0, 364)),
    patientNumber: `F-${String(dice.whole(1, 999_999)).padStart(6, '0')}`,
  }
}
