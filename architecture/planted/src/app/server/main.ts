// plants: app-enters-by-the-door
import { tables } from '../../slices/registry/server/tables.ts'

export const main = tables
