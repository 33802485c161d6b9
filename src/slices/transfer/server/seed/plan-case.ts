import type { Answer, DeclineCode } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferStep } from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { Dice } from './dice.ts'
import type { LiveStand, Story, TransfersFile } from './transfers-shape.ts'

/** Something that is done, so many hours after the enquiries went out. `enquiry` counts the candidates from 0. */
export type Act =
  | { readonly hours: number; readonly does: 'read'; readonly enquiry: number }
  | {
      readonly hours: number
      readonly does: 'say'
      readonly enquiry: number
      readonly by: 'sender' | 'receiver'
      readonly text: string
    }
  | {
      readonly hours: number
      readonly does: 'answer'
      readonly enquiry: number
      readonly to: Answer
      readonly code: DeclineCode | null
    }
  | { readonly hours: number; readonly does: TransferStep; readonly enquiry?: number; readonly reason?: string }

type Word = Answer | 'silent'

const isOutside = (candidate: string): boolean => !/^[0-9a-f-]{36}$/.test(candidate)

/** What the candidates say. Somebody outside is asked and never chosen: its further steps nobody could take. */
function wordsOf(story: Story, dice: Dice, first: Word | undefined): Word[] {
  const words = story.candidates.map((candidate): Word => {
    if (isOutside(candidate)) return dice.chance(0.6) ? 'declined' : 'waitlisted'
    if (dice.chance(0.7)) return dice.chance(0.2) ? 'conditionallyAccepted' : 'accepted'
    return dice.chance(0.8) ? 'declined' : dice.chance(0.5) ? 'waitlisted' : 'silent'
  })
  if (first !== undefined) words[0] = first
  return words
}

/** Days for a planned case, hours where the patient lies in an emergency room. */
const paceOf = ({ urgency }: Story): number => ({ sameDay: 0.12, soon: 1, planned: 1.8 })[urgency]

function enquiryActs(story: Story, words: readonly Word[], file: TransfersFile, dice: Dice): Act[] {
  const pace = paceOf(story)
  return words.flatMap((word, enquiry): Act[] => {
    const hours = dice.between(0.3, 7) * pace
    const said = hours + dice.between(0.5, 20) * pace
    const talk = isOutside(story.candidates[enquiry] ?? '') || !dice.chance(0.6) ? [] : dice.one(file.conversations)
    return [
      { hours, does: 'read', enquiry },
      ...talk.map(
        ([by, text], at) => ({ hours: hours + (at + 1) * 0.3 * pace, does: 'say', enquiry, by, text }) as const,
      ),
      ...(word === 'silent'
        ? []
        : ([
            {
              hours: said,
              does: 'answer',
              enquiry,
              to: word,
              code: word === 'declined' ? dice.one(story.declines) : null,
            },
          ] as const)),
    ]
  })
}

const isYes = (word: Word | undefined): boolean => word === 'accepted' || word === 'conditionallyAccepted'

/** From the decision to the end, in hours after the decision. A visit has no bed, no transport and no departure. */
function stepsAfterChoice(
  story: Story,
  dice: Dice,
): readonly { readonly step: TransferStep; readonly hours: number }[] {
  const pace = story.kind === 'stepDownTransport' ? 0.05 : 1
  const visit = story.kind === 'referral' || story.kind === 'backReferral'
  const left = dice.between(70, 150)
  const all = [
    ...(visit ? [] : [{ step: 'recordInterview' as const, hours: 20 }]),
    { step: 'fixDate' as const, hours: 26 },
    { step: 'completeDocuments' as const, hours: 44 },
    ...(visit
      ? []
      : ([
          { step: 'bookTransport', hours: 50 },
          { step: 'depart', hours: left },
        ] as const)),
    { step: 'arrive' as const, hours: left + 0.7 },
    { step: 'confirmHandover' as const, hours: left + 2 },
    { step: 'sendReply' as const, hours: left + 40 },
    { step: 'close' as const, hours: left + 50 },
  ]
  return all.map(({ step, hours }) => ({ step, hours: hours * pace }))
}

