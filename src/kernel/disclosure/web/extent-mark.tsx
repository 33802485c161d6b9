import { type Granularity, granularityLevel } from '../domain/disclosure-rule.ts'
import { extentWords } from './disclosure-words.ts'

const steps = [1, 2, 3]

/** How far something is seen: three steps and a word, readable without colour. Null is nothing. `stacked`: one above the other on a phone. */
export function ExtentMark({ extent, stacked = false }: { extent: Granularity | null; stacked?: boolean }) {
  const level = extent === null ? 0 : granularityLevel[extent]
  return (
    <span
      className={`inline-flex items-center gap-2 whitespace-nowrap ${stacked ? 'max-sm:flex-col max-sm:items-start max-sm:gap-0.5' : ''}`}
    >
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {steps.map((step) => (
          <span
            key={step}
            className={`inline-block h-4 w-2.5 rounded-2 border border-solid-gray-600 ${step <= level ? 'bg-blue-900' : 'bg-white'}`}
          />
        ))}
      </span>
      <span className={level === 0 ? 'text-solid-gray-700' : ''}>
        {extent === null ? '見えない' : extentWords[extent]}
      </span>
    </span>
  )
}
