import { z } from 'zod'

/** The place after a line of the board: when it moved last, to the microsecond, and its id. */
export interface Cursor {
  readonly at: string
  readonly id: string
}

const shape = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d[ T][\d:.]+(\+00)?$/), z.uuid()])

export const writeCursor = ({ at, id }: Cursor): string => `${at}~${id}`

/** Undefined: not a cursor of ours. */
export function readCursor(text: string): Cursor | undefined {
  const read = shape.safeParse(text.split('~'))
  return read.success ? { at: read.data[0], id: read.data[1] } : undefined
}
