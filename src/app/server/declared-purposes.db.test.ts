import { afterAll, beforeAll, expect, it } from 'vitest'
import { openedCategories } from '../../kernel/audit/domain/break-glass.ts'
import type { Endpoint } from '../../platform/contract/endpoint.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

// Why somebody looked at what concerns a patient or what a member wrote in confidence stands in every line of the trail.

let server: TestServer
let audited: readonly { readonly name: string; readonly audit: Exclude<Endpoint['audit'], 'none'> }[]
beforeAll(async () => {
  server = await startTestServer({ web: false })
  audited = server.served.flatMap(({ declaration: { name, audit } }) => (audit === 'none' ? [] : [{ name, audit }]))
})
afterAll(() => server.close())

const confidential = ['transfer', 'patientSharing', 'documents', 'prior-opinion']

/**
 * What a consent is for stands in the record itself. A file may be anything, so keeping one does not say what for; those of a
 * case are read through the case.
 */
const sayNothing = [
  'disclosure.open-sharing',
  'disclosure.record-sharing-fact',
  'files.download-file',
  'files.list-files',
  'files.remove-file',
  'files.upload-file',
]

it('every endpoint with what concerns patients, and with opinions, says why or asks, but those listed here', () => {
  const ofClass = audited.filter(({ audit }) => confidential.includes(audit.informationClass))
  for (const each of confidential) expect(ofClass.some(({ audit }) => audit.informationClass === each)).toBe(true)
  expect(
    ofClass
      .filter(({ audit }) => audit.purpose === undefined)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(sayNothing)
})

it('whoever asks for an emergency opening is offered what something opens, and nothing else', () => {
  const opened = audited.flatMap(({ audit }) => (audit.breakGlass === undefined ? [] : [audit.breakGlass]))
  expect([...new Set(opened)]).toEqual([...openedCategories])
})
