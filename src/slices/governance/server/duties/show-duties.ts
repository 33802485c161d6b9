import { daysBetween } from '../../../../foundation/legal-period.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showDuties } from '../../contract/duties/duty-endpoints.ts'
import type { Deadline } from '../../domain/duties/deadline.ts'
import { acting, isOfficeOf } from './acting.ts'
import type { DutyMark, DutyWork } from './duty-store.ts'
import { type DutyYear, isBoardReport, type ListedDuty, listedDuties, readDutyYear } from './read-duty-year.ts'

type Shown = OutputOf<typeof showDuties>

export const serveShowDuties = serve(showDuties, async (work: DutyWork, { query }) => {
  const allianceId = query.allianceId ?? acting(work).organisationId
  work.note({ subject: allianceId })
  const read = await readDutyYear(work, allianceId, query.inYear ?? work.today)
  if (!read) return refuse('alliance-not-found')
  return shownYear(work, read)
})

export function shownYear(work: Pick<DutyWork, 'today' | 'viewer'>, read: DutyYear): Shown {
  const marks = new Map(read.marks.map((mark) => [mark.duty, mark]))
  return {
    allianceId: read.facts.allianceId,
    name: read.facts.name,
    today: work.today,
    year: read.year && { ...read.year },
    plan: { ...read.plan },
    ordinaryMeetings: read.ordinaryMeetings.map((meeting) => ({ ...meeting })),
    duties: listedDuties(read, work.today).map((duty) => ({
      ...shownDuty(duty, marks.get(duty.id), work.today),
      seen: shownSeen(read, duty, mayOpenRecords(work, read)),
    })),
    events: read.stored.map(({ id, event, origin, recordedAt }) => ({
      id,
      event,
      heard: origin !== null,
      recordedAt: recordedAt.toISOString(),
    })),
    boardReports: read.marks.filter(isBoardReport).map(shownMark),
    mayWrite: isOfficeOf(work, read.facts.allianceId),
  }
}

function shownDuty(duty: ListedDuty, mark: DutyMark | undefined, today: DutyWork['today']) {
  const { id, title, article, who, papers, state, dueOn, plannedOn, earliestOn, doneOn, ofEvent } = duty
  return {
    ...{ id, title, article, who, state, dueOn, plannedOn, earliestOn, doneOn, ofEvent },
    papers: [...papers],
    daysLeft: dueOn && !doneOn ? daysBetween(today, dueOn) : null,
    deadlineSays: wordsOf(duty.deadline),
    basis: duty.basis.map(({ says }) => says),
    missing: duty.missing.map((fact) => ({ ...fact })),
    warnings: [...duty.warnings],
    mark: mark && !isBoardReport(mark) ? shownMark(mark) : null,
  }
}

/** Of several records the one that gave the day. */
function shownSeen({ seen }: DutyYear, duty: ListedDuty, mayOpen: boolean): Shown['duties'][number]['seen'] {
  const all = seen.filter((each) => each.duty === duty.id)
  const found = all.find(({ on }) => on === duty.doneOn) ?? all[0]
  if (!found) return null
  const { source, on, says, origin } = found
  return { source, on, says, record: mayOpen ? origin.slice(origin.indexOf(':') + 1) : null }
}

/** Who reads a year's list does not read every record it stands on: councillors no general meeting, the prefecture no meeting. */
const mayOpenRecords = ({ viewer }: Pick<DutyWork, 'viewer'>, { facts }: DutyYear): boolean =>
  viewer.kind === 'account' &&
  viewer.organisationId === facts.allianceId &&
  viewer.roles.some((role) => role === 'secretariat' || role === 'director' || role === 'auditor')

const shownMark = ({ recordedAt, ...mark }: DutyMark) => ({ ...mark, recordedAt: recordedAt.toISOString() })

const wordsOf = (deadline: Deadline): string | null =>
  deadline.kind === 'withoutDelay' ? '遅滞なく（日の定めなし）' : deadline.kind === 'noDay' ? deadline.says : null
