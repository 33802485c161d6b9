import { DateText } from '../../../../design/text/date-text.tsx'
import type { Duty, DutyYear } from './duty-groups.ts'
import { MarkForm } from './mark-form.tsx'
import { SeenRecord } from './seen-record.tsx'
import { UndoMark } from './undo-mark.tsx'

/** Who says that it is done: the system's own records, the office, or both; else the office may say it. */
export function MarkCell({ duty, year }: { duty: Duty; year: DutyYear }) {
  const { mark, seen, doneOn, title } = duty
  if (!mark && !seen) {
    if (doneOn) return <DateText date={doneOn} />
    return year.mayWrite ? <MarkForm duty={duty} year={year} /> : null
  }
  return (
    <>
      {seen && <SeenRecord seen={seen} />}
      {mark && (
        <div className={seen ? 'mt-2' : undefined}>
          <DateText date={mark.doneOn} />　{mark.doneBy}（事務局の記録）
          {mark.reference && <span className="block break-words">書類：{mark.reference}</span>}
          {year.mayWrite && <UndoMark mark={mark} title={title} />}
        </div>
      )}
    </>
  )
}
