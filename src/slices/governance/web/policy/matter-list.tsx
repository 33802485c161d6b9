import type { WrittenCase } from '../case-words.ts'
import { NotWritten } from './not-written.tsx'

type Matter = NonNullable<NonNullable<WrittenCase['policy']>['matters']>[number]

/** Unicode's circled numbers run in one row to ⑳. */
const circled = (number: number): string => (number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`)

export function MatterList({ matters }: { matters: readonly Matter[] }) {
  if (matters.length === 0) return <NotWritten what="事項とその目標" />
  return (
    <ol className="space-y-5">
      {matters.map((matter, index) => (
        <li key={matter.title}>
          <h3 className="text-std-16B-170">
            {circled(index + 1)} {matter.title}
          </h3>
          {matter.text ? <p className="whitespace-pre-line">{matter.text}</p> : <NotWritten what="事項の内容" />}
          <div className="mt-1 flex gap-3">
            <span className="shrink-0 text-dns-14B-130 leading-170">目標</span>
            {matter.targets?.length ? (
              <ul>
                {matter.targets.map((target) => (
                  <li key={target}>{target}</li>
                ))}
              </ul>
            ) : (
              <NotWritten what="この事項の目標" />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
