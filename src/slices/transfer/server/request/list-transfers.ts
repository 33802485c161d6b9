import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { writeXlsx } from '../../../../platform/files/write-xlsx.ts'
import { exportTransfers, listTransfers, mostExported } from '../../contract/request-endpoints.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { readCursor } from './board-cursor.ts'
import { boardSheets } from './board-sheets.ts'
import { readBoard } from './read-board.ts'

export const serveListTransfers = serve(listTransfers, async (work: Work<TransferTables>, { query }) => {
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
  return cursor === undefined ? refuse('cursor-not-readable') : readBoard(work, query, cursor)
})

export const serveExportTransfers = serve(exportTransfers, async (work: Work<TransferTables>, { query }) => {
  const board = await readBoard(work, { ...query, limit: mostExported }, null)
  return { fileName: `転院調整_${work.today}.xlsx`, bytes: () => writeXlsx(boardSheets(board, query, work.now)) }
})
