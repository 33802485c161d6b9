import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { publish, showPublicAlliance } from '../../contract/endpoints/public-endpoints.ts'
import { acting } from '../acting.ts'
import { openedPapersOf } from '../papers/open-papers.ts'
import type { SupervisionPorts } from '../ports.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

type SupervisionWork = Work<SupervisionTables>
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const servePublic = (ports: SupervisionPorts): readonly ServedEndpoint[] => [
  serve(showPublicAlliance, async (work: SupervisionWork, { params: { id } }) => {
    const entry = await ports.findRegisterEntry(work as never, id)
    const published = uuid.test(id) ? await publicationsOf(work, id) : []
    const evaluations = uuid.test(id) ? await ports.publishedEvaluations(work as never, id) : []
    const name = entry?.name ?? published[0]?.alliance_name ?? evaluations[0]?.name
    if (name === undefined) return refuse('nothing-public')
    const register = entry && withoutName(entry)
    const papersOf = published.length > 0 ? await openedPapersOf(work, id) : () => []
    const publications = published.map(({ id: publication, kind, title, body, on_day: onDay }) => ({
      ...{ id: publication, kind, title, body, onDay, papers: papersOf(publication) },
    }))
    return { id, name, register, evaluations, publications }
  }),
  serve(publish, async (work: SupervisionWork, { body }) => {
    const { organisationId, accountId } = acting(work)
    const nameOf = await namesOf(work, [organisationId])
    const id = work.newId()
    await work.db
      .insertInto('supervision.publication')
      .values({
        id,
        owner_id: organisationId,
        alliance_name: nameOf(organisationId) ?? '(名称の記録がありません)',
        kind: 'activity',
        title: body.title,
        body: body.body,
        on_day: body.onDay,
        published_at: work.now,
        published_by: accountId,
      })
      .execute()
    work.note({ subject: id })
    return { id }
  }),
]

const withoutName = ({
  name: _name,
  ...register
}: NonNullable<Awaited<ReturnType<SupervisionPorts['findRegisterEntry']>>>) => register

const publicationsOf = (work: SupervisionWork, allianceId: string) =>
  work.db
    .selectFrom('supervision.publication')
    .selectAll()
    .where('owner_id', '=', allianceId)
    .where('closed_by', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('published_at', 'desc')
    .execute()
