import { atLeast, over, type Share, shareText } from '../meeting/share.ts'

export interface WrittenMajority {
  readonly quorum: Share | null
  readonly majority: Share
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** 過半数, 半数以上, 3分の2以上, 3分の2を超える数 (or 超): as articles write them. */
export function readShare(text: string): Share | null {
  const written = plain(text)
  if (written === '過半数') return over(1, 2)
  const found = /^(?:(\d{1,3})分の(\d{1,3})|半数)(以上|超|を超える数?)$/.exec(written)
  if (!found) return null
  const [denominator, numerator] = found[1] ? [Number(found[1]), Number(found[2])] : [2, 1]
  if (numerator < 1 || numerator > denominator || denominator > 100) return null
  return found[3] === '以上' ? atLeast(numerator, denominator) : over(numerator, denominator)
}

/** 過半数が出席し、過半数の賛成 / 出席の定めなし、3分の2以上の賛成. */
export function readMajority(text: string): WrittenMajority | null {
  const found = /^(?:(.+?)(?:が|の)出席し?|出席の定めなし)[、,](?:出席者の|その)?(.+?)(?:の|が)賛成$/.exec(plain(text))
  const [attending, agreeing] = [found?.[1], found?.[2]]
  const quorum = attending ? readShare(attending) : null
  const majority = agreeing ? readShare(agreeing) : null
  return majority && (quorum || !attending) ? { quorum, majority } : null
}

export const majorityText = ({ quorum, majority }: WrittenMajority): string =>
  `${quorum ? `${shareText(quorum)}が出席し` : '出席の定めなし'}、${shareText(majority)}の賛成`
