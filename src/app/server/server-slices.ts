import { auditEndpoints } from '../../kernel/audit/server/audit-endpoints.ts'
import { breakGlassTopics } from '../../kernel/audit/server/break-glass/break-glass-topics.ts'
import { tellOwnerWhenBreakGlassUsed } from '../../kernel/audit/server/break-glass/tell-owner-when-break-glass-used.ts'
import { disclosureEndpoints } from '../../kernel/disclosure/server/disclosure-endpoints.ts'
import { noticeLeftTopic, ruleChangedTopic } from '../../kernel/disclosure/server/notices/notice-topics.ts'
import { patientObjectedTopic } from '../../kernel/disclosure/server/sharing/objection-topic.ts'
import { bundleStore } from '../../kernel/files/server/bundle-store.ts'
import type { FileVault } from '../../kernel/files/server/file-vault.ts'
import { fileEndpoints } from '../../kernel/files/server/serve-files.ts'
import { identityEndpoints } from '../../kernel/identity/server/identity-endpoints.ts'
import type { TableOwnership } from '../../kernel/tenancy/domain/table-ownership.ts'
import { joiningEndpoints } from '../../kernel/tenancy/server/joining/serve-joinings.ts'
import { kernelTables } from '../../kernel/tenancy/server/leaving/kernel-tables.ts'
import type { LeavingPorts } from '../../kernel/tenancy/server/leaving/leaving-ports.ts'
import { withdrawalEndpoints } from '../../kernel/tenancy/server/leaving/serve-withdrawals.ts'
import { facilityEndpoints } from '../../kernel/tenancy/server/serve-facilities.ts'
import { serveMembers } from '../../kernel/tenancy/server/serve-members.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { LiveTopic, Reaction, ServedEndpoint, ServerSlice } from '../../kernel/work/server/server-slice.ts'
import { governanceSliceWith, whatIfMemberLeaves } from '../../slices/governance/server/slice.ts'
import { overviewEndpoint } from '../../slices/overview/server/slice.ts'
import { registrySlice } from '../../slices/registry/server/slice.ts'
import { supervisionSlice } from '../../slices/supervision/server/slice.ts'
import {
  casesUnderWay,
  leaveCaseCopies,
  transferMeasureSource,
  transferSlice,
} from '../../slices/transfer/server/slice.ts'
import { overviewSources, unbuiltWorkOfRoles } from './overview-sources.ts'
import { supervisionPorts } from './supervision-ports.ts'

/** Every slice the server runs. Migrations run in this order. */
export const serverSlices: readonly ServerSlice[] = [
  registrySlice,
  governanceSliceWith([transferMeasureSource]),
  transferSlice,
  supervisionSlice(supervisionPorts),
]

export const sliceMigrations = serverSlices.map(({ name, migrations }) => ({ owner: name, directory: migrations }))

export const allReactions: readonly Reaction[] = [
  tellOwnerWhenBreakGlassUsed,
  ...serverSlices.flatMap(({ reactions }) => reactions),
]

export const reactionsTo = (eventName: string): readonly string[] =>
  allReactions.filter(({ to }) => to === eventName).map(({ name }) => name)

export const liveTopics: readonly LiveTopic[] = [
  ...breakGlassTopics,
  noticeLeftTopic,
  ruleChangedTopic,
  patientObjectedTopic,
  ...serverSlices.flatMap((slice) => slice.liveTopics ?? []),
]

export const isHeardLive = (eventName: string): boolean => liveTopics.some(({ name }) => name === eventName)

/** Whose the rows of every table are. */
export const tableOwnership: readonly TableOwnership[] = [
  ...serverSlices.flatMap(({ ownedData }) => ownedData),
  ...kernelTables,
]

/** What leaving needs of the other modules and slices. */
export const leavingPorts = (floor: WorkFloor, vault: FileVault): LeavingPorts => ({
  floor,
  ownership: tableOwnership,
  whatIfMemberLeaves,
  workUnderWay: casesUnderWay,
  leaveCopies: leaveCaseCopies(vault),
  bundles: bundleStore(vault),
})

export const servedEndpoints = (floor: WorkFloor, vault: FileVault): readonly ServedEndpoint[] => [
  ...identityEndpoints(floor),
  ...auditEndpoints(floor),
  ...disclosureEndpoints(floor),
  ...fileEndpoints(floor, vault),
  serveMembers,
  ...facilityEndpoints(floor),
  ...joiningEndpoints(floor),
  ...withdrawalEndpoints(leavingPorts(floor, vault)),
  overviewEndpoint(overviewSources, unbuiltWorkOfRoles),
  ...serverSlices.flatMap(({ endpoints, wiredEndpoints }) => [
    ...endpoints,
    ...(wiredEndpoints?.({ floor, vault }) ?? []),
  ]),
]
