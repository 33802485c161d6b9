// plants: kernel-modules-meet-as-declared
import type { Member } from '../../tenancy/domain/member.ts'

export interface Viewer {
  readonly member: Member
}
