import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import {
  listCasesToSubmit,
  showAllianceFile,
  showDesk,
  showOurFile,
  showRegulatedMatters,
} from '../../contract/endpoints/desk-endpoints.ts'
import { acting } from '../acting.ts'
import type { SupervisionPorts } from '../ports.ts'
import { ownSupervision, supervisedAlliance, supervisedAlliances } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { allianceFile } from './alliance-file.ts'

type SupervisionWork = Work<SupervisionTables>

export const serveDesk = (ports: SupervisionPorts): readonly ServedEndpoint[] => [
  serve(showDesk, async (work: SupervisionWork) => {
    const alliances = await supervisedAlliances(work)
    const items = []
    for (const each of alliances) items.push(deskLine(await allianceFile(ports, work, { ...each, party: 'officer' })))
    work.note({ seen: items.map(({ allianceId }) => ({ subject: allianceId, ownerId: allianceId })) })
    return { items: items.toSorted((one, other) => (one.name < other.name ? -1 : 1)) }
  }),
  serve(showAllianceFile, async (work: SupervisionWork, { params }) => {
    work.note({ subject: params.id })
    const supervision = await supervisedAlliance(work, params.id)
    if (!supervision) return refuse('alliance-not-found')
    work.note({ seen: [{ subject: params.id, ownerId: params.id }] })
    return allianceFile(ports, work, { ...supervision, party: 'officer' })
  }),
  serve(showOurFile, async (work: SupervisionWork) => {
    const allianceId = acting(work).organisationId
    work.note({ subject: allianceId })
    const supervision = await ownSupervision(work)
    return allianceFile(ports, work, { allianceId, prefectureId: supervision?.prefectureId ?? null, party: 'office' })
  }),
  serve(showRegulatedMatters, async (work: SupervisionWork, { params }) => {
    work.note({ subject: params.id })
    if (!(await supervisedAlliance(work, params.id))) return refuse('alliance-not-found')
    const matters = await ports.regulatedMatters(work as never, params.id, work.today)
    if (!matters) return refuse('alliance-not-found')
    work.note({ seen: [{ subject: params.id, ownerId: params.id }] })
    return {
      ...matters,
      bedTransfers: matters.bedTransfers.map(({ id, title, answer }) => ({
        ...{ id, title },
        requirements: answer?.requirements ?? null,
      })),
      balances: matters.balances.map(({ year, ...balance }) => ({ ...balance, yearUntil: year.until })),
    }
  }),
  serve(listCasesToSubmit, async (work: SupervisionWork) => ({
    items: await ports.casesToSubmit(work as never),
    slots: ports.slots,
  })),
]

type File = Awaited<ReturnType<typeof allianceFile>>

/** One alliance in the desk's list: what waits, and for whom. */
export function deskLine(file: File) {
  const [application] = file.applications
  const waiting = (party: string) => file.questions.filter(({ waitsFor }) => waitsFor === party).length
  const [recheck] = file.rechecks
  return {
    allianceId: file.allianceId,
    name: file.name,
    application: application ? { id: application.id, state: application.state } : null,
    lateFilings: file.due.filter(({ state }) => state === 'late').length,
    filingsToReceive: file.filings.filter(({ state }) => state === 'filed').length,
    questionsWaitingForUs: waiting('officer'),
    questionsWaitingForThem: waiting('office'),
    ordersOpen: file.orders.filter(({ fulfilledOn }) => fulfilledOn === null).length,
    lastRecheckOn: recheck?.checkedOn ?? null,
    criteriaFailing: recheck?.broken ?? null,
  }
}
