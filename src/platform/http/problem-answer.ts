import type { FastifyReply } from 'fastify'
import type { Problem } from '../contract/problem.ts'

/** Refusals any endpoint may meet before its own: the same words everywhere. */
export const generalProblems = {
  'input-not-valid': { status: 422, title: '入力内容に誤りがあります。示された項目を直してください。' },
  'body-not-readable': { status: 400, title: '送られた内容を読み取れませんでした。JSON形式で送ってください。' },
  'address-not-readable': {
    status: 400,
    title: 'アドレスまたは要求の形を読み取れませんでした。アドレスを確かめてください。',
  },
  'headers-too-large': { status: 431, title: '要求の見出し部分が大きすぎます。' },
  'request-too-slow': { status: 408, title: '要求が届ききらないうちに時間切れになりました。やり直してください。' },
  'body-too-large': { status: 413, title: '送られた内容が大きすぎます。' },
  'media-type-not-supported': { status: 415, title: 'この形式の内容は受け付けていません。JSON形式で送ってください。' },
  'sign-in-required': { status: 401, title: 'サインインが必要です。' },
  'second-factor-required': {
    status: 403,
    title: 'サインインが完了していません。2つ目の要素で本人確認をしてください。',
  },
  'not-permitted': {
    status: 403,
    title: 'この操作を行う権限がありません。必要な場合は所属先の管理者に相談してください。',
  },
  'purpose-required': {
    status: 422,
    title: 'この情報を見る目的が示されていません。目的を選んでから、もう一度お試しください。',
  },
  'purpose-not-valid': { status: 422, title: '目的の書き方が正しくありません。一覧から選んでください。' },
  'break-glass-not-usable': {
    status: 403,
    title:
      'この緊急時閲覧は使えません。期限が切れたか、すでに使われたか、同僚の確認が済んでいないか、この情報を対象としていません。',
  },
  'file-not-accepted': { status: 422, title: 'このファイルは受け付けられません。' },
  'file-name-not-valid': { status: 422, title: 'ファイル名を付け直してから、もう一度選んでください。' },
  'length-required': { status: 400, title: 'ファイルの大きさが示されていません。もう一度選び直してください。' },
  'too-many-streams': {
    status: 429,
    title: '同時に開いている画面が多すぎます。使っていないタブを閉じてください。',
  },
  'other-origin': { status: 403, title: 'ほかのサイトからの操作は受け付けていません。' },
  'not-found': { status: 404, title: 'お探しのページや情報は見つかりませんでした。' },
  'server-failed': {
    status: 500,
    title: 'サーバーで問題が起きました。入力した内容は保存されていません。少し待ってからやり直してください。',
  },
  'busy-now': {
    status: 503,
    title: 'いま処理が混み合っているため、作成できませんでした。少し待ってからやり直してください。',
  },
  'took-too-long': {
    status: 503,
    title:
      '処理に時間がかかりすぎたため、中止しました。入力した内容は保存されていません。少し待ってからやり直してください。',
  },
  'database-not-ready': {
    status: 503,
    title: 'データベースの準備ができていません。少し待ってからやり直してください。',
  },
} as const satisfies Record<string, { status: number; title: string }>

export type GeneralProblem = keyof typeof generalProblems

export function sendProblem(reply: FastifyReply, problem: Omit<Problem, 'fields'> & Partial<Pick<Problem, 'fields'>>) {
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problemText(problem))
}

export const problemText = (problem: Parameters<typeof sendProblem>[1]): string =>
  JSON.stringify({ ...problem, fields: problem.fields ?? [] })

export const sendGeneralProblem = (
  reply: FastifyReply,
  name: GeneralProblem,
  more: Partial<Pick<Problem, 'detail' | 'fields'>> = {},
) => sendProblem(reply, { type: name, ...generalProblems[name], ...more })
