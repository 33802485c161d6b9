import { barHeight, barScale, barTop, labelBaseline, percent, rowHeight } from './bar-scale.ts'

export interface SpreadRow {
  readonly label: string
  /** Null where there was nothing to measure. */
  readonly spread: { readonly median: number; readonly p90: number } | null
}

/** A bar up to the median and a line on to the value that nine of ten keep, each with its number. */
export function SpreadChart({ title, unit, rows }: { title: string; unit: string; rows: readonly SpreadRow[] }) {
  const width = barScale(rows.flatMap(({ spread }) => (spread ? [spread.p90] : [])))
  return (
    <figure>
      <figcaption className="text-dns-16B-130 leading-150 text-solid-gray-900">
        {title}
        <span className="ml-1 text-dns-14N-130 text-solid-gray-700">（{unit}）</span>
      </figcaption>
      <svg
        className="mt-2 block"
        role="img"
        aria-label={sentenceOf(title, unit, rows)}
        width="100%"
        height={rows.length * rowHeight}
      >
        {rows.map(({ label, spread }, at) => (
          <svg key={label} y={at * rowHeight} width="100%" height={rowHeight} aria-hidden="true">
            <text y={labelBaseline} className="fill-solid-gray-700 text-[0.875rem]">
              {label}
            </text>
            {spread ? (
              <Bar median={width(spread.median)} p90={width(spread.p90)} words={wordsOf(spread)} />
            ) : (
              <text y={barTop + 13} className="fill-solid-gray-700 text-[0.875rem]">
                対象なし
              </text>
            )}
          </svg>
        ))}
      </svg>
    </figure>
  )
}

function Bar({ median, p90, words }: { median: number; p90: number; words: string }) {
  const middle = barTop + barHeight / 2
  const line = { className: 'stroke-blue-900', strokeWidth: 2 } as const
  return (
    <>
      <rect y={barTop} width={percent(median)} height={barHeight} className="fill-blue-900" />
      <line x1={percent(median)} x2={percent(p90)} y1={middle} y2={middle} {...line} />
      <line x1={percent(p90)} x2={percent(p90)} y1={barTop} y2={barTop + barHeight} {...line} />
      <text x={percent(p90)} dx={6} y={barTop + 13} className="fill-solid-gray-900 text-[0.875rem]">
        {words}
      </text>
    </>
  )
}

const digits = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 })
const wordsOf = ({ median, p90 }: { median: number; p90: number }) =>
  `${digits.format(median)} / 90% ${digits.format(p90)}`

const sentenceOf = (title: string, unit: string, rows: readonly SpreadRow[]): string =>
  `${title}。${rows
    .map(({ label, spread }) =>
      spread
        ? `${label} 中央値${digits.format(spread.median)}${unit}、90%値${digits.format(spread.p90)}${unit}`
        : `${label} 対象なし`,
    )
    .join('。')}`
