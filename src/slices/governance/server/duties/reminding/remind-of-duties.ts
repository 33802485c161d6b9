import { sql } from 'kysely'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import { noticeLeft } from '../../../../../kernel/disclosure/published/notice-left.ts'
import { openSystemWork, type WorkFloor } from '../../../../../kernel/work/server/open-work.ts'
import { type Reminder, remindersOn } from '../../../domain/duties/calendar/reminders.ts'
import type { DutyWork } from '../duty-store.ts'
import { listedDuties, readDutyYear } from '../read-duty-year.ts'

/** A server that was down this long still brings to mind what it missed. */
const daysMadeUp = 6

/**
 * Tells each alliance's office what is due soon or missed. What was said is kept, so that however often and by however many
 * servers this runs, nothing is said twice.
 */
export async function remindOfDuties(floor: WorkFloor): Promise<void> {
  const alliances = await openSystemWork(floor, 'remind-of-duties', async (work: DutyWork) => {
    const { rows } = await sql<{ id: string }>`
      select distinct owner_id as id from governance.statement where topic = 'articles' order by id`.execute(work.db)
    return rows.map(({ id }) => id)
  })
  for (const id of alliances) {
    await openSystemWork(floor, 'remind-of-duties', (work: DutyWork) => remindAlliance(work, id))
  }
}

async function remindAlliance(work: DutyWork, allianceId: string): Promise<void> {
  const read = await readDutyYear(work, allianceId, work.today)
  if (!read) return
  const duties = listedDuties(read, work.today)
  const raised: Reminder[] = []
  for (let ago = daysMadeUp; ago >= 0; ago -= 1) {
    for (const { duty, daysLeft } of remindersOn(duties, addDays(work.today, -ago))) {
      if (await isNew(work, allianceId, duty, daysLeft)) raised.push({ duty, daysLeft: daysLeft - ago })
    }
  }
  const newest = [...new Map(raised.map((reminder) => [reminder.duty.id, reminder])).values()]
  if (newest.length === 0) return
  await sql`insert into kernel.notice (id, recipient_organisation_id, topic, text)
    values (${work.newId()}, ${allianceId}, 'governance.duty-due', ${textOf(newest)})`.execute(work.db)
  await work.publish(noticeLeft(allianceId))
}

async function isNew(work: DutyWork, ownerId: string, { id, dueOn }: Reminder['duty'], daysLeft: number) {
  if (!dueOn) return false
  const added = await work.db
    .insertInto('governance.duty_reminder')
    .values({ owner_id: ownerId, duty: id, due_on: dueOn, days_left: daysLeft, raised_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('duty')
    .executeTakeFirst()
  return added !== undefined
}

const leftWords = (days: number): string =>
  days < 0 ? `${-days}日過ぎています` : days === 0 ? '今日まで' : `あと${days}日`

/** Late first; the page of the year says the rest. */
function textOf(reminders: readonly Reminder[]): string {
  const lines = reminders
    .toSorted((one, other) => one.daysLeft - other.daysLeft)
    .map(({ duty, daysLeft }) =>
      duty.dueOn ? `「${duty.title}」${formatJapaneseDate(duty.dueOn)}（${leftWords(daysLeft)}）` : duty.title,
    )
  return `期限のお知らせです。${lines.join('、')}。「年間の義務」の画面で、根拠と必要な書類を確かめてください。`
}
