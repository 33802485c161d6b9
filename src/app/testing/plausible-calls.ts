import { type Endpoint, fileNameHeader } from '../../platform/contract/endpoint.ts'
import { purposeHeader } from '../../platform/contract/purpose.ts'
import type { Aim } from './aim.ts'
import { opinionFor } from './bodies/bodies-rows.ts'
import { askRaw, type RawAnswer } from './callers.ts'
import { meetingFor } from './meetings/meeting-bodies.ts'
import { paperParameters } from './papers/paper-calls.ts'
import { demo } from './planted/private-rows.ts'
import { bodies } from './plausible-bodies.ts'
import { regulatedQueries } from './regulated/regulated-bodies.ts'
import type { TestServer } from './start-test-server.ts'

/** What an endpoint that cannot be called without a query is asked. */
const queries: Readonly<Record<string, (aim: Aim) => string>> = {
  ...Object.fromEntries(
    ['show-duties', 'print-duties-word', 'print-duties-pdf', 'show-targets', 'show-initiatives'].map((name) => [
      `governance.${name}`,
      () => `?allianceId=${demo.alliance}`,
    ]),
  ),
  'audit.list-accesses': ({ subjectId }) => `?subject=${subjectId}`,
  'audit.export-accesses': ({ subjectId }) => `?subject=${subjectId}`,
  'governance.list-statements': () => '?topic=articles',
  ...regulatedQueries,
  'tenancy.preview-withdrawal': () => `?allianceId=${demo.alliance}&effectiveOn=2099-04-01`,
}

export function plausibleBody(declaration: Endpoint, aim: Aim): unknown {
  if (!declaration.body) return undefined
  const body = bodies[declaration.name]
  if (!body) throw new Error(`what would ${declaration.name} be sent?`)
  return body(aim)
}

/** What a parameter of the endpoint's path is given; `:id` means something else in each slice. */
function given({ name, path }: Endpoint, parameter: string, aim: Aim): string {
  if (parameter === 'revision') return '1'
  if (parameter === 'transferPaper') return 'permit-cover'
  if (parameter === 'role') return 'humanResources'
  // A secret address is a key and no name.
  if (parameter === 'token') return 'guess'
  if (parameter === 'opinionId') return opinionFor(name, aim)
  const ofPaper = paperParameters[parameter]
  if (ofPaper) return ofPaper
  if (parameter === 'meetingId') return meetingFor(name, aim)
  if (parameter !== 'id') {
    const value = Object.entries(aim).find(([known]) => known === parameter)
    if (!value) throw new Error(`what is the ${parameter} of ${name}?`)
    return value[1]
  }
  if (name.startsWith('governance.')) return aim.caseId
  if (name.startsWith('registry.')) return aim.allianceId
  if (name.startsWith('transfer.')) return transferId(path, aim)
  if (name.startsWith('supervision.')) return supervisionId(path, aim)
  if (name.startsWith('files.')) return aim.file
  if (name.endsWith('-joining')) return aim.joining
  if (name.startsWith('tenancy.')) return aim.withdrawal
  throw new Error(`what is the id of ${name}?`)
}

const transferId = (path: string, aim: Aim): string => {
  if (path.startsWith('/api/transfer/requests/')) return aim.transferId
  if (path.startsWith('/api/transfer/enquiries/')) return aim.enquiryId
  if (path.startsWith('/api/transfer/kept-cases/')) return aim.keptCaseId
  return path.startsWith('/api/transfer/templates/') ? aim.templateId : aim.attachmentId
}

const supervisionId = (path: string, aim: Aim): string => {
  const [, , , thing = ''] = path.split('/')
  const ids: Readonly<Record<string, string>> = {
    alliances: aim.supervisedId,
    public: aim.allianceId,
    applications: aim.applicationId,
    papers: aim.paperId,
    filings: path.endsWith('/receipt-retraction') ? aim.receivedFilingId : aim.filingId,
    'opened-papers': aim.filedPaperId,
    questions: aim.questionId,
    orders: aim.orderId,
  }
  return ids[thing] ?? ''
}

export const pathOf = (declaration: Endpoint, aim: Aim): string =>
  declaration.path.replace(/:(\w+)/g, (_, parameter: string) => given(declaration, parameter, aim))

/** The id of the one thing that the path names; null where it names none. */
export function namedBy(declaration: Endpoint, aim: Aim): string | null {
  const named = [...declaration.path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter)
  const parameter = named.find((each) => !['paper', 'day', 'role', 'revision'].includes(each))
  return parameter === undefined ? null : given(declaration, parameter, aim)
}

export const queryOf = ({ name }: Endpoint, aim: Aim): string => queries[name]?.(aim) ?? ''

/** The headers and the bytes that go with a body, for an endpoint that takes a file too. */
export function sendingOf(declaration: Endpoint, body: unknown, cookie: string) {
  const always = { host: 'localhost', cookie, [purposeHeader]: 'maintenance' }
  if (declaration.upload) {
    const named = { 'content-type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent('架空の表.csv') }
    return { headers: { ...always, ...named }, body: '項目,値\n一,1\n' }
  }
  if (body === undefined) return { headers: always, body: '' }
  return { headers: { ...always, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Calls an endpoint the way its page does. */
export const callPlausibly = (
  server: TestServer,
  declaration: Endpoint,
  aim: Aim,
  cookie: string,
): Promise<RawAnswer> =>
  askRaw(server, {
    path: pathOf(declaration, aim) + queryOf(declaration, aim),
    method: declaration.method,
    ...sendingOf(declaration, plausibleBody(declaration, aim), cookie),
  })
