import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import type { UnreadableActivityMarks } from '../../domain/alliance-activity.ts'
import { CitationText } from '../citation.tsx'

/** Shown as it stands, and said to be unreadable: which mark belongs to which heading is not guessed. */
export function UnreadableMarks({ marks }: { marks: UnreadableActivityMarks }) {
  return (
    <div>
      <h3 className="text-std-16B-170 text-solid-gray-900">資料の一覧表の記載（列を読み取れないもの）</h3>
      <p className="mt-1 mb-2 text-std-16N-170">{marks.remark}</p>
      <DefinitionList
        items={[
          { term: '見出し', value: marks.headings.join('／') },
          { term: '凡例', value: marks.legend.join('　') },
          { term: '印の並び', value: <span className="tracking-widest">{marks.marks}</span> },
          { term: '資料', value: <CitationText citation={marks} /> },
        ]}
      />
    </div>
  )
}
