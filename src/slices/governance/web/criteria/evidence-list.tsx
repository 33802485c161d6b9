import { InstantText } from '../../../../design/text/instant-text.tsx'

interface Evidence {
  readonly id: string
  readonly title: string
  readonly reference: string
  readonly recordedAt: string
}

/** A web address becomes a link; anything else says where the paper lies. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <div className="mt-2 flex gap-3">
      <p className="shrink-0 text-dns-14B-130 leading-170">根拠資料</p>
      <ul>
        {evidence.map((each) => (
          <li key={each.id}>
            {/^https?:\/\//.test(each.reference) ? (
              <a href={each.reference} target="_blank" rel="noreferrer">
                {each.title}（別の画面で開きます）
              </a>
            ) : (
              `${each.title}（${each.reference}）`
            )}
            <span className="ml-2 text-dns-14N-130 text-solid-gray-700">
              <InstantText instant={each.recordedAt} /> 記録
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
