import { Section } from '../../../../design/page/section.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import type { Application } from './application-answer.ts'

/** 法70条の22: what a revocation takes, said before anybody decides. */
export function PropertySection({ property }: Pick<Application, 'property'>) {
  if (!property) return null
  const { amountYen, yearUntil, giftBy, article, revoked } = property
  return (
    <Section title={revoked ? '取消しによる財産の扱い' : '取り消したときの財産の扱い（今日取り消す場合）'}>
      <p className="text-std-16N-170">
        {amountYen === null ? (
          <>
            <DateText date={yearUntil} />
            に終わる事業年度の財産目録が届け出られていないため、額は分かりません。
          </>
        ) : (
          <>
            <DateText date={yearUntil} />
            に終わる事業年度の財産目録に記された医療連携推進目的取得財産残額は
            <strong>{amountYen.toLocaleString('ja-JP')}円</strong>です。
          </>
        )}
        国等への贈与契約を書面で結ぶ期限は
        <DateText date={giftBy} />
        で、契約のない部分は都道府県への金銭の贈与契約が成立したものとみなされます。
      </p>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">根拠：{article}</p>
    </Section>
  )
}
