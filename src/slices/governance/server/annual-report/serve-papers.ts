import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import {
  keepPaper as keepPaperEndpoint,
  printPaperPdf,
  printPaperWord,
  saveTexts,
  showPaper,
} from '../../contract/papers/annual-report-endpoints.ts'
import { kindOf, type PaperId, type PaperTexts } from '../../domain/papers/paper-kinds.ts'
import { type PaperKept, paperKept } from '../../published/governance-events.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import type { PaperFacts } from '../papers/paper-facts.ts'
import { clausesToBeginWith } from '../papers/procedures/articles-amendment-paper.ts'
import { paperFile } from './paper-file.ts'
import { placeOf, standingOf } from './paper-standing.ts'
import { addTexts, findKeptPaper, fingerprintOf, keepPaper, keptOn, type PaperPlace, textsOf } from './paper-store.ts'
import { type ReportSource, readReportSource } from './read-paper-facts.ts'
import type { ReportWork } from './report-tables.ts'
import { shownPaper } from './shown-paper.ts'

const standingNow = async (work: ReportWork, source: ReportSource, place: PaperPlace) => {
  const texts = await textsOf(work, place)
  return { texts, ...(await standingOf(source, place, texts, await keptOn(work, place.ownerId, place.aboutOn))) }
}

const holds = ({ viewer }: ReportWork, role: 'secretariat' | 'auditor'): boolean =>
  viewer.kind === 'account' && viewer.roles.includes(role)

const mayWrite = (work: ReportWork, paper: PaperId): boolean =>
  holds(work, 'secretariat') || (paper === 'auditorReport' && holds(work, 'auditor'))

const serveShow = serve(showPaper, async (work: ReportWork, { params }) => {
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  const place = placeOf(source, params.paper, params.day)
  work.note({ subject: source.allianceId })
  const { texts, written, standing, facts } = await standingNow(work, source, place)
  return {
    ...standing,
    aboutOn: place.aboutOn,
    fields: kindOf(place.paper).fields.map(({ hint = null, columns = [], ...field }) => ({
      ...field,
      hint,
      columns,
      start: rowsToBeginWith(field.key, facts),
    })),
    texts,
    preview: shownPaper(written),
    mayWrite: mayWrite(work, place.paper),
    mayKeep: holds(work, 'secretariat'),
  }
})

/** The office writes results and the words of clauses, not what the policy and the records say already. */
function rowsToBeginWith(key: string, facts: PaperFacts): string[][] {
  const matters = facts.certification.policy?.matters ?? []
  if (key === 'achievements') return matters.map(({ title }) => [title, '', ''])
  if (key === 'clauses') return clausesToBeginWith(facts)
  if (key === 'evaluation') return matters.flatMap(({ targets = [] }) => targets.map((target) => [target, '', '']))
  return []
}

/** Every text belongs to a field of the paper, rows to a field of rows. */
const areTextsOf = (paper: PaperId, texts: PaperTexts): boolean =>
  Object.entries(texts).every(([key, written]) => {
    const field = kindOf(paper).fields.find((each) => each.key === key)
    if (!field) return false
    if (typeof written === 'string') return field.kind !== 'rows' && (field.kind !== 'day' || isDayOrEmpty(written))
    return field.kind === 'rows' && written.every((row) => row.length <= (field.columns?.length ?? 0))
  })

const isDayOrEmpty = (text: string): boolean => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)

const serveSave = serve(saveTexts, async (work: ReportWork, { params, body }) => {
  if (!mayWrite(work, params.paper)) return refuse('not-the-auditors-paper')
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  if (!areTextsOf(params.paper, body.texts)) return refuse('text-not-of-paper')
  const place = placeOf(source, params.paper, params.day)
  work.note({ subject: source.allianceId })
  await takeTurn(work, 'governance.paper-text', `${place.ownerId} ${place.paper} ${place.aboutOn}`)
  const said = Object.fromEntries(kindOf(place.paper).fields.map(({ key, label }) => [key, label]))
  const stale = body.seen && refuseStale(body.seen, await textsOf(work, place), { said })
  if (stale) return stale
  await addTexts(work, place, body.texts)
  return { gaps: (await standingOf(source, place, body.texts, [])).standing.gaps }
})

const serveKeep = serve(keepPaperEndpoint, async (work: ReportWork, { params }) => {
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  const place = placeOf(source, params.paper, params.day)
  work.note({ subject: source.allianceId })
  const { written } = await standingNow(work, source, place)
  const id = await keepPaper(work, place, written)
  await work.publish({
    name: paperKept,
    version: 1,
    organisationId: source.allianceId,
    payload: {
      allianceId: source.allianceId,
      paper: place.paper,
      aboutOn: place.aboutOn,
    } satisfies PaperKept['payload'],
  })
  return { id, keptAt: work.now.toISOString(), sha256: fingerprintOf(written), current: true }
})

const servePrint = (
  declaration: typeof printPaperWord,
  format: { readonly suffix: string; readonly render: (paper: Paper) => Promise<Uint8Array> },
): ServedEndpoint =>
  serve(declaration, async (work: ReportWork, { params, query }) => {
    const source = await readReportSource(work)
    if (typeof source === 'string') return refuse(source)
    const place = placeOf(source, params.paper, params.day)
    work.note({ subject: source.allianceId })
    const paper = query.kept
      ? await findKeptPaper(work, place, query.kept)
      : (await standingNow(work, source, place)).written
    if (!paper) return refuse('version-not-kept')
    return { fileName: paperFile(place, paper, format.suffix), bytes: () => format.render(paper) }
  })

export const servePapers: readonly ServedEndpoint[] = [
  serveShow,
  serveSave,
  serveKeep,
  servePrint(printPaperWord, { suffix: 'docx', render: renderWord }),
  servePrint(printPaperPdf, { suffix: 'pdf', render: renderPdf }),
]
