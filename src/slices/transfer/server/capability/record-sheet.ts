import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordSheet } from '../../contract/capability-endpoints.ts'
import type { WardTables } from '../ward-tables.ts'
import { lockOwnWard, readWards } from './read-wards.ts'
import { addSheet } from './ward-store.ts'

export const serveRecordSheet = serve(recordSheet, async (work: Work<WardTables>, { params, body }) => {
  work.note({ subject: params.wardId })
  const own = await lockOwnWard(work, params.wardId)
  if (!own) return refuse('ward-not-found')
  const [ward] = await readWards(work, { only: params.wardId })
  const newest = ward?.newestSheet?.revision ?? null
  if (newest !== body.seenRevision) return refuse('sheet-changed-meanwhile')
  const { youngestAge = 0, oldestAge = Number.POSITIVE_INFINITY } = body.sheet
  if (youngestAge > oldestAge) {
    const fields = [{ field: 'youngestAge', message: '年齢の上限以下の数を入力してください。' }]
    return refuse('ages-not-possible', { fields })
  }
  const revision = (newest ?? 0) + 1
  await addSheet(work, {
    ward_id: params.wardId,
    owner_id: own.owner_id,
    revision,
    valid_from_on: body.validFromOn,
    sheet: body.sheet,
  })
  return { revision }
})
