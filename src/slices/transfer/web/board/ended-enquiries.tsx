import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listEndedEnquiries } from '../../contract/enquiry-endpoints.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { linesInWords } from '../../domain/lines-counted.ts'
import { enquiryAddress } from '../addresses.ts'

/** Nobody keeps a bed free for a case that was decided elsewhere. */
export function EndedEnquiries() {
  const { items, total } = useEndpoint(listEndedEnquiries, {}).data ?? { items: [], total: 0 }
  if (items.length === 0) return null
  return (
    <Disclosure summary={`取り下げられた照会・不可と回答した照会（二週間以内、${linesInWords(total)}）`}>
      {items.length < total && <p>{`新しい順に${items.length}件を表示しています。`}</p>}
      <ul className="space-y-1 text-std-16N-170">
        {items.map(({ id, senderName, state, endedAt }) => (
          <li key={id}>
            <InstantText instant={endedAt} />{' '}
            <a href={enquiryAddress(id)} className="inline-block py-1">
              {`${senderName}からの照会（${enquiryStateNames[state]}）`}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
