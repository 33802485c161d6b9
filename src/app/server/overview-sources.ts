import { waitingAudit, waitingDuties, waitingMeetings } from '../../slices/governance/server/slice.ts'
import type { WaitingSource } from '../../slices/overview/server/slice.ts'
import { waitingForOffice, waitingForOfficer } from '../../slices/supervision/server/slice.ts'
import { supervisionPorts } from './supervision-ports.ts'

/** Who is told of what on the page of the day. */
export const overviewSources: readonly WaitingSource[] = [
  { roles: ['secretariat'], waiting: waitingDuties },
  { roles: ['secretariat'], waiting: waitingForOffice(supervisionPorts) },
  { roles: ['auditor'], waiting: waitingAudit },
  { roles: ['secretariat', 'director', 'auditor', 'councillor', 'facilityAdministrator'], waiting: waitingMeetings },
  { roles: ['prefectureOfficer'], waiting: waitingForOfficer(supervisionPorts) },
]
