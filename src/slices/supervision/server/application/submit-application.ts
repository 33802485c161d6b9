import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { submitApplication } from '../../contract/endpoints/application-endpoints.ts'
import { acting } from '../acting.ts'
import { attachFiles, ofApplication } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { ownSupervision } from '../supervision-of.ts'
import { addSubmission, recordStep, type SupervisionWork } from './application-store.ts'

export const serveSubmitApplication = (ports: SupervisionPorts) =>
  serve(submitApplication, async (work: SupervisionWork, { body }) => {
    const supervision = await ownSupervision(work)
    if (!supervision) return refuse('no-supervisor')
    const submitted = await ports.applicationToSubmit(work as never, body.caseId)
    if (!submitted) return refuse('case-missing')
    if (!knowsSlots(ports, body.files)) return refuse('slot-not-known')
    const id = work.newId()
    const between = { owner_id: supervision.allianceId, prefecture_id: supervision.prefectureId }
    const started = await work.db
      .insertInto('supervision.application')
      .values({
        id,
        ...between,
        name: submitted.name,
        state: 'submitted',
        submitted_at: work.now,
        submitted_by: acting(work).accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!started) return refuse('already-under-way')
    const target = { ownerId: between.owner_id, prefectureId: between.prefecture_id, applicationId: id, filingId: null }
    if (!(await attachFiles(work, target, ofApplication(body.files)))) return refuse('file-not-ours')
    await addSubmission(work, { id, ...between }, 1, submitted)
    await recordStep(work, { id, ...between }, firstStep)
    work.note({ subject: id })
    return { id }
  })

const firstStep = { step: 'submit', from: null, to: 'submitted', onDay: null, reason: '', ground: null } as const

export const knowsSlots = ({ slots }: SupervisionPorts, files: readonly { readonly slot: string }[]): boolean =>
  files.every((file) => slots.some(({ slot }) => slot === file.slot))
