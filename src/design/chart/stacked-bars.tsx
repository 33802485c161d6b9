import { barHeight, barScale, barTop, labelBaseline, percent, rowHeight } from './bar-scale.ts'

/** From the darkest to the lightest, so that the order is seen without colours. */
const shades = ['fill-blue-1000', 'fill-blue-600', 'fill-blue-300', 'fill-solid-gray-200'] as const

export interface StackedRow {
  readonly label: string
  /** One value a series, in their order. */
  readonly values: readonly number[]
  /** Stands behind the bar; absent: the sum. */
  readonly words?: string
}

/** Parts of a whole, a bar a row; at most four series. The table beside it says each number. */
export function StackedBars({
  title,
  unit,
  series,
  rows,
}: {
  title: string
  unit: string
  series: readonly string[]
  rows: readonly StackedRow[]
}) {
  const sumOf = ({ values }: StackedRow) => values.reduce((total, value) => total + value, 0)
  const width = barScale(rows.map(sumOf))
  return (
    <figure>
      <figcaption className="text-dns-16B-130 leading-150 text-solid-gray-900">
        {title}
        <span className="ml-1 text-dns-14N-130 text-solid-gray-700">（{unit}）</span>
        <span className="mt-1 flex flex-wrap gap-x-4 text-dns-14N-130 font-normal">
          {series.map((name, at) => (
            <span key={name} className="inline-flex items-center gap-1">
              <svg width="16" height="16" aria-hidden="true">
                <rect x="1" y="1" width="14" height="14" className={`${shades[at]} stroke-solid-gray-600`} />
              </svg>
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        className="mt-2 block"
        role="img"
        aria-label={sentenceOf(title, unit, series, rows)}
        width="100%"
        height={rows.length * rowHeight}
      >
        {rows.map((row, at) => (
          <svg key={row.label} y={at * rowHeight} width="100%" height={rowHeight} aria-hidden="true">
            <text y={labelBaseline} className="fill-solid-gray-700 text-[0.875rem]">
              {row.label}
            </text>
            {row.values.map((value, part) => (
              <rect
                key={series[part]}
                x={percent(width(row.values.slice(0, part).reduce((total, each) => total + each, 0)))}
                y={barTop}
                width={percent(width(value))}
                height={barHeight}
                className={`${shades[part]} stroke-white`}
                strokeWidth={value > 0 ? 1 : 0}
              />
            ))}
            <text x={percent(width(sumOf(row)))} dx={6} y={barTop + 13} className="fill-solid-gray-900 text-[0.875rem]">
              {row.words ?? sumOf(row)}
            </text>
          </svg>
        ))}
      </svg>
    </figure>
  )
}

const sentenceOf = (title: string, unit: string, series: readonly string[], rows: readonly StackedRow[]): string =>
  `${title}。${rows
    .map(({ label, values }) => `${label} ${values.map((value, at) => `${series[at]}${value}${unit}`).join('、')}`)
    .join('。')}`
