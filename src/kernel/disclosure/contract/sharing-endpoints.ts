import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { patientBasisKinds } from '../domain/legal-basis.ts'
import { sharingParts, sharingRoutes, stances } from '../domain/may-share.ts'

const audit = { informationClass: 'patientSharing' } as const
/** Whoever looks at patients' records says why; whoever writes one has said it by writing. */
const lookingAt = { ...audit, purpose: 'required' } as const
/** Those who speak with patients, and the administrator who answers for the records. */
export const careRoles = ['doctor', 'liaisonNurse', 'socialWorker', 'facilityAdministrator'] as const
const sharingParams = z.object({ sharingId: z.uuid() })
const sharingNotFound = { 'sharing-not-found': { status: 404, title: '共有の記録が見つかりません。' } } as const

const partiesShape = {
  /** Opaque: no name and no number of a patient. */
  subjectId: z.uuid(),
  /** Null: a receiver outside the system, which has a name among `parties`. */
  queryingOrganisationId: z.uuid().nullable(),
  sourceOrganisationId: z.uuid(),
  receivingOrganisationId: z.uuid().nullable(),
}

const factShape = z.object({
  part: z.enum(sharingParts),
  stance: z.enum(stances),
  basisKind: z.enum(patientBasisKinds),
  basisText: z.string(),
  recordedAt: z.iso.datetime(),
})

/** Who recorded what when. The name is empty where it was not kept. */
export const objectionShape = z.object({
  id: z.uuid(),
  note: z.string(),
  recordedAt: z.iso.datetime(),
  recordedByName: z.string(),
})

/** `facts` are those the viewer may see; the answer is computed from them, so a hidden fact never allows. */
export const sharingShape = z.object({
  id: z.uuid(),
  route: z.enum(sharingRoutes),
  /** The parts this route asks for. */
  parts: z.array(z.enum(sharingParts)),
  /** Of what was sent: in which case and by which act. */
  caseId: z.uuid().nullable(),
  occasionId: z.uuid().nullable(),
  /** Codes of what was handed over. */
  items: z.array(z.string()),
  /** What the papers of that day said about explaining it; null: nothing. No consent. */
  explanation: z.object({ given: z.boolean(), by: z.string().nullable() }).nullable(),
  /** The patient's objection that stands against this receiver. */
  objection: objectionShape.nullable(),
  ...partiesShape,
  /** Who plays each part, by today's name as far as the viewer knows it. */
  parties: z.record(z.enum(sharingParts), z.string()),
  /** The parts the viewer's organisation records. */
  ownParts: z.array(z.enum(sharingParts)),
  openedAt: z.iso.datetime(),
  facts: z.array(factShape),
  answer: z.enum(['allowed', 'blocked', 'unfinished']),
  /** Japanese sentences: why it is blocked, or what is missing. */
  because: z.array(z.string()),
})

export const openSharing = endpoint({
  name: 'disclosure.open-sharing',
  method: 'POST',
  path: '/api/disclosure/sharings',
  summary: '自法人が照会する患者情報の共有の記録を始めます。患者を特定する情報は含みません。',
  permission: careRoles,
  audit,
  body: z.strictObject({
    subjectId: z.uuid(),
    sourceOrganisationId: z.uuid(),
    /** Absent: the organisation that asks receives. */
    receivingOrganisationId: z.uuid().optional(),
  }),
  output: sharingShape,
  refusals: {
    'parties-not-possible': {
      status: 422,
      title:
        '提供する側と受け取る側には、同じ連携法人の社員である法人を選んでください。提供する側は、照会する側・受け取る側と別の法人です。',
    },
  },
})

export const listSharings = endpoint({
  name: 'disclosure.list-sharings',
  method: 'GET',
  path: '/api/disclosure/sharings',
  summary: '自法人が当事者である共有の記録を、新しい順に返します。',
  permission: careRoles,
  audit: lookingAt,
  query: z.object({ cursor: z.uuid().optional() }),
  output: pageOf(sharingShape),
  refusals: {},
})

export const showSharing = endpoint({
  name: 'disclosure.show-sharing',
  method: 'GET',
  path: '/api/disclosure/sharings/:sharingId',
  summary: '一つの共有の記録と、共有してよいかの判定を返します。',
  permission: careRoles,
  audit: lookingAt,
  params: sharingParams,
  output: sharingShape,
  refusals: sharingNotFound,
})

/**
 * Records or withdraws the part of the viewer's organisation. A withdrawal at the source is the patient's objection and
 * is recorded for every sharing of the same subject from there.
 */
export const recordSharingFact = endpoint({
  name: 'disclosure.record-sharing-fact',
  method: 'POST',
  path: '/api/disclosure/sharings/:sharingId/facts',
  summary: '共有の根拠のうち自法人が担う一つを記録し、または撤回します。',
  permission: careRoles,
  audit,
  params: sharingParams,
  body: z.strictObject({
    part: z.enum(sharingParts),
    stance: z.enum(stances),
    basisKind: z.enum(patientBasisKinds),
    basisText: writtenText(500),
  }),
  output: sharingShape,
  refusals: {
    ...sharingNotFound,
    'not-our-part': { status: 403, title: 'この事実を記録できるのは、その役割を担う法人だけです。' },
    'basis-does-not-carry': { status: 422, title: 'この根拠では足りません。選び直してください。' },
  },
})
