import { addDays } from '../../../../foundation/legal-period.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordElection, recordTermEnd } from '../../contract/endpoints/bodies-endpoints.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { tellBodiesChanged } from '../living/record-statement.ts'
import { lockBodies } from '../living/statement-store.ts'
import { addPerson, addTerm, endTerm, termsOf } from '../living/term-store.ts'
import { ownAlliance } from './which-alliance.ts'

const postNames = { director: '理事', auditor: '監事', councillor: '評議員' } as const

export const serveRecordElection = serve(recordElection, async (work: Work<GovernanceTables>, { body }) => {
  const ownerId = await ownAlliance(work)
  if (!ownerId) return refuse('alliance-not-found')
  const { person, post, category, electedOn, fromOn, reason } = body
  if (fromOn < electedOn) return refuse('takes-office-before-election')
  if (category && post !== 'councillor') return refuse('category-not-possible')
  await lockBodies(work, ownerId)
  const known = 'id' in person ? (await termsOf(work, ownerId)).filter(({ personId }) => personId === person.id) : []
  const name = 'name' in person ? person.name : known[0]?.name
  if (name === undefined) return refuse('person-unknown')
  const others = known.filter(({ held }) => isHeldOn(held, fromOn) || held.from > fromOn)
  if (post !== 'councillor' && others.some((term) => term.post !== 'councillor' && term.post !== post)) {
    return refuse('holds-another-post')
  }
  const same = others.filter((term) => term.post === post)
  if (same.some(({ held }) => held.from >= fromOn)) return refuse('term-overlaps')
  for (const { id: termId } of same) {
    const end = { lastOn: addDays(fromOn, -1), cause: 'termOver' } as const
    await endTerm(work, { ownerId, termId, end, reason: `再任(${reason})` })
  }
  const personId = 'id' in person ? person.id : await addPerson(work, ownerId, name)
  const termId = await addTerm(work, { ownerId, personId, post, category, electedOn, fromOn, reason })
  work.note({ subject: personId })
  await tellBodiesChanged(work, ownerId, `${postNames[post]}の選任:${name}`)
  return { termId, personId }
})

export const serveRecordTermEnd = serve(recordTermEnd, async (work: Work<GovernanceTables>, { params, body }) => {
  const ownerId = await ownAlliance(work)
  if (!ownerId) return refuse('alliance-not-found')
  work.note({ subject: params.termId })
  await lockBodies(work, ownerId)
  const term = (await termsOf(work, ownerId)).find(({ id }) => id === params.termId)
  if (!term) return refuse('term-not-found')
  if (body.end && body.end.lastOn < term.held.from) return refuse('ends-before-it-began')
  await endTerm(work, { ownerId, termId: term.id, ...body })
  const what = body.end ? '終任' : '終任の取消し'
  await tellBodiesChanged(work, ownerId, `${postNames[term.post]}の${what}:${term.name}`)
  return {}
})
