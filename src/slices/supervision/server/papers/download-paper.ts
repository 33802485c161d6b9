import { refuse, type ServedEndpoint, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { downloadPaper } from '../../contract/endpoints/desk-endpoints.ts'
import { downloadOpenedPaper } from '../../contract/endpoints/public-endpoints.ts'
import { filingPapers, mayAnybodyHave } from '../../domain/filing-paper.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { openAttachment } from './open-attachment.ts'

type SupervisionWork = Work<SupervisionTables>

export const downloadingPapers = (ports: SupervisionPorts, tools: ServerTools): readonly ServedEndpoint[] => [
  serve(downloadPaper, async (work: SupervisionWork, { params: { id } }) => {
    work.note({ subject: id })
    const paper = await work.db
      .selectFrom('supervision.attachment')
      .select('owner_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!paper) return refuse('paper-not-found')
    work.note({ seen: [{ subject: id, ownerId: paper.owner_id }] })
    return (await openAttachment(tools, ports, work, id)) ?? refuse('paper-not-found')
  }),
  // 法52条2項: to anybody, as long as the law opens it.
  serve(downloadOpenedPaper, async (work: SupervisionWork, { params: { id } }) => {
    const opened = await work.db
      .selectFrom('supervision.opened_paper')
      .select(['paper', 'filed_on'])
      .where('attachment_id', '=', id)
      .executeTakeFirst()
    if (!opened || !mayAnybodyHave(opened.paper, opened.filed_on, work.today)) return refuse('paper-not-open')
    const { title } = filingPapers[opened.paper]
    return (await openAttachment(tools, ports, work, id, title)) ?? refuse('paper-not-open')
  }),
]
