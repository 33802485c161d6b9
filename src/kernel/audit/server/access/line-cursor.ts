/** Where a page of lines ended: time with microseconds and id. */
export interface LinePlace {
  readonly at: string
  readonly id: string
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f-]{36})$/

export const writeCursor = ({ at, id }: LinePlace): string => `${at}_${id}`

export function readCursor(cursor: string): LinePlace | null {
  const [, at, id] = form.exec(cursor) ?? []
  return at === undefined || id === undefined || Number.isNaN(Date.parse(at)) ? null : { at, id }
}
