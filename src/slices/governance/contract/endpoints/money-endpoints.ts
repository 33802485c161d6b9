import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { investmentShape, moneyYearShape, movementShape, supportShape } from '../beds-and-money/money-shapes.ts'
import { gateAnswerShape } from '../criteria-answer-shape.ts'
import {
  allianceNotFound,
  changedMeanwhile,
  ofAlliance,
  regulatedAudit,
  regulatedOffice,
} from './bed-transfer-endpoints.ts'

export const moneyReaders = ['secretariat', 'director', 'auditor', 'prefectureOfficer'] as const
const yearShape = z.object({ from: dayShape, until: dayShape })
const amount = z.number().nullable()
const answers = z.array(gateAnswerShape)
const recorded = { id: z.uuid(), revision: z.int(), answers }
const missing = z.array(z.object({ field: z.string(), label: z.string(), supplier: z.string() }))

/** One year's balance, with what it came from. */
const balanceShape = z.object({
  year: yearShape,
  article: z.string(),
  gainedYen: amount,
  deductedYen: amount,
  balanceYen: amount,
  missing,
  warnings: z.array(z.string()),
  figures: moneyYearShape,
  revision: z.int(),
  /** From what the figures come, in the words of whoever recorded them. */
  reason: z.string(),
})

export const showMoney = endpoint({
  name: 'governance.show-money',
  method: 'GET',
  path: '/api/governance/money',
  summary: '貸付け・債務保証・出資の記録と判定、年度の報告の数字、医療連携推進目的取得財産残額を返します。',
  permission: moneyReaders,
  audit: regulatedAudit,
  query: ofAlliance.extend({ inYear: dayShape.optional() }),
  output: z.object({
    name: z.string(),
    today: z.iso.date(),
    type: z.enum(['A', 'B', 'C']).nullable(),
    /** 法70条の3第1項第4号; null: nobody has recorded what the articles say. */
    noMoneyClause: z.boolean().nullable(),
    participants: z.array(z.string()),
    supports: z.array(
      z.object({
        ...recorded,
        support: supportShape,
        movements: z.array(movementShape),
        owedYen: amount,
        overdueDays: amount,
      }),
    ),
    investments: z.array(z.object({ ...recorded, investment: investmentShape })),
    /** Null: the fiscal year is not recorded. */
    year: z
      .object({
        ...yearShape.shape,
        revision: z.int().nullable(),
        figures: moneyYearShape,
        answers,
        lentYen: amount,
        guaranteedYen: amount,
        investedYen: amount,
        lines: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            openingYen: amount,
            givenYen: amount,
            settledYen: amount,
            interestYen: amount,
            closingYen: amount,
            overdueDays: amount,
          }),
        ),
        investments: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            amountYen: amount,
            dividendsYen: amount,
            dividendsUsedElsewhereYen: amount,
          }),
        ),
      })
      .nullable(),
    balances: z.array(balanceShape),
    mayWrite: z.boolean(),
  }),
  refusals: allianceNotFound,
})

const saving = { revision: z.int().min(1).nullable(), reason: z.string().trim().max(500) }
const clauseForbids = {
  'clause-forbids': {
    status: 409,
    title:
      '定款に資金の貸付け・出資などをしない旨の定めがあるため、記録できません(法70条の3第1項第4号)。定款を変えたときは、先に定款の内容を記録してください。',
  },
} as const
const movementBeforeContract = {
  'movement-before-contract': {
    status: 422,
    title: '契約の日より前に増減があることになります。契約の日か増減の日を確かめてください。',
  },
} as const
const supportNotFound = { 'support-not-found': { status: 404, title: '支援の記録が見つかりません。' } } as const

export const saveSupport = endpoint({
  name: 'governance.save-support',
  method: 'PUT',
  path: '/api/governance/money/supports/:supportId',
  summary: '貸付け・債務保証・基金の募集を新しい版として記録します。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  params: z.object({ supportId: z.uuid() }),
  body: z.strictObject({ ...saving, support: supportShape }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...allianceNotFound,
    ...supportNotFound,
    ...changedMeanwhile,
    ...clauseForbids,
    ...movementBeforeContract,
  },
})

export const addMovement = endpoint({
  name: 'governance.add-movement',
  method: 'POST',
  path: '/api/governance/money/supports/:supportId/movements',
  summary: '貸付け・保証の増減と利息を記録します。記録は消せません。誤りは逆の金額で正します。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  params: z.object({ supportId: z.uuid() }),
  body: movementShape,
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...supportNotFound,
    ...movementBeforeContract,
    'contract-not-made': { status: 409, title: '契約の日が記録されていません。先に契約の日を記録してください。' },
    'moved-in-future': { status: 422, title: '今日より後の日です。お金が動いてから記録してください。' },
  },
})

export const saveInvestment = endpoint({
  name: 'governance.save-investment',
  method: 'PUT',
  path: '/api/governance/money/investments/:investmentId',
  summary: '出資を新しい版として記録します。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  params: z.object({ investmentId: z.uuid() }),
  body: z.strictObject({ ...saving, investment: investmentShape }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...allianceNotFound,
    'investment-not-found': { status: 404, title: '出資の記録が見つかりません。' },
    ...changedMeanwhile,
    ...clauseForbids,
  },
})

export const saveMoneyYear = endpoint({
  name: 'governance.save-money-year',
  method: 'PUT',
  path: '/api/governance/money/years',
  summary: '事業年度の会計の数字と報告書の状況を新しい版として記録します。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  body: z.strictObject({ ...saving, inYear: dayShape, figures: moneyYearShape }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...allianceNotFound,
    ...changedMeanwhile,
    'year-unknown': { status: 409, title: '事業年度が記録されていません。先に定款の内容を記録してください。' },
  },
})
