import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { secondPersonAnswers } from '../domain/second-person.ts'
import { breakGlassGrantShape, breakGlassReaders, breakGlassRoles } from './break-glass-endpoints.ts'

const params = z.object({ breakGlass: z.uuid() })
const audit = { informationClass: 'breakGlass' } as const

/** Also those that were opened because nobody was there: the colleague's word comes afterwards then. */
export const listAskedOfColleagues = endpoint({
  name: 'audit.list-asked-of-colleagues',
  method: 'GET',
  path: '/api/audit/break-glass/asked',
  summary: '同僚が求めた緊急時閲覧のうち、確認を待つものを古い順に返します。',
  permission: breakGlassReaders,
  audit,
  output: z.object({ items: z.array(breakGlassGrantShape) }),
  refusals: {},
})

export const answerBreakGlass = endpoint({
  name: 'audit.answer-break-glass',
  method: 'POST',
  path: '/api/audit/break-glass/:breakGlass/answer',
  summary: '同僚が求めた緊急時閲覧を、確認するか断ります。',
  permission: breakGlassReaders,
  audit,
  params,
  body: z.strictObject({ answer: z.enum(secondPersonAnswers) }),
  output: breakGlassGrantShape,
  refusals: {
    'not-asked': {
      status: 404,
      title: '確認を待つ緊急時閲覧が見つかりません。期限が過ぎたか、ほかの人がもう答えました。',
    },
    'second-person-needed': { status: 403, title: 'ご自分が求めた緊急時閲覧は、ほかの人が確認します。' },
  },
})

export const openWithoutColleague = endpoint({
  name: 'audit.open-without-colleague',
  method: 'POST',
  path: '/api/audit/break-glass/:breakGlass/without-colleague',
  summary: '確認できる同僚がいない理由を残して、緊急時閲覧の許可を使えるようにします。',
  permission: breakGlassRoles,
  audit,
  params,
  body: z.strictObject({ because: z.string().trim().min(5, '理由を5文字以上で書いてください。').max(500) }),
  output: breakGlassGrantShape,
  refusals: {
    'not-waiting': {
      status: 404,
      title: '同僚の確認を待つ許可が見つかりません。同僚が答えたか、期限が過ぎました。',
    },
  },
})
