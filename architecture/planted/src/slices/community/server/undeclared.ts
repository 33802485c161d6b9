// plants: slices-meet-in-published
import type { Port } from '../../governance/published/ports.ts'

export type Undeclared = Port
