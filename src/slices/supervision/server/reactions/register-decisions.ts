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

/** What the governor decided stands in the public register, with the decision as its source. */
export const registerDecisions = (ports: SupervisionPorts): readonly Reaction[] => [
  {
    name: 'enter-in-register-when-alliance-certified',
    to: allianceCertifiedName,
    react: async (given, { payload }) => {
      const { applicationId, allianceId, onDay: decidedOn } = payloadShape.parse(payload)
      const work = workFor<SupervisionTables>(given)
      const { written, prefecture_id: prefectureId } = await newestSubmission(work, applicationId)
      const issuer = await issuerOf(work, prefectureId)
      await ports.recordCertifiedAlliance(given as never, {
        allianceId,
        decidedOn,
        issuer,
        ...statedForRegister(written),
      })
    },
  },
  {
    name: 'mark-in-register-when-certification-revoked',
    to: certificationRevokedName,
    react: async (given, { payload }) => {
      const { applicationId, allianceId, onDay: decidedOn } = payloadShape.parse(payload)
      const { prefecture_id: prefectureId } = await newestSubmission(workFor<SupervisionTables>(given), applicationId)
      const issuer = await issuerOf(given, prefectureId)
      await ports.recordRevokedAlliance(given as never, { allianceId, decidedOn, issuer })
    },
  },
]

async function issuerOf(work: Omit<Work, 'db'>, prefectureId: string): Promise<string> {
  const nameOf = await namesOf(work, [prefectureId])
  return `${nameOf(prefectureId) ?? '都道府県'}知事`
}
