import { StatedDayText } from '../../../design/text/stated-day-text.tsx'
import { useEndpoint } from '../../../platform/browser/use-endpoint.ts'
import { listSources } from '../contract/overview-endpoints.ts'
import type { Citation, SourceDocument } from '../domain/source-document.ts'

export function useSources(): ReadonlyMap<string, SourceDocument> {
  const items = useEndpoint(listSources, {}).data?.items ?? []
  return new Map(items.map((source) => [source.id, source]))
}

/** Short, because it stands beside every statement: 資料004 for the numbered documents, else the title. */
export function sourceLabel(sources: ReadonlyMap<string, SourceDocument>, sourceId: string): string {
  const number = /^document-(\d+)$/.exec(sourceId)?.[1]
  return number ? `資料${number}` : (sources.get(sourceId)?.title ?? sourceId)
}

/** Which document says it and of which day. The statement's own day goes before the document's. */
export function CitationText({ citation }: { citation: Citation }) {
  const sources = useSources()
  const source = sources.get(citation.sourceId)
  const day = citation.asOf ?? source?.asOf
  return (
    <span className="text-dns-14N-130 leading-150 text-solid-gray-700">
      <a href={`#source-${citation.sourceId}`} className="inline-block py-0.5">
        {sourceLabel(sources, citation.sourceId)}
      </a>
      {day && (
        <>
          （<StatedDayText day={day} />
          時点）
        </>
      )}
      {citation.note && <span className="block">注：{citation.note}</span>}
    </span>
  )
}
