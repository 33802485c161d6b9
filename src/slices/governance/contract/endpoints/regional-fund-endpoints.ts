import { z } from 'zod'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { revisionShape } from '../beds-and-money/bed-plan-shape.ts'
import { fundLedgerShape } from '../beds-and-money/fund-ledger-shape.ts'
import { gateAnswerShape } from '../criteria-answer-shape.ts'
import {
  allianceNotFound,
  changedMeanwhile,
  ofAlliance,
  regulatedAudit,
  regulatedOffice,
} from './bed-transfer-endpoints.ts'
import { moneyReaders } from './money-endpoints.ts'

const yen = z.number().nullable()

export const showFundLedger = endpoint({
  name: 'governance.show-fund-ledger',
  method: 'GET',
  path: '/api/governance/regional-fund',
  summary: '地域医療介護総合確保基金の対象になる立ち上げ費用の帳簿を、判定とともに返します。',
  permission: moneyReaders,
  audit: regulatedAudit,
  query: ofAlliance,
  output: z.object({
    name: z.string(),
    today: z.iso.date(),
    revision: z.int().nullable(),
    ledger: fundLedgerShape,
    answers: z.array(gateAnswerShape),
    costs: z.array(
      z.object({ id: z.uuid(), answers: z.array(gateAnswerShape), outcome: z.enum(['met', 'broken', 'unknown']) }),
    ),
    yen: z.object({ met: yen, broken: yen, unknown: yen }),
    history: z.array(revisionShape),
    mayWrite: z.boolean(),
  }),
  refusals: allianceNotFound,
})

export const saveFundLedger = endpoint({
  name: 'governance.save-fund-ledger',
  method: 'PUT',
  path: '/api/governance/regional-fund',
  summary: '立ち上げ費用の帳簿を新しい版として記録します。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  body: z.strictObject({
    revision: z.int().min(1).nullable(),
    reason: z.string().trim().max(500),
    ledger: fundLedgerShape,
  }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...allianceNotFound,
    ...changedMeanwhile,
    'cost-named-twice': { status: 422, title: '同じ費用が二度入っています。画面を読み直してください。' },
  },
})

const table = (format: 'csv' | 'xlsx', mediaType: string) =>
  endpoint({
    name: `governance.export-fund-ledger-${format}`,
    method: 'GET',
    path: `/api/governance/regional-fund/ledger.${format}`,
    summary: `立ち上げ費用の帳簿を${format === 'csv' ? 'CSV' : 'Excel'}で出します。`,
    permission: moneyReaders,
    audit: regulatedAudit,
    query: ofAlliance,
    output: file(mediaType),
    refusals: allianceNotFound,
  })

export const exportFundLedgerCsv = table('csv', 'text/csv')
export const exportFundLedgerXlsx = table('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
