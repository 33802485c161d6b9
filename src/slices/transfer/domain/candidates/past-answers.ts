/** How a receiver answered this sender's newest enquiries of the same purpose. */
export interface PastAnswers {
  readonly asked: number
  readonly accepted: number
  /** Null while nobody has answered. */
  readonly medianAnswerHours: number | null
}

export const noPastAnswers: PastAnswers = { asked: 0, accepted: 0, medianAnswerHours: null }

/** With fewer enquiries a rate would be chance; they are counted as neither good nor bad. */
const fewestForARate = 5

export const acceptanceRate = ({ asked, accepted }: PastAnswers): number | null =>
  asked < fewestForARate ? null : accepted / asked

export function pastAnswersSentence(past: PastAnswers | null): string {
  if (past === null) return '転院の目的を選ぶと、これまでの回答が分かります。'
  const { asked, accepted, medianAnswerHours } = past
  if (asked === 0) return 'この1年に、同じ目的で照会した記録はありません。'
  const rate = acceptanceRate(past)
  const share = rate === null ? '' : `(受入率${Math.round(rate * 100)}%)`
  const time = medianAnswerHours === null ? '' : `、回答までの中央値は${answerTime(medianAnswerHours)}`
  return `同じ目的の直近の照会${asked}件のうち、受入可は${accepted}件${share}${time}です。`
}

const answerTime = (hours: number): string => {
  if (hours < 1) return '1時間未満'
  return hours < 48 ? `${Math.round(hours)}時間` : `${Math.round(hours / 24)}日`
}
