import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { addDays } from '../../../foundation/legal-period.ts'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'
import { dayShape } from '../../../platform/contract/day.ts'
import { readShapedFile } from '../../../platform/files/read-shaped-file.ts'
import type { SubmittedSlot } from '../domain/completeness.ts'
import { hearingKindKeys } from '../domain/hearing.ts'
import { applicationStates } from '../domain/lifecycle/application-lifecycle.ts'
import { filingChanged } from '../published/supervision-events.ts'
import { attachKeptPapers } from './papers/attachment-store.ts'
import { openPapers } from './papers/open-papers.ts'
import type { KeptPaperToFile } from './ports.ts'
import type { SupervisionTables } from './supervision-tables.ts'

const words = z.string().min(1)
const daysAgo = z.int().nonnegative()

export const supervisionSeedShape = z.strictObject({
  applications: z.array(
    z.strictObject({
      of: z.enum(['alliance', 'applicant']),
      submittedOn: dayShape.optional(),
      submittedDaysAgo: daysAgo.optional(),
      /** Where all the papers lie; absent: they were not handed in. */
      reference: words.optional(),
      /** Papers that were not handed in. */
      lacking: z.array(words).optional(),
      hearings: z.array(
        z.strictObject({
          kind: z.enum(hearingKindKeys),
          body: words,
          heldOn: dayShape,
          inFavour: z.boolean(),
          opinion: words,
        }),
      ),
      steps: z.array(
        z.strictObject({
          step: words,
          to: z.enum(applicationStates),
          by: z.enum(['office', 'officer']),
          at: dayShape.optional(),
          daysAgo: daysAgo.optional(),
          onDay: dayShape.optional(),
          reason: words.optional(),
        }),
      ),
    }),
  ),
  applicant: z.strictObject({ id: z.uuid(), name: words }),
  filings: z.array(
    z.strictObject({
      duty: words,
      title: words,
      filedOn: dayShape,
      answeredOn: dayShape,
      yearUntil: dayShape,
      purposePropertyYen: z.int().nonnegative(),
      open: z.boolean(),
      /** Papers that the office kept in this system and filed. */
      papers: z.array(words),
    }),
  ),
  questions: z.array(z.strictObject({ title: words, daysAgo, body: words })),
  publications: z.array(z.strictObject({ title: words, onDay: dayShape, body: words })),
})

type Seed = z.output<typeof supervisionSeedShape>
type SupervisionWork = Work<SupervisionTables>

export interface SeededAlliance {
  readonly id: string
  readonly name: string
  readonly prefectureId: string
  /** The facts it applied with. */
  readonly written: unknown
  readonly slots: readonly Omit<SubmittedSlot, 'state' | 'reference'>[]
}

