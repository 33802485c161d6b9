import { z } from 'zod'
import { endpoint, fileStream } from '../../../../platform/contract/endpoint.ts'
import { applicationStates } from '../../domain/lifecycle/application-lifecycle.ts'
import {
  allianceFileShape,
  allianceReaders,
  allianceUnknown,
  bothSides,
  idParams,
  officeRoles,
  officerRoles,
  regulatedMattersShape,
  supervisionAudit,
} from '../supervision-shapes.ts'

const count = z.int().nonnegative()

/** The alliances of the officer's prefecture, each with what waits. */
export const showDesk = endpoint({
  name: 'supervision.show-desk',
  method: 'GET',
  path: '/api/supervision/desk',
  summary: '所管する法人ごとに、申請、届出、質問、命令のうち待っているものを返します。',
  permission: officerRoles,
  audit: supervisionAudit,
  output: z.object({
    items: z.array(
      z.object({
        allianceId: z.uuid(),
        name: z.string(),
        application: z.object({ id: z.uuid(), state: z.enum(applicationStates) }).nullable(),
        lateFilings: count,
        filingsToReceive: count,
        questionsWaitingForUs: count,
        questionsWaitingForThem: count,
        ordersOpen: count,
        lastRecheckOn: z.iso.date().nullable(),
        criteriaFailing: count.nullable(),
      }),
    ),
  }),
  refusals: {},
})

export const showAllianceFile = endpoint({
  name: 'supervision.show-alliance-file',
  method: 'GET',
  path: '/api/supervision/alliances/:id',
  summary: '所管する一法人の、申請、届出、質問、命令、再確認の記録を返します。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  output: allianceFileShape,
  refusals: allianceUnknown,
})

export const showOurFile = endpoint({
  name: 'supervision.show-our-file',
  method: 'GET',
  path: '/api/supervision/ours',
  summary: '自法人について、都道府県に提出したもの、尋ねられたこと、命じられたことを返します。',
  permission: allianceReaders,
  audit: supervisionAudit,
  output: allianceFileShape,
  refusals: {},
})

export const listCasesToSubmit = endpoint({
  name: 'supervision.list-cases-to-submit',
  method: 'GET',
  path: '/api/supervision/cases-to-submit',
  summary: '申請として提出できる、自法人の事例を返します。',
  permission: officeRoles,
  audit: supervisionAudit,
  output: z.object({
    items: z.array(z.object({ id: z.uuid(), title: z.string() })),
    slots: z.array(z.object({ slot: z.string(), title: z.string() })),
  }),
  refusals: {},
})

/** What the Act regulates of one alliance's beds and money; the records stay where they are kept. */
export const showRegulatedMatters = endpoint({
  name: 'supervision.show-regulated-matters',
  method: 'GET',
  path: '/api/supervision/alliances/:id/beds-and-money',
  summary: '所管する一法人の、病床の融通の要件の判定、資金の残高、目的取得財産残額を返します。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  output: regulatedMattersShape,
  refusals: allianceUnknown,
})

/** A paper of an application or a filing. */
export const downloadPaper = endpoint({
  name: 'supervision.download-paper',
  method: 'GET',
  path: '/api/supervision/papers/:id',
  summary: '提出された書類のファイルを受け取ります。',
  permission: bothSides,
  audit: supervisionAudit,
  params: idParams,
  output: fileStream('application/octet-stream'),
  refusals: { 'paper-not-found': { status: 404, title: 'そのファイルは見つかりません。' } },
})
