// 一般法57条1項, 95条3項; 一般法施行規則11条, 15条: minutes are of what was done. Before it was done there is nothing to write.
import type { Body } from '../meeting-facts.ts'

export interface MinutesOpening {
  readonly mayBeWritten: boolean
  /** From when, where the hour alone decides. */
  readonly opensAt: Date | null
  readonly because: string
}

const articles: Readonly<Record<Body, { readonly meeting: string | null; readonly written: string | null }>> = {
  generalMeeting: { meeting: '一般法57条1項', written: '一般法58条1項' },
  board: { meeting: '一般法95条3項', written: '一般法96条' },
  council: { meeting: null, written: null },
}

/**
 * From the hour it was called for, or from its first ballot where it began before. A resolution without a meeting is minuted when its
 * ballot was closed or its period is over.
 */
export function whenMinutesOpen(
  meeting: {
    readonly body: Body
    readonly form: 'meeting' | 'written'
    readonly state: 'planned' | 'called'
    readonly heldAt: Date
    readonly ballots: readonly { readonly isClosed: boolean }[]
  },
  now: Date,
): MinutesOpening {
  const { body, form, state, heldAt, ballots } = meeting
  const article = articles[body][form]
  const basis = article === null ? '' : `（${article}）`
  if (state === 'planned') {
    const because = `招集通知を発していません。議事録は、招集して開いた会議の記録です${basis}。`
    return { mayBeWritten: false, opensAt: null, because }
  }
  const isDone = form === 'written' ? ballots.some(({ isClosed }) => isClosed) : ballots.length > 0
  if (isDone || now >= heldAt) return { mayBeWritten: true, opensAt: null, because: '' }
  const because =
    form === 'written'
      ? `まだ決議の結果が出ていません。議事録は、決議があったとみなされた内容の記録です${basis}。締め切って結果が出れば、この時刻の前でも書けます。`
      : `まだ開かれていません。議事録は、会議でした議事の記録です${basis}。`
  return { mayBeWritten: false, opensAt: heldAt, because }
}
