import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { foundingStepIds } from '../../domain/founding/founding-steps.ts'
import { allianceNotFound } from '../endpoints/bodies-endpoints.ts'

export const foundingReaders = ['secretariat', 'director', 'auditor'] as const

export const showFounding = endpoint({
  name: 'governance.show-founding',
  method: 'GET',
  path: '/api/governance/founding',
  summary: '設立から認定までの手順ごとに、記録されたものと足りないものを、今日の記録から返します。',
  permission: foundingReaders,
  audit: { informationClass: 'alliance-bodies' },
  output: z.object({
    name: z.string(),
    /** The case that the records make, where it has been composed. */
    caseId: z.uuid().nullable(),
    steps: z.array(
      z.object({
        id: z.enum(foundingStepIds),
        title: z.string(),
        article: z.string().nullable(),
        state: z.enum(['recorded', 'begun', 'missing']),
        recorded: z.array(z.string()),
        lacking: z.array(z.string()),
      }),
    ),
  }),
  refusals: allianceNotFound,
})