/** A case from its first enquiry to its closing, its giving up, or its return. */
export function planPast(story: Story, file: TransfersFile, dice: Dice): Act[] {
  const words = wordsOf(story, dice, undefined)
  const chosen = words.findIndex(isYes)
  const asked = enquiryActs(story, words, file, dice)
  const decidedAt = Math.max(...asked.map(({ hours }) => hours)) + dice.between(1, 20) * paceOf(story)
  if (chosen < 0 || dice.chance(0.07)) {
    const reason = dice.one(['wentHome', 'worsened', 'changedWish', 'died'])
    return [...asked, { hours: decidedAt, does: 'cancel', reason }]
  }
  const after = stepsAfterChoice(story, dice)
  const returns = story.kind === 'transfer' && dice.chance(0.05)
  return [
    ...asked,
    { hours: decidedAt, does: 'chooseReceiver', enquiry: chosen },
    ...(returns
      ? after.slice(
          0,
          after.findIndex(({ step }) => step === 'sendReply'),
        )
      : after
    ).map(({ step, hours }) => ({
      hours: decidedAt + hours,
      does: step,
    })),
    ...(returns
      ? [
          {
            hours: decidedAt + 180,
            does: 'returnPatient' as const,
            reason: '容態の悪化により、治療のため戻られました。',
          },
        ]
      : []),
  ]
}

const lastStep: Readonly<Partial<Record<LiveStand, TransferStep>>> = {
  receiverChosen: 'chooseReceiver',
  interviewed: 'recordInterview',
  dateFixed: 'fixDate',
  documentsComplete: 'completeDocuments',
  transportBooked: 'bookTransport',
  departed: 'depart',
  arrived: 'arrive',
  handedOver: 'confirmHandover',
  replied: 'sendReply',
}

/** What happened until today, and what is still ahead: the day that was fixed is read from it. */
export interface LivePlan {
  readonly done: readonly Act[]
  readonly ahead: readonly Act[]
}

export function planLive(story: Story, stand: LiveStand, file: TransfersFile, dice: Dice): LivePlan {
  const step = lastStep[stand]
  if (step === undefined) return { done: stillAsking(story, stand, file, dice), ahead: [] }
  const words = wordsOf(story, dice, 'accepted')
  const asked = enquiryActs(story, words, file, dice)
  const decidedAt = Math.max(...asked.map(({ hours }) => hours)) + 2 * paceOf(story)
  const after = stepsAfterChoice(story, dice).map(({ step: does, hours }) => ({ hours: decidedAt + hours, does }))
  const acts: Act[] = [...asked, { hours: decidedAt, does: 'chooseReceiver', enquiry: 0 }, ...after]
  const end = acts.findIndex(({ does }) => does === step) + 1
  return { done: acts.slice(0, end), ahead: acts.slice(end) }
}

function stillAsking(story: Story, stand: LiveStand, file: TransfersFile, dice: Dice): Act[] {
  if (stand === 'draft' || stand === 'asked') return []
  const silent = story.candidates.map((): Word => 'silent')
  const heard = (first: Word, others: Word) => story.candidates.map((_, at) => (at === 0 ? first : others))
  const words: Readonly<Partial<Record<LiveStand, readonly Word[]>>> = {
    underReview: heard('underReview', 'silent'),
    accepted: heard('accepted', 'declined'),
    conditionallyAccepted: heard('conditionallyAccepted', 'declined'),
    waitlisted: heard('waitlisted', 'silent'),
    allDeclined: heard('declined', 'declined'),
  }
  const acts = enquiryActs(story, words[stand] ?? silent, file, dice)
  return stand === 'overdue' ? acts.filter(({ does }) => does === 'read').slice(0, 1) : acts
}
