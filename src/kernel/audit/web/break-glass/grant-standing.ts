import type { BadgeTone } from '../../../../design/text/badge.tsx'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'
import { mayOpen, secondPersonStanding } from '../../domain/second-person.ts'

export type GrantStanding = 'usable' | 'waiting' | 'refused' | 'expired' | 'used' | 'missed'

/** What a grant is worth now, as it was read. */
export function grantStanding({ usedAt, missed, expiresAt, secondPerson }: BreakGlassGrant): GrantStanding {
  if (usedAt) return missed ? 'missed' : 'used'
  const second = secondPersonStanding(secondPerson)
  if (second === 'refused') return 'refused'
  if (new Date(expiresAt) <= new Date()) return 'expired'
  return mayOpen(second) ? 'usable' : 'waiting'
}

export const standingWords: Readonly<Record<GrantStanding, { readonly word: string; readonly tone: BadgeTone }>> = {
  usable: { word: '一回使える', tone: 'yellow' },
  waiting: { word: '同僚の確認を待っている', tone: 'yellow' },
  refused: { word: '同僚が断った', tone: 'neutral' },
  expired: { word: '使われずに期限が過ぎた', tone: 'neutral' },
  used: { word: '使われた', tone: 'red' },
  missed: { word: '何も開かれなかった', tone: 'red' },
}
