import { z } from 'zod'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { allianceCertifiedName, certificationRevokedName } from '../../published/supervision-events.ts'
import { newestSubmission } from '../application/application-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { statedForRegister } from './stated-for-register.ts'

const payloadShape = z.object({ applicationId: z.uuid(), allianceId: z.uuid(), onDay: dayShape })

/** What the governor decided stands in the public register, with the decision as its source, and in the alliance's own records. */
export const registerDecisions = (ports: SupervisionPorts): readonly Reaction[] => [
  {
    name: 'enter-in-register-when-alliance-certified',
    to: allianceCertifiedName,
    react: async (given, { payload }) => {
      const { written, ...decision } = await decisionOf(given, payload)
      await ports.recordCertifiedAlliance(given as never, { ...decision, ...statedForRegister(written) })
    },
  },
  {
    name: 'mark-in-register-when-certification-revoked',
    to: certificationRevokedName,
    react: async (given, { payload }) => {
      const { written: _written, ...decision } = await decisionOf(given, payload)
      await ports.recordRevokedAlliance(given as never, decision)
    },
  },
  {
    name: 'record-at-alliance-when-certified',
    to: allianceCertifiedName,
    react: async (given, { payload }) => {
      const { written: _written, ...decision } = await decisionOf(given, payload)
      await ports.recordCertification(given as never, decision)
    },
  },
  {
    name: 'record-at-alliance-when-revoked',
    to: certificationRevokedName,
    react: async (given, { payload }) => {
      const { written: _written, ...decision } = await decisionOf(given, payload)
      await ports.recordRevocation(given as never, decision)
    },
  },
]

/** Who decided what and when, with what was handed in. */
async function decisionOf(given: Omit<Work, 'db'>, payload: unknown) {
  const { applicationId, allianceId, onDay: decidedOn } = payloadShape.parse(payload)
  const { written, prefecture_id: prefectureId } = await newestSubmission(
    workFor<SupervisionTables>(given),
    applicationId,
  )
  const nameOf = await namesOf(given, [prefectureId])
  return { allianceId, decidedOn, issuer: `${nameOf(prefectureId) ?? '都道府県'}知事`, written }
}
