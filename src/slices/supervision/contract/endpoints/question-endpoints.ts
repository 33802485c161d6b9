import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../../platform/contract/written-text.ts'
import { allianceUnknown, bothWriters, idParams, noSupervisor, supervisionAudit } from '../supervision-shapes.ts'

const body = writtenLines(4000).refine((text) => text.trim() !== '', '入力してください。')
const questionUnknown = {
  'question-not-found': { status: 404, title: 'その質問は見つかりません。' },
  'question-ended': { status: 409, title: 'この質問は終わっています。新しい質問として尋ねてください。' },
} as const

export const askQuestion = endpoint({
  name: 'supervision.ask-question',
  method: 'POST',
  path: '/api/supervision/questions',
  summary: '都道府県の担当者と法人の事務局との間で、質問を始めます。',
  permission: bothWriters,
  audit: supervisionAudit,
  body: z.strictObject({
    /** For the officer; an office asks about its own alliance. */
    allianceId: z.uuid().nullable(),
    title: writtenText(200),
    body,
  }),
  output: z.object({ id: z.uuid() }),
  refusals: { ...allianceUnknown, ...noSupervisor },
})

export const answerQuestion = endpoint({
  name: 'supervision.answer-question',
  method: 'POST',
  path: '/api/supervision/questions/:id/messages',
  summary: '質問に答え、又は重ねて尋ねます。',
  permission: bothWriters,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({ body }),
  output: z.object({ id: z.uuid() }),
  refusals: questionUnknown,
})

export const endQuestion = endpoint({
  name: 'supervision.end-question',
  method: 'POST',
  path: '/api/supervision/questions/:id/end',
  summary: '質問を終わりにします。尋ねた側だけが終わりにできます。',
  permission: bothWriters,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({}),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...questionUnknown,
    'not-yours-to-end': { status: 409, title: '質問を終わりにできるのは、尋ねた側です。' },
  },
})
