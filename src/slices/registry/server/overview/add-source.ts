import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { addSource } from '../../contract/operator-endpoints.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { insertSource } from './source-store.ts'

export const serveAddSource = serve(addSource, async (work: Work<RegistryTables>, { body }) => {
  if (!(await insertSource(work, body))) return refuse('source-already-listed')
  work.note({ subject: body.id })
  return { id: body.id }
})
