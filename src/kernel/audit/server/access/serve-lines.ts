import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { exportAccesses, listAccesses, listLines, listOwnAccesses } from '../../contract/trail-endpoints.ts'
import { accessTable } from './access-table.ts'
import { readCursor } from './line-cursor.ts'
import { aboutOneself, ownOrganisation, readLines, touching } from './read-lines.ts'

const pageSize = 50
const mostExported = 100_000

const serveListLines = serve(listLines, async (work, { query: { cursor, ...filter } }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return refuse('cursor-not-valid')
  return readLines(work, ownOrganisation(work), filter, { after, size: pageSize })
})

const serveListAccesses = serve(listAccesses, async (work, { query: { cursor, subject, ...filter } }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return refuse('cursor-not-valid')
  work.note({ subject })
  return readLines(work, touching(subject), filter, { after, size: pageSize })
})

const serveExportAccesses = serve(exportAccesses, async (work, { query: { subject, ...filter } }) => {
  work.note({ subject })
  const { items, next } = await readLines(work, touching(subject), filter, { after: null, size: mostExported })
  if (next !== null) return refuse('too-many-lines')
  return { fileName: `閲覧の記録-${work.today}.csv`, bytes: () => accessTable(items) }
})

const serveListOwnAccesses = serve(listOwnAccesses, async (work, { query: { cursor, ...filter } }) => {
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return refuse('cursor-not-valid')
  return readLines(work, aboutOneself(work), filter, { after, size: pageSize })
})

export const lineEndpoints: readonly ServedEndpoint[] = [
  serveListLines,
  serveListAccesses,
  serveExportAccesses,
  serveListOwnAccesses,
]
