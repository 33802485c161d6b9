// plants: kernel-modules-meet-as-declared
import type { Viewer } from '../../identity/domain/viewer.ts'

export type Member = Viewer
