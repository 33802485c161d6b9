import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'

/** Who stood by an opening that needed a second person, and when. */
export function SecondPersonText({ second }: { second: NonNullable<BreakGlassGrant['secondPerson']> }) {
  const { answer, person, answeredAt, aloneBecause } = second
  const alone = aloneBecause !== null && `確認できる人がいないまま：${aloneBecause}`
  if (answer === null) return alone ? `${alone}（後からの確認がまだです）` : 'まだ答えがありません'
  return (
    <>
      {person ?? '氏名を確認できない人'}が{answer === 'confirmed' ? '確認しました' : '認めませんでした'}
      {answeredAt && (
        <>
          （<InstantText instant={answeredAt} />）
        </>
      )}
      {alone && `。${alone}`}
    </>
  )
}
