import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { writtenText } from '../../../../platform/contract/written-text.ts'
import { escorts } from '../../domain/partners/step-down-agreement.ts'
import { managingRoles } from './figure-endpoints.ts'
import { inFuture, partnerAudit } from './partner-endpoints.ts'

const partnerParams = z.object({ partnerId: z.uuid() })

/** What a case of 下り搬送 asks for, too: with whom its conditions were agreed beforehand. */
export const listStepDownAgreements = endpoint({
  name: 'transfer.list-step-down-agreements',
  method: 'GET',
  path: '/api/transfer/step-down-agreements',
  summary: '下り搬送について、連携機関ごとに事前に取り決めた条件の一覧です。',
  permission: managingRoles,
  audit: partnerAudit,
  output: z.object({
    items: z.array(
      z.object({
        partnerId: z.string(),
        partnerName: z.string(),
        /** The facility of a fellow member that a person said it is. */
        facilityId: z.string().nullable(),
        agreedOn: z.string(),
        conditions: z.string(),
        escorts: z.array(z.enum(escorts)),
        specialRelationship: z.boolean().nullable(),
        largeAcuteCentre: z.boolean().nullable(),
      }),
    ),
  }),
  refusals: {},
})

export const recordStepDownAgreement = endpoint({
  name: 'transfer.record-step-down-agreement',
  method: 'PUT',
  path: '/api/transfer/partners/:partnerId/step-down-agreement',
  summary: '連携機関と取り決めた下り搬送の条件を記録します。前の取決めは終わり、履歴に残ります。',
  permission: managingRoles,
  audit: partnerAudit,
  params: partnerParams,
  body: z.strictObject({
    agreedOn: dayShape,
    conditions: writtenText(2000),
    escorts: z.array(z.enum(escorts)).max(escorts.length).default([]),
    specialRelationship: z.boolean().nullable().default(null),
    largeAcuteCentre: z.boolean().nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  refusals: {
    'partner-not-found': { status: 404, title: 'その連携機関は一覧にありません。' },
    ...inFuture,
  },
})

export const endStepDownAgreement = endpoint({
  name: 'transfer.end-step-down-agreement',
  method: 'DELETE',
  path: '/api/transfer/partners/:partnerId/step-down-agreement',
  summary: '連携機関との下り搬送の取決めを終わりにします。',
  permission: managingRoles,
  audit: partnerAudit,
  params: partnerParams,
  output: z.object({}),
  refusals: { 'agreement-not-found': { status: 404, title: 'この連携機関との取決めは、いまはありません。' } },
})
