import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import { allianceNotFound, targetOffice } from './target-endpoints.ts'
import { initiativeBoardShape, writtenInitiativeShape } from './target-shapes.ts'

const audit = { informationClass: 'alliance-initiatives' } as const

export const showInitiatives = endpoint({
  name: 'governance.show-initiatives',
  method: 'GET',
  path: '/api/governance/initiatives',
  summary: '取組を、実現の難易度と効果の大きさとともに返します。',
  permission: 'signedIn',
  audit,
  query: z.object({ allianceId: z.uuid().optional() }),
  output: initiativeBoardShape,
  refusals: allianceNotFound,
})

export const addInitiative = endpoint({
  name: 'governance.add-initiative',
  method: 'POST',
  path: '/api/governance/initiatives',
  summary: '取組を加えます。',
  permission: targetOffice,
  audit,
  body: z.strictObject({ initiative: writtenInitiativeShape }),
  output: z.object({ id: z.uuid() }),
  refusals: allianceNotFound,
})

/** `initiative` null: no longer on the map. */
export const reviseInitiative = endpoint({
  name: 'governance.revise-initiative',
  method: 'PUT',
  path: '/api/governance/initiatives/:initiativeId',
  summary: '取組を改めるか、地図から外します。前の内容も残ります。',
  permission: targetOffice,
  audit,
  params: z.object({ initiativeId: z.uuid() }),
  body: z.strictObject({ seen: writtenInitiativeShape, initiative: writtenInitiativeShape.nullable() }),
  output: z.object({}),
  refusals: {
    'initiative-not-found': { status: 404, title: 'この取組の記録が見つかりません。' },
    ...changedMeanwhile,
  },
})
