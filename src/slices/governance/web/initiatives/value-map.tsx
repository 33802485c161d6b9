import {
  difficultyNames,
  effectNames,
  type Initiative,
  levels,
  type PlacedInitiative,
} from '../../domain/targets/initiative.ts'

const [cell, left, bottom, dot] = [140, 44, 44, 15]
const size = cell * levels.length

/** Where each stands: easy on the left, great effect on top. The numbers are those of the table beside it. */
export function ValueMap({ placed }: { placed: readonly PlacedInitiative<Initiative>[] }) {
  const said = placed.map(
    ({ initiative: { title, difficulty, effect }, number }) =>
      `${number} ${title}（難易度${difficultyNames[difficulty]}、効果${effectNames[effect]}）`,
  )
  return (
    <figure>
      <svg
        role="img"
        aria-label={`取組の地図。横は実現の難易度、縦は効果の大きさ。${said.join('、')}`}
        viewBox={`0 0 ${left + size + 4} ${size + bottom + 4}`}
        className="w-full"
      >
        {levels.map((effect) =>
          levels.map((difficulty) => (
            <rect
              key={`${effect} ${difficulty}`}
              x={left + (difficulty - 1) * cell}
              y={(levels.length - effect) * cell}
              width={cell}
              height={cell}
              className={`stroke-solid-gray-420 ${effect > difficulty ? 'fill-green-50' : 'fill-white'}`}
            />
          )),
        )}
        {levels.map((level) => (
          <g key={level} fontSize="15" textAnchor="middle" className="fill-solid-gray-900">
            <text x={left + (level - 0.5) * cell} y={size + 18}>
              {difficultyNames[level]}
            </text>
            <text x={left - 12} y={(levels.length - level + 0.5) * cell + 5}>
              {effectNames[level]}
            </text>
          </g>
        ))}
        <text x={left + size / 2} y={size + 38} fontSize="14" textAnchor="middle" className="fill-solid-gray-700">
          実現の難易度
        </text>
        <text
          x={12}
          y={size / 2}
          fontSize="14"
          textAnchor="middle"
          transform={`rotate(-90 12 ${size / 2})`}
          className="fill-solid-gray-700"
        >
          効果の大きさ
        </text>
        {placed.map((each) => (
          <Dot key={each.number} {...each} />
        ))}
      </svg>
      <figcaption className="text-dns-14N-130 leading-150 text-solid-gray-700">
        番号は表の番号です。緑の枠は、難易度より効果が大きい取組です。
      </figcaption>
    </figure>
  )
}

const inRow = 4

/** Those of one square stand in rows, so that none hides another. */
function Dot({ initiative: { difficulty, effect, title }, number, place, of }: PlacedInitiative<Initiative>) {
  const [column, row] = [place % inRow, Math.floor(place / inRow)]
  const columns = Math.min(of, inRow)
  const rows = Math.ceil(of / inRow)
  const step = dot * 2 + 3
  const x = left + (difficulty - 0.5) * cell + (column - (columns - 1) / 2) * step
  const y = (levels.length - effect + 0.5) * cell + (row - (rows - 1) / 2) * step
  return (
    <g>
      <title>{title}</title>
      <circle cx={x} cy={y} r={dot} className="fill-blue-900" />
      <text x={x} y={y + 5} fontSize="14" fontWeight="700" textAnchor="middle" className="fill-white">
        {number}
      </text>
    </g>
  )
}
