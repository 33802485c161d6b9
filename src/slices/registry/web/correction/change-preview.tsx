import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { partNames } from '../part-names.ts'
import type { PartChange } from './entry-draft.ts'

const marks = {
  added: { sign: '＋', word: '加える', look: 'bg-green-50 text-green-1200' },
  removed: { sign: '−', word: '取り除く', look: 'bg-red-50 text-red-1200 line-through decoration-1' },
} as const

/** Before anything is stored: what will be different. */
export function ChangePreview({ changes }: { changes: readonly PartChange[] }) {
  if (changes.length === 0) {
    return <EmptyState title="変わる記載はありません。">記載を加えるか、書き換えてください。</EmptyState>
  }
  return (
    <dl className="space-y-4">
      {changes.map((change) => (
        <div key={change.part}>
          <dt className="text-std-16B-170 text-solid-gray-900">{partNames[change.part] ?? change.part}</dt>
          {change.lines.map((line) => (
            <dd key={`${line.kind} ${line.text}`} className={`flex gap-2 px-2 py-1 ${marks[line.kind].look}`}>
              <span aria-hidden="true">{marks[line.kind].sign}</span>
              <span className="sr-only">{marks[line.kind].word}：</span>
              <span className="whitespace-pre-wrap">{line.text}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
