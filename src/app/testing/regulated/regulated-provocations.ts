import type { Provocation } from '../provocation.ts'
import { admitStranger } from '../strangers.ts'
import { support } from './regulated-bodies.ts'

/** Somebody may be called secretariat who is no alliance's. */
const officeOfNoAlliance: Provocation = {
  as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'secretariat' }),
}
/** An alliance whose articles nobody has recorded. */
const unreadOffice: Provocation = { as: (server) => admitStranger(server, { kind: 'alliance', role: 'secretariat' }) }
const strangersAlliance: Provocation = { query: `?allianceId=${crypto.randomUUID()}` }
const stale: Provocation = { body: { revision: 99 } }
const savings = ['bed-transfer', 'support', 'investment', 'money-year', 'fund-ledger']
const readings = [
  ...['list-bed-transfers', 'show-money', 'show-fund-ledger'],
  ...['export-fund-ledger-csv', 'export-fund-ledger-xlsx'],
]
const cost = { id: crypto.randomUUID(), title: '架空の会議費', evidence: '' }

const each = (names: readonly string[], refusal: string, provocation: Provocation) =>
  Object.fromEntries(names.map((name) => [`governance.${name} ${refusal}`, provocation]))

/** Refusals of beds and money; the longer stories are in the tests of the slice. */
export const regulatedProvocations: Readonly<Record<string, Provocation>> = {
  ...each(
    savings.map((name) => `save-${name}`),
    'alliance-not-found',
    officeOfNoAlliance,
  ),
  ...each(
    savings.map((name) => `save-${name}`),
    'changed-meanwhile',
    stale,
  ),
  ...each(readings, 'alliance-not-found', strangersAlliance),
  'governance.save-money-year year-unknown': unreadOffice,
  'governance.save-fund-ledger cost-named-twice': { body: { ledger: { costs: [cost, cost] } } },
  'governance.add-movement movement-before-contract': { body: { on: '2026-04-30' } },
  'governance.add-movement moved-in-future': { body: { on: '2199-01-01' } },
  'governance.add-movement contract-not-made': {
    arrange: async ({ server, aim }) => {
      const value = JSON.stringify({ recipient: support.recipient })
      const statement = 'update governance.regulated_record set value = $1 where record_key = $2'
      await server.superuser.query(statement, [value, aim.supportId])
      return undefined
    },
  },
  'governance.save-support movement-before-contract': {
    arrange: async ({ server, aim }) => {
      await server.superuser.query(
        `insert into governance.money_movement (id, owner_id, support_key, moved_on, kind, yen, note, recorded_at)
         select gen_random_uuid(), owner_id, record_key, '2026-04-01', 'given', 1, '', now()
         from governance.regulated_record where record_key = $1`,
        [aim.supportId],
      )
      return undefined
    },
  },
}
