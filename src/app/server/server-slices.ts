import { auditEndpoints } from '../../kernel/audit/server/audit-endpoints.ts'
import { breakGlassTopic } from '../../kernel/audit/server/break-glass/break-glass-topic.ts'
import { tellOwnerWhenBreakGlassUsed } from '../../kernel/audit/server/break-glass/tell-owner-when-break-glass-used.ts'
import { disclosureEndpoints } from '../../kernel/disclosure/server/disclosure-endpoints.ts'
import type { FileVault } from '../../kernel/files/server/file-vault.ts'
import { fileEndpoints } from '../../kernel/files/server/serve-files.ts'
import { identityEndpoints } from '../../kernel/identity/server/identity-endpoints.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { LiveTopic, Reaction, ServedEndpoint, ServerSlice } from '../../kernel/work/server/server-slice.ts'
import { governanceSlice } from '../../slices/governance/server/slice.ts'
import { registrySlice } from '../../slices/registry/server/slice.ts'

/** Every slice the server runs. Migrations run in this order. */
export const serverSlices: readonly ServerSlice[] = [registrySlice, governanceSlice]

export const sliceMigrations = serverSlices.map(({ name, migrations }) => ({ owner: name, directory: migrations }))

export const allReactions: readonly Reaction[] = [
  tellOwnerWhenBreakGlassUsed,
  ...serverSlices.flatMap(({ reactions }) => reactions),
]

export const reactionsTo = (eventName: string): readonly string[] =>
  allReactions.filter(({ to }) => to === eventName).map(({ name }) => name)

export const liveTopics: readonly LiveTopic[] = [
  breakGlassTopic,
  ...serverSlices.flatMap((slice) => slice.liveTopics ?? []),
]

export const isHeardLive = (eventName: string): boolean => liveTopics.some(({ name }) => name === eventName)

export const servedEndpoints = (floor: WorkFloor, vault: FileVault): readonly ServedEndpoint[] => [
  ...identityEndpoints(floor),
  ...auditEndpoints(floor),
  ...disclosureEndpoints(floor),
  ...fileEndpoints(vault),
  ...serverSlices.flatMap(({ endpoints }) => endpoints),
]
