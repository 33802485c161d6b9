import type { Answer } from '../../../platform/browser/call-endpoint.ts'

/** Said before anything is sent, in the shape in which the server would say it. */
export const unreadableDay = async (label: string): Promise<Answer<never>> => ({
  ok: false,
  problem: {
    type: 'input-not-valid',
    status: 422,
    title: '入力を確かめてください。',
    fields: [{ field: label, message: `${label}を「R8.11.22」のように入力してください。` }],
  },
})
