// plants: slices-meet-in-published
import { tables } from '../../registry/server/tables.ts'

export const peeked = tables
