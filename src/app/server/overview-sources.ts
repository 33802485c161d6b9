import { breakGlassReaders } from '../../kernel/audit/contract/break-glass-endpoints.ts'
import { askedOfColleagues } from '../../kernel/audit/server/break-glass/serve-second-person.ts'
import type { DisclosureCategory } from '../../kernel/disclosure/domain/disclosure-category.ts'
import { unreadNotices } from '../../kernel/disclosure/server/notices/unread-notices.ts'
import { rulesAbout } from '../../kernel/disclosure/server/rules/rules-about.ts'
import { fellowMembers } from '../../kernel/tenancy/server/fellow-members.ts'
import type { Work } from '../../kernel/work/server/work.ts'
import {
  readableOpinions,
  waitingAudit,
  waitingDuties,
  waitingMeetings,
  waitingOpinions,
} from '../../slices/governance/server/slice.ts'
import type { UnbuiltWork, WaitingSource } from '../../slices/overview/server/slice.ts'
import { waitingForOffice, waitingForOfficer } from '../../slices/supervision/server/slice.ts'
import { waitingTransfers } from '../../slices/transfer/server/slice.ts'
import { supervisionPorts } from './supervision-ports.ts'

async function waitingNotices(work: Work<never>) {
  const count = await unreadNotices(work)
  const title = `未読のお知らせ ${count}件`
  return count === 0 ? [] : [{ what: 'notices' as const, id: 'unread', title, detail: '', on: null, isLate: false }]
}

async function waitingEmergencies(work: Work<never>) {
  const count = await askedOfColleagues(work)
  const title = `同僚の緊急時閲覧の確認 ${count}件`
  return count === 0 ? [] : [{ what: 'emergencies' as const, id: 'asked', title, detail: '', on: null, isLate: true }]
}

/** Who is told of what on the page of the day. */
export const overviewSources: readonly WaitingSource[] = [
  { roles: breakGlassReaders, waiting: waitingEmergencies },
  { roles: ['liaisonNurse', 'socialWorker', 'doctor'], waiting: waitingTransfers },
  { roles: ['secretariat'], waiting: waitingDuties },
  { roles: ['secretariat'], waiting: waitingForOffice(supervisionPorts) },
  { roles: ['secretariat', 'facilityAdministrator'], waiting: waitingOpinions },
  { roles: ['auditor'], waiting: waitingAudit },
  { roles: ['secretariat', 'director', 'auditor', 'councillor', 'facilityAdministrator'], waiting: waitingMeetings },
  { roles: ['prefectureOfficer'], waiting: waitingForOfficer(supervisionPorts) },
  { roles: ['facilityAdministrator', 'privacyOfficer'], waiting: waitingNotices },
]

const concernsAbout = (categories: readonly DisclosureCategory[]) => async (work: Work<never>) => {
  const { own, granted } = await rulesAbout(work, categories)
  return [
    { what: 'ownRules' as const, count: own },
    { what: 'grantedRules' as const, count: granted },
    { what: 'opinions' as const, count: await readableOpinions(work) },
    { what: 'members' as const, count: await fellowMembers(work) },
  ]
}

/** Roles whose slices do not exist yet, and what there is for them to read. */
export const unbuiltWorkOfRoles: readonly UnbuiltWork[] = [
  { role: 'buyer', work: 'purchasing', concerns: concernsAbout(['purchasePrices', 'purchaseVolumes']) },
  { role: 'humanResources', work: 'staff', concerns: concernsAbout(['staffVacancies']) },
]
