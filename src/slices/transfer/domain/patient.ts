import type { CalendarDate } from '../../../foundation/calendar-date.ts'

/** Who the patient is. Only the sender and the chosen receiver see it; the disclosure table says from when until when. */
export interface Patient {
  readonly name?: string | undefined
  readonly kana?: string | undefined
  readonly birthOn?: CalendarDate | undefined
  /** The sender's own number of the patient. */
  readonly patientNumber?: string | undefined
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly household?: string | undefined
  readonly keyPerson?:
    | {
        readonly name: string
        readonly relation?: string | undefined
        readonly phone?: string | undefined
        readonly livesTogether?: boolean | undefined
      }
    | undefined
  readonly secondContact?: string | undefined
  readonly guarantor?: string | undefined
  readonly guardianship?: string | undefined
  readonly decisionCapacity?: string | undefined
  readonly advanceDirective?: string | undefined
  readonly healthInsurance?: string | undefined
  readonly publicExpense?: string | undefined
  readonly disabilityCertificate?: string | undefined
  readonly careInsurance?:
    | {
        readonly level?: string | undefined
        readonly validThroughOn?: CalendarDate | undefined
        readonly insurer?: string | undefined
        readonly number?: string | undefined
      }
    | undefined
  readonly careManager?: string | undefined
  readonly pension?: string | undefined
}
