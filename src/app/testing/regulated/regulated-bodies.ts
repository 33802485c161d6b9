import { demo } from '../planted/private-rows.ts'

const plan = { title: '架空の融通', days: {} }
export const support = { recipient: { name: '架空の法人' }, contractOn: '2026-05-01' }
const saved = { revision: 1, reason: '' }

/** What the endpoints of beds and money are sent. */
export const regulatedBodies: Readonly<Record<string, () => object>> = {
  'governance.save-bed-transfer': () => ({ ...saved, plan }),
  'governance.save-support': () => ({ ...saved, support }),
  'governance.add-movement': () => ({ on: '2026-05-01', kind: 'given', yen: 1, note: '' }),
  'governance.save-investment': () => ({ ...saved, investment: { investee: '架空株式会社' } }),
  // A year of which no accounts are imported: they are recorded in it.
  'governance.save-money-year': () => ({ ...saved, revision: null, inYear: '2026-04-15', figures: {} }),
  'governance.save-fund-ledger': () => ({ ...saved, ledger: { costs: [] } }),
}

export const regulatedRecords = [
  ['bedTransfer', 'planId', plan],
  ['support', 'supportId', support],
  ['investment', 'investmentId', { investee: '架空株式会社' }],
] as const

const readings = [
  ...['list-bed-transfers', 'show-bed-transfer', 'print-bed-transfer-word', 'print-bed-transfer-pdf'],
  ...['show-money', 'show-fund-ledger', 'export-fund-ledger-csv', 'export-fund-ledger-xlsx'],
]

/** The alliance is named, as a prefecture names it. */
export const regulatedQueries: Readonly<Record<string, () => string>> = Object.fromEntries(
  readings.map((name) => [`governance.${name}`, () => `?allianceId=${demo.alliance}`]),
)
