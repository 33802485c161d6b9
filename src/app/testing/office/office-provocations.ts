import type { Provocation } from '../provocation.ts'
import { admitStranger } from '../strangers.ts'
import { officeBodies, officeRows } from './office-bodies.ts'

const longBeforeTheMeeting: Provocation = {
  body: { plan: { ordinaryMeeting: '2020-01-01', accountsBoard: null, auditAgreed: null, accountantAgreed: null } },
}
/** An alliance whose articles nobody has recorded. */
const unreadOffice: Provocation = { as: (server) => admitStranger(server, { kind: 'alliance', role: 'secretariat' }) }
/** Somebody may be called secretariat who is no alliance's. */
const officeOfNoAlliance: Provocation = {
  as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'secretariat' }),
}
const strangersAlliance: Provocation = { query: `?allianceId=${crypto.randomUUID()}` }
const afterToday = '2199-01-01'

const withEvaluation = (evaluation: object): Provocation => ({ body: { evaluation } })
const written = officeBodies['governance.write-evaluation']?.() as { readonly evaluation: object }

export const officeProvocations: Readonly<Record<string, Provocation>> = {
  'governance.mark-duty duty-not-found': { body: { duty: 'nothing@2026' } },
  'governance.mark-duty done-in-future': { body: { doneOn: afterToday } },
  'governance.mark-duty marked-already': { times: 2 },
  'governance.try-duty-plan meeting-before-year-end': longBeforeTheMeeting,
  'governance.save-duty-plan meeting-before-year-end': longBeforeTheMeeting,
  'governance.read-duty-calendar calendar-not-found': {},
  ...Object.fromEntries(
    ['try-duty-plan', 'save-duty-plan', 'write-evaluation', 'publish-evaluation', 'recount-targets'].flatMap((name) => [
      [`governance.${name} year-unknown`, unreadOffice],
      [`governance.${name} alliance-not-found`, officeOfNoAlliance],
    ]),
  ),
  ...Object.fromEntries(
    ['mark-duty', 'record-duty-event', 'add-target', 'add-initiative', 'show-founding'].map((name) => [
      `governance.${name} alliance-not-found`,
      officeOfNoAlliance,
    ]),
  ),
  ...Object.fromEntries(
    ['show-duties', 'print-duties-word', 'print-duties-pdf', 'show-targets', 'show-initiatives'].map((name) => [
      `governance.${name} alliance-not-found`,
      strangersAlliance,
    ]),
  ),
  ...Object.fromEntries(
    ['add-target', 'revise-target'].map((name) => [
      `governance.${name} measure-not-offered`,
      { body: { target: { ...officeRows.target, measure: 'training.held' } } },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      'revise-target': { ...officeRows.target, goal: 99 },
      'revise-initiative': { ...officeRows.initiative, title: '架空の昔の取組' },
      'revise-duty-event': { kind: 'policyChanged', on: '2026-10-01' },
      'write-evaluation': { ...written.evaluation, text: '架空の昔の評価' },
      'save-duty-plan': {
        ordinaryMeeting: '2026-06-01',
        accountsBoard: null,
        auditAgreed: null,
        accountantAgreed: null,
      },
    }).map(([name, seen]) => [`governance.${name} changed-meanwhile`, { body: { seen } }]),
  ),
  'governance.record-result year-unknown': unreadOffice,
  'governance.record-result result-in-future': { body: { untilOn: afterToday } },
  'governance.write-evaluation evaluation-in-future': withEvaluation({
    ...written.evaluation,
    evaluatedOn: afterToday,
  }),
  'governance.publish-evaluation nothing-to-publish': {
    arrange: async ({ server }) => {
      await server.superuser.query('delete from governance.council_evaluation')
      return undefined
    },
  },
}
