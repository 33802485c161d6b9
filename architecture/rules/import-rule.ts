import type { Place } from '../reading/place.ts'
import type { ImportLine } from '../reading/source-module.ts'

export interface Meeting {
  readonly from: Place
  readonly fromPath: string
  readonly import: ImportLine
  /** Where the imported file stands; undefined for a package. */
  readonly to: Place | undefined
}

/** `says` is the rule as a sentence a person can follow. A type-only import counts like any other. */
export interface ImportRule {
  readonly name: string
  readonly says: string
  readonly violates: (meeting: Meeting) => boolean
}
