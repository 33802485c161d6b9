import { parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import { daysBetween } from '../../../../foundation/legal-period.ts'

export interface CourseFacts {
  readonly course: readonly { readonly untilOn: string; readonly value: number }[]
  readonly goal: number | null
  readonly year: { readonly from: string; readonly until: string }
}

export interface CoursePicture {
  readonly points: readonly {
    readonly x: number
    readonly y: number
    readonly value: number
    readonly untilOn: string
  }[]
  readonly goalY: number | null
}

/** Where the numbers stand in a picture of this size: the year from left to right, nothing to a little above the most. */
export function coursePicture({ course, goal, year }: CourseFacts, width: number, height: number): CoursePicture {
  const [from, until] = [parseCalendarDate(year.from), parseCalendarDate(year.until)]
  if (!from || !until) return { points: [], goalY: null }
  const most = Math.max(goal ?? 0, ...course.map(({ value }) => value)) * 1.15 || 1
  const yOf = (value: number) => Math.round((1 - value / most) * height)
  const days = daysBetween(from, until)
  const points = course.flatMap(({ untilOn, value }) => {
    const on = parseCalendarDate(untilOn)
    return on ? [{ untilOn, value, x: Math.round((daysBetween(from, on) / days) * width), y: yOf(value) }] : []
  })
  return { points, goalY: goal === null ? null : yOf(goal) }
}
