// plants: published-is-a-door
import type { store } from '../server/store.ts'

export type Port = typeof store
