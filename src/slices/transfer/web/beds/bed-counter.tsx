import { type BedKind, bedKindNames } from '../../domain/ward/bed-counts.ts'

const most = 999
const round =
  'flex size-14 shrink-0 items-center justify-center rounded-8 border-2 border-blue-900 bg-white text-std-24B-150 text-blue-900 hover:bg-blue-50 disabled:border-solid-gray-300 disabled:text-solid-gray-420'

/** Two large buttons and the number between them, for one thumb. */
export function BedCounter({
  ward,
  kind,
  count,
  onChange,
}: {
  ward: string
  kind: BedKind
  count: number
  onChange: (count: number) => void
}) {
  const name = bedKindNames[kind]
  return (
    <fieldset className="flex items-center gap-2 py-1">
      <legend className="sr-only">{`${ward} ${name}の空床`}</legend>
      <span aria-hidden="true" className="min-w-0 flex-1 text-std-16N-170">
        {name}
      </span>
      <button
        type="button"
        className={round}
        aria-label={`${ward} ${name}を一床減らす`}
        disabled={count === 0}
        onClick={() => onChange(count - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <output aria-live="polite" className="w-14 text-center text-std-24B-150 text-solid-gray-900 tabular-nums">
        {count}
        <span className="sr-only">床</span>
      </output>
      <button
        type="button"
        className={round}
        aria-label={`${ward} ${name}を一床増やす`}
        disabled={count >= most}
        onClick={() => onChange(count + 1)}
      >
        <span aria-hidden="true">＋</span>
      </button>
    </fieldset>
  )
}
