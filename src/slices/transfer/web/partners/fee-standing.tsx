import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listPartners } from '../../contract/figures/partner-endpoints.ts'

export type ShownPartners = OutputOf<typeof listPartners>

/** What the rule asks, what there is, and how sure we are of the rule. */
export function FeeStanding({ shown }: { shown: ShownPartners }) {
  const { rules, partnersCounted, partnersMissing, metEnough, yearFrom, on } = shown
  if (!rules || partnersMissing === null) {
    return <Notice kind="info" title="この日の施設基準は登録されていません。一覧と記録だけを示します。" />
  }
  const yearly = rules.meetingsAYear
  return (
    <Section
      title="入退院支援加算1の基準に足りないもの"
      note="件数を数えるだけで、届出の可否を示すものではありません。「要確認」の基準は、届出の前に現行の施設基準を確かめてください。"
    >
      <DefinitionList
        items={[
          {
            term: '連携機関の数',
            value: (
              <>
                <strong>{partnersCounted}機関</strong>
                {partnersMissing > 0
                  ? `。${rules.partners.value}機関以上まで、あと${partnersMissing}機関です。`
                  : `。${rules.partners.value}機関以上の基準を満たしています。`}
                <Source {...rules.partners} />
              </>
            ),
          },
          {
            term: '面会の回数',
            value: (
              <>
                <strong>{`${metEnough}機関`}</strong>
                {`と、1年間（`}
                <DateText date={yearFrom} />
                {`から`}
                <DateText date={on} />
                {`まで）に${yearly.value}回以上会いました。`}
                {partnersCounted - (metEnough ?? 0) > 0 && `あと${partnersCounted - (metEnough ?? 0)}機関です。`}
                <Source {...yearly} />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Source({ source, doubtful }: { source: string; doubtful: boolean }) {
  return (
    <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">
      {doubtful && <strong className="mr-1 text-yellow-1100">要確認</strong>}
      出典：{source}
    </span>
  )
}
