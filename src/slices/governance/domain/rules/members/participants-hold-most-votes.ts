// 法70条の3第1項第12号 (before 2024-04-01: 第11号): participants hold more than half of all votes.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase } from '../../certification-case.ts'
import { participantWord } from '../../law-version.ts'
import { isParticipant, kindMissing, membersMissing, votesMissing } from '../../membership.ts'
import { type Criterion, criterionItem } from '../criterion.ts'
import { formatRange, possibilities, sumRanges } from './vote-range.ts'

function decide({ members }: CertificationCase, on: CalendarDate): Finding {
  if (!members) return unknown([membersMissing])
  const withoutVotes = members.filter((member) => member.votes === undefined)
  const withoutKind = members.filter((member) => isParticipant(member) === undefined)
  const missing = [...withoutVotes.map(votesMissing), ...withoutKind.map(kindMissing)]
  if (withoutVotes.length > 0) return unknown(missing)

  const all = members.reduce((sum, member) => sum + (member.votes ?? 0), 0)
  const held = sumRanges(
    members.map((member) => possibilities(isParticipant(member)).map((yes) => (yes ? (member.votes ?? 0) : 0))),
  )
  const because = `${participantWord(on)}の議決権 ${formatRange(held)} / 総議決権 ${all}`
  if (held.least * 2 > all) return met(`${because}(過半)`)
  if (held.most * 2 <= all) return broken(`${because}(過半に達しません)`)
  return unknown(missing, because)
}

export const participantsHoldMostVotes: Criterion = { ...criterionItem(12), title: '参加法人等の議決権の過半', decide }
