import type { RequestField } from '../field-names.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import type { NamedInstitution } from '../partners/same-institution.ts'
import type { Patient } from '../patient.ts'

/** What was understood, and the words of the document from which it was. */
export interface ReadField {
  readonly field: RequestField
  /** `12行目「既往歴」`, `セクション340 傷病名・主訴`. */
  readonly where: string
  readonly words: string
}

export interface LeftOut {
  readonly where: string
  readonly because: string
}

export interface FieldToCheck {
  readonly field: RequestField
  readonly because: string
}

/** An institution the document names: whom it is to, or from whom. Which facility it is, a person says. */
export interface LetterInstitution extends NamedInstitution {
  readonly part: 'sender' | 'receiver'
  readonly where: string
}

/** A document read into a draft. A field the document does not state is absent; nothing is guessed without saying so. */
export interface ReferralDraft {
  readonly need: Partial<TransferNeed>
  readonly patient: Partial<Patient>
  readonly read: readonly ReadField[]
  readonly leftOut: readonly LeftOut[]
  readonly toCheck: readonly FieldToCheck[]
  readonly institutions: readonly LetterInstitution[]
}

/** Why a document could not be read at all, and where it shows. */
export interface ImportProblem {
  readonly where: string
  readonly message: string
}
