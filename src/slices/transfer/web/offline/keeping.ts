import type { Problem } from '../../../../platform/contract/problem.ts'
import type { WaitingCall, WaitingDraft } from './waiting-things.ts'

/** Why nothing goes out now. */
export type Stall = 'no-network' | 'no-session' | 'too-fast' | null

/** Where what somebody has written is, at this moment. */
export type Keeping =
  | { readonly state: 'nothing' | 'saving' | 'onDevice' | 'nowhere' | 'correction' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'waiting'; readonly stall: Stall }
  | { readonly state: 'refused'; readonly problem: Problem; readonly isOnDevice: boolean }

export function keepingOf(draft: WaitingDraft | undefined, calls: readonly WaitingCall[], stall: Stall): Keeping {
  const isOnDevice = draft === undefined || draft.onDevice === draft.changes
  const problem = draft?.problem ?? calls.find((call) => call.problem)?.problem
  if (problem) return { state: 'refused', problem, isOnDevice }
  const isSent = draft === undefined || draft.sent === draft.changes
  if (!isSent && draft.kept.isCorrection) return { state: 'correction' }
  if (!isSent && stall === 'no-network') return { state: isOnDevice ? 'onDevice' : 'nowhere' }
  if (calls.length > 0 || (!isSent && stall !== null)) return { state: 'waiting', stall }
  if (!isSent) return { state: 'saving' }
  return draft?.sentAt ? { state: 'saved', at: draft.sentAt } : { state: 'nothing' }
}

export interface KeepingWords {
  readonly mark: string
  readonly words: string
  readonly isTrouble: boolean
}

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** What has to happen before it goes out. Nobody has to send it again. */
export const waitingWords = (stall: Stall): string =>
  stall === 'no-session'
    ? '送信待ち。サインインを続けると、自動で送ります。'
    : stall === 'too-fast'
      ? '送信待ち。短い間に多く送られたため、少し待ってから自動で送ります。'
      : '送信待ち。つながると、自動で送ります。'

/** The state in a sentence: a person must know whether the page may be closed. */
export function keepingWords(keeping: Keeping): KeepingWords {
  const say = (mark: string, words: string, isTrouble = false) => ({ mark, words, isTrouble })
  switch (keeping.state) {
    case 'nothing':
      return say('', '入力すると、下書きとして自動で保存します。')
    case 'saving':
      return say('…', '保存しています。')
    case 'saved':
      return say('✓', `保存済み（${clock.format(keeping.at)}）`)
    case 'onDevice':
      return say('！', 'この端末に保存（オフライン）。つながると、自動で保存します。')
    case 'correction':
      return say('！', '訂正は、まだ送っていません。「訂正を送る」を押すと保存し、照会先にも知らせます。')
    case 'nowhere':
      return say('！', 'まだ保存されていません（オフライン）。この画面を閉じないでください。', true)
    case 'waiting':
      return say('！', waitingWords(keeping.stall))
    case 'refused':
      return say(
        '×',
        `保存できません。${keeping.problem.title}${keeping.isOnDevice ? '内容はこの端末に保存しています。' : ''}`,
        true,
      )
  }
}
