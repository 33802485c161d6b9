import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { ruleAddress } from '../addresses.ts'
import type { Rule } from '../rule.ts'
import { EndRule } from './end-rule.tsx'
import { RuleHistory } from './rule-history.tsx'

export function RuleItem({ rule, isKeeper }: { rule: Rule; isKeeper: boolean }) {
  const { word, tone } = standing(rule)
  return (
    <li className="rounded-8 border border-solid-gray-420 px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{word}</Badge>
        {rule.effect === 'deny' && <Badge tone="red">見せない</Badge>}
      </p>
      <p className="mt-2 text-std-16N-170 text-solid-gray-900">{rule.sentence}</p>
      {isKeeper && (
        <div className="mt-3 flex flex-wrap gap-2" data-screen-only>
          <LinkButton href={ruleAddress(rule.ruleId)}>
            改める<span className="sr-only">：{rule.sentence}</span>
          </LinkButton>
          <EndRule rule={rule} />
        </div>
      )}
      <RuleHistory rule={rule} />
    </li>
  )
}

function standing({ ended, inForce, validFromOn }: Rule): { word: string; tone: BadgeTone } {
  if (ended) return { word: '終了', tone: 'neutral' }
  if (inForce) return { word: '効力あり', tone: 'green' }
  return validFromOn > dateInJapan(new Date())
    ? { word: '開始前', tone: 'blue' }
    : { word: '期限が過ぎた', tone: 'yellow' }
}
