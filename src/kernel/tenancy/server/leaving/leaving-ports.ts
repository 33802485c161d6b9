import type { Readable } from 'node:stream'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { FileStreamAnswer } from '../../../../platform/contract/endpoint.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { TableOwnership } from '../../domain/table-ownership.ts'
import type { WorkUnderWay } from '../../domain/work-under-way.ts'
import type { BundledFile } from './write-bundle.ts'

/** What a certification case would say without the member, in the words of the criteria. */
export interface LeavingEffect {
  readonly caseTitle: string
  /** Why this case cannot be asked, as a Japanese sentence; null when it could. */
  readonly notAsked: string | null
  readonly changed: readonly {
    readonly title: string
    readonly article: string | null
    readonly from: string
    readonly to: string
  }[]
}

export interface Leaving {
  readonly allianceId: string
  readonly organisationId: string
  readonly on: CalendarDate
}

/** What a withdrawal needs of other modules; the application hands it in. */
export interface LeavingPorts {
  readonly floor: WorkFloor
  readonly ownership: readonly TableOwnership[]
  /** Asked before anybody decides. Runs as the system: a member need not see the alliance's case to be told. */
  readonly whatIfMemberLeaves: (
    work: Work<never>,
    leaving: Leaving & { memberName: string },
  ) => Promise<readonly LeavingEffect[]>
  /** What the member would leave unfinished with others. Runs as the system: its administrator need not see the cases. */
  readonly workUnderWay: (work: Work<never>, organisationId: string) => Promise<readonly WorkUnderWay[]>
  /** Leaves with those who stay, after the bundle and before the deletion, what is theirs to keep of what goes. */
  readonly leaveCopies: (work: Work<never>, organisationId: string) => Promise<void>
  readonly bundles: BundleStore
}

/** Where bundles lie sealed, and the files that go into them. */
export interface BundleStore {
  readonly filesOf: (work: Work<never>, organisationId: string) => Promise<readonly BundledFile[]>
  /** Of these files those that are another organisation's: they came to the leaving one. */
  readonly filesReceived: (
    work: Work<never>,
    organisationId: string,
    ids: readonly string[],
  ) => Promise<readonly BundledFile[]>
  readonly keep: (
    work: Work<never>,
    organisationId: string,
    source: Readable,
  ) => Promise<{ readonly objectName: string; readonly sha256: string }>
  readonly open: (work: Work<never>, organisationId: string, objectName: string) => Promise<FileStreamAnswer['open']>
}
