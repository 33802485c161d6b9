import fc from 'fast-check'
import { type ObjectionStance, objectionStances } from '../../../kernel/disclosure/domain/patient-objection.ts'
import { answers } from '../domain/lifecycle/enquiry-lifecycle.ts'
import { type Party, parties, type TransferStep, transferSteps } from '../domain/lifecycle/transfer-lifecycle.ts'

/** Receivers are numbered from 0; who acts in a step is the sender or the receiver of that number. */
export type Command =
  | { readonly do: 'send'; readonly to: number }
  | { readonly do: 'answer'; readonly by: number; readonly word: (typeof answers)[number] }
  | { readonly do: 'choose'; readonly receiver: number }
  | { readonly do: 'withdraw'; readonly receiver: number }
  | {
      readonly do: 'step'
      readonly step: Exclude<TransferStep, 'sendEnquiries' | 'chooseReceiver'>
      readonly by: 'sender' | number
    }
  /** Records what could be recorded then, and takes it back. */
  | { readonly do: 'slip'; readonly by: Party }
  /** The patient objects, or no longer; against all or against one receiver. */
  | { readonly do: 'object'; readonly stance: ObjectionStance; readonly receiver: number | null }
  | { readonly do: 'write'; readonly by: 'sender' | number; readonly to: number }
  /** Sends an earlier command again, as a browser does that never heard the answer. */
  | { readonly do: 'retry'; readonly back: number }

export const receiverCount = 3
const receiver = fc.nat({ max: receiverCount - 1 })
const anyone = fc.oneof(fc.constant('sender' as const), receiver)
const freeSteps = transferSteps.filter((step) => step !== 'sendEnquiries' && step !== 'chooseReceiver')

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), to: receiver }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('answer' as const), by: receiver, word: fc.constantFrom(...answers) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('choose' as const), receiver }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), receiver }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('step' as const), step: fc.constantFrom(...freeSteps), by: anyone }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('slip' as const), by: fc.constantFrom(...parties) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('object' as const),
      stance: fc.constantFrom(...objectionStances),
      receiver: fc.option(receiver),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), by: anyone, to: receiver }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('retry' as const), back: fc.nat({ max: 6 }) }) },
)

/** Rounds; the commands of one round are sent at once. Everybody was asked before the first one. */
export const randomHistory = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 9 })

/** Few random histories meet it: the patient objects to who was chosen, and takes it back. */
export const objectedHistory: readonly (readonly Command[])[] = [
  [{ do: 'answer', by: 0, word: 'accepted' }],
  [{ do: 'choose', receiver: 0 }],
  [{ do: 'object', stance: 'made', receiver: null }],
  [{ do: 'object', stance: 'lifted', receiver: 0 }],
  [{ do: 'slip', by: 'sender' }],
]
