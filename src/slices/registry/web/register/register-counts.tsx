import type { ReactNode } from 'react'
import { Answer } from '../../../../design/state/answer.tsx'
import { Count } from '../../../../design/text/count.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { StatedDayText } from '../../../../design/text/stated-day-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { countAlliances } from '../../contract/overview-endpoints.ts'
import { sourceLabel, useSources } from '../citation.tsx'

/** The register's own count beside the country's: different questions, so dated numbers and the reason. */
export function RegisterCounts() {
  const counts = useEndpoint(countAlliances, {})
  const sources = useSources()
  return (
    <Answer reading={counts}>
      {({ register, national, whyTheyDiffer }) => (
        <div>
          <dl className="divide-y divide-solid-gray-300 border-y border-solid-gray-420">
            <Line
              term="この登録簿にある法人"
              remark={`認定 ${register.certified}・解散 ${register.dissolved}・取消し ${register.revoked}`}
              value={register.total}
            />
            {national.map((count) => (
              <Line
                key={`${count.sourceId} ${count.asOf}`}
                term="全国の認定数"
                remark={
                  <>
                    {count.asOf && <StatedDayText day={count.asOf} />}現在
                    {count.prefectures !== null && `・${count.prefectures}道府県`}（
                    {sourceLabel(sources, count.sourceId)}
                    {sources.get(count.sourceId)?.issuer && ` ${sources.get(count.sourceId)?.issuer}`}）
                  </>
                }
                value={count.alliances}
              />
            ))}
          </dl>
          <div className="mt-2">
            <Disclosure summary="数が違うのはなぜか">
              <p className="text-std-16N-170">{whyTheyDiffer}</p>
              {national.map((count) => (
                <p key={`${count.sourceId} ${count.asOf}`} className="mt-2 text-dns-14N-130 leading-160">
                  {count.note}
                </p>
              ))}
            </Disclosure>
          </div>
        </div>
      )}
    </Answer>
  )
}

const Line = ({ term, remark, value }: { term: string; remark: ReactNode; value: number }) => (
  <div className="flex items-baseline justify-between gap-4 py-2">
    <dt className="text-std-16N-170">
      {term}
      <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">{remark}</span>
    </dt>
    <dd className="shrink-0 text-std-22B-150 text-solid-gray-900">
      <Count value={value} unit="法人" />
    </dd>
  </div>
)