export async function readSupervisionSeed(file: URL): Promise<Seed> {
  const read = await readShapedFile(fileURLToPath(file), supervisionSeedShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  return read.value.value
}

const at = (day: string): Date => new Date(`${day}T10:00:00+09:00`)

/** One application with its history, as far as the seed tells it. */
export async function seedApplication(
  given: Work,
  { id: ownerId, name, prefectureId, written, slots }: SeededAlliance,
  told: Seed['applications'][number],
): Promise<void> {
  const work = workFor<SupervisionTables>(given)
  const ago = (days = 0) => addDays(work.today, -days)
  const between = { owner_id: ownerId, prefecture_id: prefectureId }
  const id = work.newId()
  const submittedAt = at(told.submittedOn ?? ago(told.submittedDaysAgo))
  const state = told.steps.at(-1)?.to ?? 'submitted'
  await work.db
    .insertInto('supervision.application')
    .values({ id, ...between, name, state, submitted_at: submittedAt, submitted_by: null })
    .execute()
  const { reference = null } = told
  const handedIn = slots.map((slot) => {
    const isThere = reference !== null && !told.lacking?.includes(slot.slot)
    return { ...slot, reference: isThere ? reference : null, state: isThere ? 'provided' : 'missing' }
  })
  const missing = handedIn
    .filter(({ state: slotState }) => slotState === 'missing')
    .map(({ slot, title, supplier }) => ({ field: `documents.${slot}`, label: title, supplier }))
  await work.db
    .insertInto('supervision.submission')
    .values({
      ...between,
      application_id: id,
      revision: 1,
      written: JSON.stringify(written),
      slots: JSON.stringify(handedIn),
      missing: JSON.stringify(missing),
      submitted_at: submittedAt,
      submitted_by: null,
    })
    .execute()
  for (const [index, step] of told.steps.entries()) {
    await work.db
      .insertInto('supervision.step')
      .values({
        ...between,
        id: work.newId(),
        application_id: id,
        step: step.step,
        from_state: told.steps[index - 1]?.to ?? null,
        to_state: step.to,
        by_organisation_id: step.by === 'office' ? ownerId : prefectureId,
        by_account_id: null,
        at: at(step.at ?? ago(step.daysAgo)),
        on_day: step.onDay ?? null,
        reason: step.reason ?? '',
        ground: null,
      })
      .execute()
  }
  for (const { kind, body, heldOn, inFavour, opinion } of told.hearings) {
    await work.db
      .insertInto('supervision.hearing')
      .values({
        ...between,
        ...{ id: work.newId(), application_id: id, kind, body, opinion },
        held_on: heldOn,
        in_favour: inFavour,
        recorded_at: at(heldOn),
        recorded_by: null,
      })
      .execute()
  }
}

export type SeededFiling = Seed['filings'][number]

/** Filings, questions and publications of the certified alliance. */
export async function seedRelations(
  given: Work,
  alliance: SeededAlliance,
  seed: Seed,
  keptPapersOf: (filing: SeededFiling) => Promise<readonly KeptPaperToFile[]>,
): Promise<void> {
  const work = workFor<SupervisionTables>(given)
  const between = { owner_id: alliance.id, prefecture_id: alliance.prefectureId }
  const publish = async (
    publication: Pick<SupervisionTables['supervision.publication'], 'kind' | 'title' | 'body' | 'on_day'> & {
      readonly filing_id?: string
    },
  ): Promise<string> => {
    const id = work.newId()
    await work.db
      .insertInto('supervision.publication')
      .values({
        ...publication,
        id,
        owner_id: alliance.id,
        alliance_name: alliance.name,
        published_at: at(publication.on_day),
        published_by: null,
      })
      .execute()
    return id
  }
  for (const filing of seed.filings) {
    const id = work.newId()
    await work.db
      .insertInto('supervision.filing')
      .values({
        ...between,
        ...{ id, duty: filing.duty, title: filing.title, note: '' },
        year_until: filing.yearUntil,
        purpose_property_yen: filing.purposePropertyYen,
        filed_on: filing.filedOn,
        filed_at: at(filing.filedOn),
        filed_by: null,
        state: 'received',
        answered_on: filing.answeredOn,
      })
      .execute()
    const target = { ownerId: alliance.id, prefectureId: alliance.prefectureId, applicationId: null, filingId: id }
    await attachKeptPapers(work, target, await keptPapersOf(filing))
    await work.publish(filingChanged(id, alliance.id))
    if (!filing.open) continue
    const publicationId = await publish({
      kind: 'filing',
      title: filing.title,
      body: '',
      on_day: filing.filedOn,
      filing_id: id,
    })
    await openPapers(work, { id, owner_id: alliance.id, filed_on: filing.filedOn }, publicationId)
  }
  for (const { title, daysAgo: days, body } of seed.questions) await ask(work, between, { title, days, body })
  for (const { title, body, onDay } of seed.publications)
    await publish({ kind: 'activity', title, body, on_day: onDay })
}

async function ask(
  work: SupervisionWork,
  between: { readonly owner_id: string; readonly prefecture_id: string },
  { title, days, body }: { title: string; days: number; body: string },
): Promise<void> {
  const id = work.newId()
  const asked = at(calendarDate(addDays(work.today, -days)))
  await work.db
    .insertInto('supervision.question')
    .values({ ...between, id, title, asked_at: asked, asked_by_organisation_id: between.prefecture_id })
    .execute()
  await work.db
    .insertInto('supervision.question_message')
    .values({
      ...between,
      ...{ id: work.newId(), question_id: id, body, at: asked },
      by_organisation_id: between.prefecture_id,
      by_account_id: null,
    })
    .execute()
}
