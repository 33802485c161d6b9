import { demo } from '../planted/private-rows.ts'
import type { Provocation } from '../provocation.ts'
import { admitStranger } from '../strangers.ts'

/** Somebody may be called secretariat who is no alliance's. */
const officeOfNoAlliance: Provocation = {
  as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'secretariat' }),
}
const nowhere = (): string => crypto.randomUUID()

const asker = 'facility-administrator'
const changed = (row: 'opinionId' | 'sentOpinionId', change: string, as?: string): Provocation => ({
  ...(as === undefined ? {} : { as }),
  arrange: async ({ server, aim }) => {
    await server.superuser.query(`update governance.opinion set ${change} where id = $1`, [aim[row]])
    return undefined
  },
})
const sent = 'sent_at = now(), sent_by = created_by'
const withdrawn = "withdrawn_at = now(), withdrawn_by = created_by, withdrawal_reason = '架空'"
const gone: Provocation = { as: asker }

export const bodiesProvocations: Readonly<Record<string, Provocation>> = {
  'governance.show-bodies alliance-not-found': { query: `?alliance=${nowhere()}` },
  'governance.list-statements alliance-not-found': officeOfNoAlliance,
  'governance.record-election alliance-not-found': officeOfNoAlliance,
  'governance.record-election person-unknown': { body: { person: { id: nowhere() } } },
  'governance.record-election takes-office-before-election': { body: { fromOn: '2020-01-01' } },
  'governance.record-election category-not-possible': { body: { category: 'other' } },
  'governance.record-election holds-another-post': {
    body: ({ personId }) => ({ person: { id: personId }, post: 'auditor' }),
  },
  'governance.record-election term-overlaps': {
    body: ({ personId }) => ({ person: { id: personId }, electedOn: '2026-01-01', fromOn: '2026-01-01' }),
  },
  'governance.record-term-end alliance-not-found': officeOfNoAlliance,
  'governance.record-term-end ends-before-it-began': { body: { end: { lastOn: '2020-01-01', cause: 'resigned' } } },
  'governance.record-statement alliance-not-found': officeOfNoAlliance,
  'governance.record-statement subject-unknown': { body: { subject: nowhere() } },
  'governance.record-statement changed-meanwhile': { body: { seenId: nowhere() } },
  'governance.record-statement statement-contradicts': {
    body: { topic: 'member', subject: demo.firstMember, value: { name: '-', kind: 'participant', votes: 5 } },
  },
  'governance.draft-opinion not-a-participant': {
    as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'facilityAdministrator' }),
  },
  ...Object.fromEntries(
    ['change-opinion', 'attach-to-opinion', 'send-opinion', 'withdraw-opinion', 'tell-decision'].map((name) => [
      `governance.${name} opinion-not-found`,
      gone,
    ]),
  ),
  'governance.change-opinion changed-meanwhile': changed('opinionId', "title = '架空の改めた件名'", asker),
  'governance.change-opinion not-possible-now': changed('opinionId', sent, asker),
  'governance.attach-to-opinion not-possible-now': changed('opinionId', sent, asker),
  'governance.attach-to-opinion file-not-ours': { as: asker, body: { fileId: nowhere() } },
  'governance.send-opinion not-possible-now': changed('opinionId', sent, asker),
  'governance.send-opinion nothing-to-ask': changed('opinionId', "body = ''", asker),
  'governance.withdraw-opinion not-possible-now': changed('opinionId', withdrawn, asker),
  'governance.tell-decision not-possible-now': changed('sentOpinionId', withdrawn, asker),
  'governance.reply-to-opinion not-possible-now': changed('sentOpinionId', withdrawn),
  'governance.reply-to-opinion reply-in-future': { body: { datedOn: '2199-01-01' } },
  'governance.reply-to-opinion reply-before-question': { body: { datedOn: '2020-01-01' } },
  'governance.reply-to-opinion sounds-like-verdict': { body: { body: '予算案を承認する。' } },
}
