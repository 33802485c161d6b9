import { z } from 'zod'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { showApplication } from '../../contract/endpoints/application-endpoints.ts'
import { isComplete, presenceOf } from '../../domain/completeness.ts'
import { allowedSteps } from '../../domain/lifecycle/application-lifecycle.ts'
import { type RevocationGround, revocationGroundKeys } from '../../domain/lifecycle/revocation-ground.ts'
import { partyOf, sideOf } from '../acting.ts'
import { attachmentsOf } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { findApplication, hearingsOf, newestSubmission, type SupervisionWork, stepsOf } from './application-store.ts'
import { propertyOf } from './property-of.ts'

const shape = z.object({ planningAreas: z.array(z.object({ name: z.string() })).optional() })

/** The case itself was read when it was written. */
const planningAreasOf = (written: unknown): readonly string[] =>
  (shape.parse(written).planningAreas ?? []).map(({ name }) => name)

export const serveShowApplication = (ports: SupervisionPorts) =>
  serve(showApplication, async (work: SupervisionWork, { params }) => {
    const application = await findApplication(work, params.id)
    if (!application) return refuse('application-not-found')
    work.note({ subject: params.id, seen: [{ subject: params.id, ownerId: application.owner_id }] })
    const submission = await newestSubmission(work, application.id)
    const files = await attachmentsOf(work, 'application_id', [application.id])
    const [hearings, steps] = [await hearingsOf(work, application.id), await stepsOf(work, application.id)]
    const party = partyOf(work, application)
    const judged = ports.checkFacts(submission.written, work.today)
    return {
      id: application.id,
      allianceId: application.owner_id,
      name: application.name,
      party,
      state: application.state,
      version: application.version,
      allowedSteps: allowedSteps(application.state, party),
      revision: submission.revision,
      submittedAt: submission.submitted_at.toISOString(),
      slots: submission.slots.map((slot) => ({
        ...slot,
        presence: presenceOf(
          slot,
          files.map(({ slot: name }) => ({ slot: name ?? '' })),
        ),
        files: files.filter((file) => file.slot === slot.slot),
      })),
      complete: isComplete(
        submission.slots,
        files.map(({ slot }) => ({ slot: slot ?? '' })),
      ),
      missing: submission.missing,
      criteria: {
        on: work.today,
        notJudged: judged.answered ? null : judged.because,
        rules: judged.answered ? [...judged.report.criteria, ...judged.report.gates] : [],
      },
      planningAreas: planningAreasOf(submission.written),
      hearings: hearings.map((row) => ({
        id: row.id,
        kind: row.kind,
        body: row.body,
        heldOn: row.held_on,
        inFavour: row.in_favour,
        opinion: row.opinion,
      })),
      steps: steps.map((row) => ({
        id: row.id,
        step: row.step,
        to: row.to_state,
        by: sideOf(row.by_organisation_id, row),
        at: row.at.toISOString(),
        onDay: row.on_day,
        reason: row.reason,
        ground: revocationGroundKeys.find((key): key is RevocationGround => key === row.ground) ?? null,
      })),
      property: await propertyOf(ports, work, application, steps),
    }
  })
