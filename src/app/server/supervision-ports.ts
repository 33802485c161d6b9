import {
  applicationToSubmit,
  casesToSubmit,
  checkAllianceOn,
  checkFacts,
  documentSlots,
  filingDuties,
  keptPapersToFile,
  openKeptPaper,
  otherPrefecturesOf,
  publishedEvaluations,
  recordCertification,
  recordedBalances,
  recordFiledDuty,
  recordRevocation,
  regulatedMatters,
} from '../../slices/governance/server/slice.ts'
import {
  findRegisterEntry,
  recordCertifiedAlliance,
  recordRevokedAlliance,
} from '../../slices/registry/server/slice.ts'

/** What the governor's desk needs of governance and of the register. */
export const supervisionPorts = {
  slots: documentSlots.map(({ slot, title }) => ({ slot, title })),
  applicationToSubmit,
  casesToSubmit,
  checkFacts,
  otherPrefecturesOf,
  checkAllianceOn,
  filingDuties,
  regulatedMatters,
  keptPapersToFile,
  openKeptPaper,
  publishedEvaluations,
  recordedBalances,
  recordFiledDuty,
  findRegisterEntry,
  recordCertifiedAlliance,
  recordRevokedAlliance,
  recordCertification,
  recordRevocation,
}
