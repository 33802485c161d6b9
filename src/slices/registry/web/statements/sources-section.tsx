import { Section } from '../../../../design/page/section.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { sourceLabel, useSources } from '../citation.tsx'
import { citedSources } from './cited-sources.ts'

export function SourcesSection({ entry }: { entry: AllianceEntry }) {
  const sources = useSources()
  return (
    <Section id="sources" title="出典とした資料">
      <ul className="space-y-3">
        {citedSources(entry).map((id) => {
          const source = sources.get(id)
          return (
            <li key={id} id={`source-${id}`} className="scroll-mt-4 target:bg-yellow-50">
              <p className="text-std-16B-170">
                {sourceLabel(sources, id)}
                {source && sourceLabel(sources, id) !== source.title && `　${source.title}`}
              </p>
              {source && (
                <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
                  {source.issuer ?? '発行者の記載なし'}。{source.asOfText}
                  {source.terms && <>。利用条件：{source.terms}</>}
                  {source.note && <>。{source.note}</>}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
