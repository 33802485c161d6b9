import { Answer } from '../../../../design/state/answer.tsx'
import { Count } from '../../../../design/text/count.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { countAlliances } from '../../contract/overview-endpoints.ts'
import { CitationText } from '../citation.tsx'

/** The register's own count beside the country's: two different questions, so two dated numbers and the reason. */
export function RegisterCounts() {
  const counts = useEndpoint(countAlliances, {})
  return (
    <Answer reading={counts}>
      {({ register, national, whyTheyDiffer }) => (
        <div className="border-y border-solid-gray-420 py-3">
          <dl className="flex flex-wrap gap-x-8 gap-y-3">
            <div>
              <dt className="text-dns-14N-130 leading-150">この登録簿にある法人</dt>
              <dd>
                <span className="text-std-28B-150 text-solid-gray-900">
                  <Count value={register.total} unit="法人" />
                </span>
                <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">
                  認定 {register.certified}・解散 {register.dissolved}・取消し {register.revoked}
                </span>
              </dd>
            </div>
            {national.map((count) => (
              <div key={`${count.sourceId} ${count.asOf}`} className="max-w-[16rem]">
                <dt className="text-dns-14N-130 leading-150">全国の認定数</dt>
                <dd>
                  <span className="text-std-28B-150 text-solid-gray-900">
                    <Count value={count.alliances} unit="法人" />
                  </span>
                  <span className="block">
                    {count.prefectures !== null && (
                      <span className="text-dns-14N-130 leading-150">{count.prefectures}都道府県。</span>
                    )}
                    <CitationText citation={count} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <div className="mt-2">
            <Disclosure summary="数が違うのはなぜか">
              <p className="text-std-16N-170">{whyTheyDiffer}</p>
            </Disclosure>
          </div>
        </div>
      )}
    </Answer>
  )
}
