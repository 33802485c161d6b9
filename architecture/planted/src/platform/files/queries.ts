// plants: database-packages-behind-work
import type { Kysely } from 'kysely'

export type Database = Kysely<unknown>
