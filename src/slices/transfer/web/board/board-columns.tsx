import { boardColumns } from '../words.ts'
import type { BoardItem } from './board-item.ts'
import { CaseCard } from './case-card.tsx'
import { byUrgency } from './next-work.ts'

/** One column a phase; on a phone the columns stand below each other, the empty ones left out. */
export function BoardColumns({ items }: { items: readonly BoardItem[] }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-4 print:hidden">
      {boardColumns.map(({ key, title, states }) => {
        const here = items.filter((item) => states.includes(item.state)).toSorted(byUrgency)
        return (
          <section
            key={key}
            aria-labelledby={`column-${key}`}
            className={`rounded-12 bg-solid-gray-50 p-2 ${here.length === 0 ? 'max-lg:hidden' : ''}`}
          >
            <h2 id={`column-${key}`} className="flex justify-between px-1 text-dns-16B-130 leading-150">
              {title}
              <span className="font-normal tabular-nums">{here.length}件</span>
            </h2>
            {here.length === 0 ? (
              <p className="px-1 py-4 text-dns-14N-130 text-solid-gray-700">いまはありません。</p>
            ) : (
              <ul className="mt-2 space-y-2">
                {here.map((item) => (
                  <li key={item.id}>
                    <CaseCard item={item} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}
