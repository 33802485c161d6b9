import type { BadgeTone } from '../../../../design/text/badge.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showSharing } from '../../contract/sharing-endpoints.ts'
import type { SharingPart, Stance } from '../../domain/may-share.ts'

export type Sharing = OutputOf<typeof showSharing>

export const answerWords: Readonly<Record<Sharing['answer'], { word: string; tone: BadgeTone }>> = {
  allowed: { word: '○ 共有してよい', tone: 'green' },
  blocked: { word: '× 共有できない', tone: 'red' },
  unfinished: { word: '？ まだそろっていない', tone: 'yellow' },
}

/** What giving and withdrawing mean differs from part to part. */
export const stanceWords: Readonly<Record<SharingPart, Readonly<Record<Stance, string>>>> = {
  querying: { given: '本人の同意を得た', withdrawn: '同意が撤回された' },
  source: { given: '掲示していて、異議はない', withdrawn: '本人が異議を述べた' },
  receiving: { given: '本人に確認した', withdrawn: '本人が確認に応じなかった' },
}

/** The newest fact of a part counts. */
export const newestFact = ({ facts }: Sharing, part: SharingPart) => facts.findLast((fact) => fact.part === part)
