import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { dutyStateWords } from '../../domain/duties/live/duty-state-words.ts'
import { DutyDetails } from './duty-details.tsx'
import type { Duty, DutyYear } from './duty-groups.ts'
import { MarkCell } from './mark-cell.tsx'

export function DutyTable({ caption, duties, year }: { caption: string; duties: readonly Duty[]; year: DutyYear }) {
  const hasMarks = year.mayWrite || duties.some(({ mark, seen, doneOn }) => mark || seen || doneOn)
  return (
    <Table
      caption={caption}
      captionHidden
      wide
      rows={duties}
      rowKey={({ id }) => id}
      columns={[
        { key: 'due', header: '期限', cell: (duty) => <DueCell duty={duty} />, className: 'lg:w-44' },
        {
          key: 'title',
          header: '義務',
          rowHeader: true,
          cell: (duty) => (
            <>
              {duty.title}
              <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{duty.article}</span>
              <DutyDetails duty={duty} />
            </>
          ),
        },
        { key: 'who', header: '担当', cell: ({ who }) => who, className: 'lg:w-40' },
        { key: 'state', header: '状態', cell: ({ state }) => <State state={state} />, className: 'lg:w-28' },
        ...(hasMarks ? [marks(year)] : []),
      ]}
    />
  )
}

/** Whoever may not write sees no empty column. */
const marks = (year: DutyYear) => ({
  key: 'mark',
  header: '記録',
  cell: (duty: Duty) => <MarkCell duty={duty} year={year} />,
  className: 'lg:w-72',
})

function DueCell({ duty: { dueOn, plannedOn, earliestOn, daysLeft, deadlineSays, state } }: { duty: Duty }) {
  return (
    <>
      {dueOn ? <DateText date={dueOn} weekday /> : (deadlineSays ?? '分かりません')}
      {daysLeft !== null && (
        <span className={`block text-dns-14N-130 leading-150 ${daysLeft < 0 ? 'font-700 text-red-900' : ''}`}>
          {leftWords(daysLeft)}
        </span>
      )}
      {plannedOn && (
        <span className="block text-dns-14N-130 leading-150">
          予定 <DateText date={plannedOn} weekday />
        </span>
      )}
      {state === 'notYet' && earliestOn && (
        <span className="block text-dns-14N-130 leading-150">
          <DateText date={earliestOn} />
          から
        </span>
      )}
    </>
  )
}

const leftWords = (days: number): string => {
  if (days < 0) return `${-days}日過ぎています`
  return days === 0 ? '今日まで' : `あと${days}日`
}

const tones: Readonly<Record<Duty['state'], BadgeTone>> = {
  notYet: 'neutral',
  due: 'blue',
  late: 'red',
  done: 'green',
  doneLate: 'yellow',
  unknown: 'yellow',
}

const State = ({ state }: { state: Duty['state'] }) => <Badge tone={tones[state]}>{dutyStateWords[state]}</Badge>
