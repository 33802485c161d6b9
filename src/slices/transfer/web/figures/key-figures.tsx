import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { shareDefinitions, spreadDefinitions, spreadNames } from '../../domain/figures/figure-definitions.ts'
import { number, share } from './figure-numbers.ts'

/** The figures of the whole period, each with its unit, how many cases it rests on, and what it means. */
export function KeyFigures({ figures }: { figures: ShownFigures['whole'] }) {
  const { firstChoice, decided, waitingBedDays: waiting } = figures
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {spreadNames.map((name) => {
        const { title, unit, definition } = spreadDefinitions[name]
        const spread = figures[name]
        return (
          <Figure
            key={name}
            title={title}
            value={spread ? number(spread.median) : '–'}
            unit={spread ? unit : ''}
            rests={spread ? `90%値 ${number(spread.p90)}${unit}・${spread.count}件` : '対象の依頼がありません'}
            definition={definition}
          />
        )
      })}
      <Figure
        {...shareDefinitions.firstChoice}
        value={share(firstChoice, decided)}
        unit=""
        rests={`決定した${decided}件のうち${firstChoice}件`}
      />
      <Figure
        {...shareDefinitions.waitingBedDays}
        value={number(waiting.days)}
        rests={`${waiting.cases}件の合計${waiting.unknown > 0 ? `。日付の記載がない${waiting.unknown}件を除く` : ''}`}
      />
    </ul>
  )
}

interface FigureProps {
  readonly title: string
  readonly value: string
  readonly unit: string
  readonly rests: string
  readonly definition: string
}

function Figure({ title, value, unit, rests, definition }: FigureProps) {
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <h3 className="text-dns-14B-130 leading-150 text-solid-gray-900">{title}</h3>
      <p className="mt-1 text-std-28B-150 tabular-nums text-solid-gray-900">
        {value}
        <span className="ml-1 text-dns-16N-130">{unit}</span>
      </p>
      <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{rests}</p>
      <Disclosure summary="定義">
        <p className="text-dns-14N-130 leading-160">{definition}</p>
      </Disclosure>
    </li>
  )
}
