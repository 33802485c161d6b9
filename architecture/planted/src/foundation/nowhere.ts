// plants: imports-resolve
import type { Missing } from './missing.ts'

export type Nowhere = Missing
