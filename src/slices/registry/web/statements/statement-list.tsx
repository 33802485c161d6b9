import type { ReactNode } from 'react'
import { Badge } from '../../../../design/text/badge.tsx'
import type { Citation } from '../../domain/source-document.ts'
import { CitationText } from '../citation.tsx'

export interface Stated {
  readonly citation: Citation
  readonly text: string
  /** When the text alone does not carry it. */
  readonly shown?: ReactNode
}

/** What every document says, one under the other, each with its document; nothing is merged and nothing chosen. */
export function StatementList({ statements }: { statements: readonly Stated[] }) {
  if (statements.length === 0) return <NotStated />
  const differ = new Set(statements.map((each) => each.text)).size > 1
  return (
    <div>
      {differ && <Badge tone="yellow">資料により記載が異なります</Badge>}
      <ul className="space-y-1">
        {statements.map((each) => (
          <li key={`${each.citation.sourceId} ${each.citation.asOf} ${each.text}`}>
            <span className="mr-2">{each.shown ?? each.text}</span>
            <CitationText citation={each.citation} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export const NotStated = () => <span className="whitespace-nowrap text-solid-gray-700">記載なし</span>
