import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { takeStep } from '../../contract/endpoints/application-endpoints.ts'
import { type ApplicationState, rowFor, type StepRow } from '../../domain/lifecycle/application-lifecycle.ts'
import { missingForStep } from '../../domain/lifecycle/missing-for-step.ts'
import { allianceCertified, certificationRevoked } from '../../published/supervision-events.ts'
import { partyOf } from '../acting.ts'
import { attachFiles, ofApplication } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import {
  addSubmission,
  lockApplication,
  newestSubmission,
  recordStep,
  type StoredApplication,
  type SupervisionWork,
  standingOf,
} from './application-store.ts'
import { knowsSlots } from './submit-application.ts'

type Given = InputOf<typeof takeStep>['body']

export const serveTakeStep = (ports: SupervisionPorts) =>
  serve(takeStep, async (work: SupervisionWork, { params, body }) => {
    work.note({ subject: params.id })
    const application = await lockApplication(work, params.id)
    if (!application) return refuse('application-not-found')
    if (application.version !== body.version) return refuse('changed-meanwhile')
    const row = rowFor(body.step, application.state, partyOf(work, application))
    if (!row) return refuse('step-not-possible')
    const given = {
      onDay: body.onDay ?? null,
      reason: body.reason,
      ground: body.ground ?? null,
      hasPapers: body.caseId !== undefined,
    }
    const standing = await standingOf(ports, work, application.id, { step: row.step, onDay: given.onDay })
    const lacks = missingForStep(row, given, standing)
    if (lacks.length > 0) return refuse('step-needs-more', { fields: lacks })
    if (row.needs.includes('papers')) {
      const refused = await handInAgain(ports, work, application, body)
      if (refused) return refuse(refused)
    }
    return take(work, application, row, body)
  })

async function handInAgain(
  ports: SupervisionPorts,
  work: SupervisionWork,
  application: StoredApplication,
  body: Given,
) {
  const files = body.files ?? []
  const submitted = body.caseId === undefined ? null : await ports.applicationToSubmit(work as never, body.caseId)
  if (!submitted) return 'case-missing'
  if (!knowsSlots(ports, files)) return 'slot-not-known'
  const target = { ownerId: application.owner_id, prefectureId: application.prefecture_id, filingId: null }
  if (!(await attachFiles(work, { ...target, applicationId: application.id }, ofApplication(files))))
    return 'file-not-ours'
  const { revision } = await newestSubmission(work, application.id)
  await addSubmission(work, application, revision + 1, submitted)
  return null
}

async function take(work: SupervisionWork, application: StoredApplication, row: StepRow, given: Given) {
  const version = application.version + 1
  await work.db
    .updateTable('supervision.application')
    .set({ state: row.to, version })
    .where('id', '=', application.id)
    .execute()
  const { id, owner_id: allianceId, state: from } = application
  const onDay = row.needs.includes('day') ? (given.onDay ?? null) : null
  const ground = row.needs.includes('ground') ? (given.ground ?? null) : null
  await recordStep(work, application, { step: row.step, from, to: row.to, onDay, reason: given.reason, ground })
  if (onDay !== null && row.step === 'certify') {
    await work.publish(allianceCertified({ applicationId: id, allianceId, onDay }, application.prefecture_id))
  }
  if (onDay !== null && row.step === 'revoke') {
    await work.publish(certificationRevoked({ applicationId: id, allianceId, onDay }, application.prefecture_id))
  }
  return { state: row.to satisfies ApplicationState, version }
}
