import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { type CourseFacts, coursePicture } from './course-points.ts'
import { numberText } from './target-words.ts'

const [width, height, left, top] = [300, 90, 6, 16]

/** How the number moved through the year, with the goal as a dashed line. The table beside it says the same. */
export function CourseChart({ facts, unit, title }: { facts: CourseFacts; unit: string; title: string }) {
  const { points, goalY } = coursePicture(facts, width, height)
  const said = points.map(({ untilOn, value }) => `${japaneseDay(untilOn)} ${numberText(value)}${unit}`).join('、')
  return (
    <svg
      role="img"
      aria-label={`${title}の推移：${said || '実績の記録なし'}`}
      viewBox={`0 0 ${width + 2 * left + 40} ${height + top + 20}`}
      className="w-full max-w-[26rem]"
    >
      <g transform={`translate(${left} ${top})`}>
        <line x1="0" x2={width} y1={height} y2={height} className="stroke-solid-gray-600" />
        {goalY !== null && (
          <>
            <line x1="0" x2={width} y1={goalY} y2={goalY} strokeDasharray="5 4" className="stroke-green-900" />
            <text x={width + 4} y={goalY + 4} fontSize="11" className="fill-green-900">
              目標
            </text>
          </>
        )}
        <polyline
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          strokeWidth="2"
          className="stroke-blue-900"
        />
        {points.map(({ x, y, value, untilOn }) => (
          <g key={`${untilOn} ${x} ${y}`}>
            <circle cx={x} cy={y} r="4" className="fill-blue-900" />
            <text x={x} y={y - 8} fontSize="11" textAnchor="middle" className="fill-solid-gray-900">
              {numberText(value)}
            </text>
          </g>
        ))}
        <text x="0" y={height + 15} fontSize="11" className="fill-solid-gray-700">
          {japaneseDay(facts.year.from)}
        </text>
        <text x={width} y={height + 15} fontSize="11" textAnchor="end" className="fill-solid-gray-700">
          {japaneseDay(facts.year.until)}
        </text>
      </g>
    </svg>
  )
}
