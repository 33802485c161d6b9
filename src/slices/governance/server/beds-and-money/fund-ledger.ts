import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type CsvValue, writeCsv } from '../../../../platform/files/write-csv.ts'
import { writeXlsx } from '../../../../platform/files/write-xlsx.ts'
import {
  exportFundLedgerCsv,
  exportFundLedgerXlsx,
  saveFundLedger,
  showFundLedger,
} from '../../contract/endpoints/regional-fund-endpoints.ts'
import { checkFundCost, checkFundLedger } from '../../domain/regional-fund/check-fund-ledger.ts'
import { costEligibility, eligibleCosts } from '../../domain/regional-fund/cost-eligibility.ts'
import { costCategoryWords } from '../../domain/regional-fund/fund-ledger.ts'
import { acting, isOfficeOf } from '../duties/acting.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { reported } from './answer-lists.ts'
import { historyOf, type RecordValue, type RegulatedWork, recordOf, saveRecord } from './record-store.ts'

type Ledger = RecordValue<'fundLedger'>

/** An alliance keeps one; before its first line it is empty. */
const ledgerKey = 'ledger'
const emptyLedger: Ledger = { costs: [] }

async function readLedger(work: RegulatedWork, query: { readonly allianceId?: string | undefined }) {
  const ownerId = query.allianceId ?? acting(work).organisationId
  work.note({ subject: ownerId })
  const facts = await readAllianceFacts(work, ownerId, work.today)
  if (!facts) return null
  const stored = await recordOf(work, ownerId, 'fundLedger', ledgerKey)
  return { ownerId, name: facts.name, revision: stored?.revision ?? null, ledger: stored?.value ?? emptyLedger }
}

export const serveShowFundLedger = serve(showFundLedger, async (work: RegulatedWork, { query }) => {
  const read = await readLedger(work, query)
  if (!read) return refuse('alliance-not-found')
  const { ownerId, name, revision, ledger } = read
  return {
    ...{ name, revision, ledger, today: work.today },
    answers: reported(checkFundLedger(ledger, work.today)),
    costs: ledger.costs.map((cost) => ({
      id: cost.id,
      answers: reported(checkFundCost({ ledger, cost }, work.today)),
      outcome: costEligibility({ ledger, cost }, work.today).outcome,
    })),
    yen: { ...eligibleCosts(ledger, work.today).yen },
    history: await historyOf(work, ownerId, 'fundLedger', ledgerKey),
    mayWrite: isOfficeOf(work, ownerId),
  }
})

const serveSaveFundLedger = serve(saveFundLedger, async (work: RegulatedWork, { body }) => {
  const ownerId = acting(work).organisationId
  work.note({ subject: ownerId })
  if (!(await readAllianceFacts(work, ownerId, work.today))) return refuse('alliance-not-found')
  const { revision, reason, ledger: value } = body
  if (new Set(value.costs.map(({ id }) => id)).size < value.costs.length) return refuse('cost-named-twice')
  const saved = await saveRecord(work, { ownerId, kind: 'fundLedger', key: ledgerKey, revision, value, reason })
  return typeof saved === 'string' ? refuse('changed-meanwhile') : { revision: saved }
})

const headings = [
  '日付',
  '内容',
  '費目',
  '金額（円）',
  '対象の病床機能の事業',
  '請求',
  '証拠書類の所在',
  '判定',
  '理由',
]
const outcomeWords = { met: '対象', broken: '対象外', unknown: '不明' } as const

const rowsOf = (ledger: Ledger, today: RegulatedWork['today']): readonly (readonly CsvValue[])[] =>
  ledger.costs.map((cost) => {
    const { outcome, because, missing } = costEligibility({ ledger, cost }, today)
    return [
      cost.on ? formatJapaneseDate(cost.on) : '未記載',
      cost.title,
      cost.category ? costCategoryWords[cost.category] : '未記載',
      cost.yen ?? '未記載',
      cost.project === null ? 'なし' : (cost.project ?? '未記載'),
      cost.claimed === undefined ? '未記載' : cost.claimed ? 'する' : 'しない',
      cost.evidence || '未記載',
      outcomeWords[outcome],
      [...because, ...missing.map(({ label }) => `未記載: ${label}`)].join(' / '),
    ]
  })

type Writer = (rows: readonly (readonly CsvValue[])[]) => Uint8Array | Promise<Uint8Array>

const serveExport = (declaration: typeof exportFundLedgerCsv, suffix: string, write: Writer): ServedEndpoint =>
  serve(declaration, async (work: RegulatedWork, { query }) => {
    const read = await readLedger(work, query)
    if (!read) return refuse('alliance-not-found')
    const rows = rowsOf(read.ledger, work.today)
    return { fileName: `確保基金の費用_${work.today}.${suffix}`, bytes: () => write(rows) }
  })

export const fundEndpoints: readonly ServedEndpoint[] = [
  serveShowFundLedger,
  serveSaveFundLedger,
  serveExport(exportFundLedgerCsv, 'csv', (rows) => writeCsv(headings, rows)),
  serveExport(exportFundLedgerXlsx, 'xlsx', (rows) => writeXlsx([{ name: '費用', headings, rows }])),
]
