import type { ShownOfficer } from '../body-words.ts'

const height = 44
const left = 92
const right = 270

/** One officer and those tied to him or her: the centre left, the ties as named lines, the count below. */
export function KinStar({ officer: { name, group } }: { officer: ShownOfficer }) {
  const over = group.size > group.most
  const middle = (group.with.length * height) / 2
  const total = group.with.length * height
  const said = group.with.map((each) => `${each.name}（${each.kind}）`).join('、')
  return (
    <figure className={`rounded-8 border p-3 ${over ? 'border-red-900' : 'border-solid-gray-420'}`}>
      <svg
        viewBox={`0 0 380 ${total}`}
        role="img"
        aria-label={`${name}と関係のある役員：${said}`}
        className="h-auto w-[24rem] max-w-full font-sans"
      >
        {group.with.map((each, index) => {
          const y = index * height + height / 2
          return (
            <g key={each.name}>
              <line x1={left} y1={middle} x2={right} y2={y} className="stroke-solid-gray-536" strokeWidth="2" />
              <text
                x={(left + right) / 2}
                y={(middle + y) / 2 - 6}
                textAnchor="middle"
                className="fill-solid-gray-800 text-[13px]"
              >
                {each.kind}
              </text>
              <circle cx={right} cy={y} r="8" className="fill-white stroke-blue-900" strokeWidth="3" />
              <text x={right + 14} y={y + 5} className="fill-solid-gray-900 text-[15px]">
                {each.name}
              </text>
            </g>
          )
        })}
        <circle cx={left} cy={middle} r="9" className="fill-blue-900" />
        <text x={left - 16} y={middle + 5} textAnchor="end" className="fill-solid-gray-900 text-[15px] font-700">
          {name}
        </text>
      </svg>
      <figcaption className="mt-1 text-std-16N-170">
        {name}を含めて{group.size}人（{group.most}人まで）
        {over && <strong className="text-red-900">：3分の1を超えています</strong>}
      </figcaption>
    </figure>
  )
}
