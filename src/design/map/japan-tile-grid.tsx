import { shadeOf, shadeSteps } from './count-shades.ts'
import { type PrefectureTile, prefectureTiles, shortPrefectureName } from './prefecture-tiles.ts'

const side = 50
const gap = 3

interface GridProps {
  readonly title: string
  readonly unit: string
  readonly countOf: (prefecture: string) => number
  readonly hrefOf: (prefecture: string) => string
  readonly selected: string | undefined
}

/** Japan as 47 squares. On a phone east above west: in one piece the squares would be too small to read and to touch. */
export function JapanTileGrid(props: GridProps) {
  return (
    <figure aria-label={props.title}>
      <div className="hidden lg:block">
        <Part {...props} name="全国" columns={[0, 13]} rows={[0, 11]} />
      </div>
      <div className="grid max-w-[24rem] gap-4 lg:hidden">
        <Part {...props} name="東日本" columns={[7, 13]} rows={[0, 8]} />
        <Part {...props} name="西日本" columns={[0, 6]} rows={[6, 11]} />
      </div>
      <figcaption className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-dns-14N-130">
        <span>1都道府県あたりの{props.unit}数</span>
        {shadeSteps.map((shade) => (
          <span key={shade.label} className="inline-flex items-center gap-1">
            <svg width="18" height="18" aria-hidden="true">
              <rect x="1" y="1" width="16" height="16" rx="3" className={`${shade.ground} stroke-solid-gray-600`} />
            </svg>
            {shade.label}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Part({
  name,
  columns: [firstColumn, lastColumn],
  rows: [firstRow, lastRow],
  ...grid
}: GridProps & {
  name: string
  columns: readonly [number, number]
  rows: readonly [number, number]
}) {
  const tiles = prefectureTiles.filter(({ column }) => column >= firstColumn && column <= lastColumn)
  return (
    <svg
      viewBox={`0 ${firstRow * side} ${(lastColumn - firstColumn + 1) * side} ${(lastRow - firstRow + 1) * side}`}
      className="block h-auto w-full overflow-visible"
      {...asGroup}
      aria-label={`${grid.title}（${name}）`}
    >
      {tiles.map((tile) => (
        <Tile key={tile.name} tile={tile} x={(tile.column - firstColumn) * side} y={tile.row * side} {...grid} />
      ))}
    </svg>
  )
}

// Spread, because the linter takes SVG groups for HTML ones.
const asGroup = { role: 'group' } as const
const silent = { 'aria-hidden': true } as const

/** A tile without a count is not a link: it would only lead to an empty list. */
function Tile({
  tile,
  x,
  y,
  unit,
  countOf,
  hrefOf,
  selected,
}: GridProps & { tile: PrefectureTile; x: number; y: number }) {
  const count = countOf(tile.name)
  const isSelected = tile.name === selected
  const shade = shadeOf(count)
  const drawing = (
    <>
      <rect
        x={x + gap / 2}
        y={y + gap / 2}
        width={side - gap}
        height={side - gap}
        rx={5}
        className={`${shade.ground} ${isSelected ? 'stroke-black' : count > 0 ? 'stroke-blue-1000' : 'stroke-solid-gray-300'}`}
        strokeWidth={isSelected ? 5 : 1}
      />
      <text x={x + side / 2} y={y + 20} textAnchor="middle" className={`${shade.ink} text-[14px]`}>
        {shortPrefectureName(tile.name)}
      </text>
      <text x={x + side / 2} y={y + 40} textAnchor="middle" className={`${shade.ink} text-[16px] font-700`}>
        {count > 0 ? count : '–'}
      </text>
    </>
  )
  if (count === 0) return <g {...silent}>{drawing}</g>
  return (
    <a
      href={hrefOf(tile.name)}
      aria-label={`${shortPrefectureName(tile.name)}${count}${unit}${isSelected ? '（表示中）' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
      className="no-underline"
    >
      {drawing}
    </a>
  )
}
