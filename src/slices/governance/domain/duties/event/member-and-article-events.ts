// 法70条の3, 70条の8, 70条の18, 70条の21; 一般法300条・303条; 規39条の24・39条の25: what follows when members, the articles or the policy change.
import { addDays } from '../../../../../foundation/legal-period.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { registrationDays } from '../../parameters/duty-parameters.ts'
import { fromDay, noDay, notKnown, onDay, withoutDelay } from '../deadline.ts'
import type { DutyRule, Schedule } from '../duty.ts'
import type { EventOf } from '../duty-facts.ts'
import { type EventGround, noEffectBefore, registrationAfter, since, whenHappens } from './event-rule.ts'

const approvalPapers = ['定款変更認可申請書', '新旧対照表と変更の事由', '社員総会議事録'] as const

function articlesRegistered(event: EventOf<'articlesChanged'>): readonly Schedule[] {
  if (event.registered === false) return []
  const path = `events[${event.id}]`
  const basis = [since(event, '変更の決議の日')]
  const missing =
    event.registered === undefined
      ? [missingFact(`${path}.registered`, '登記した事項が変わるか', suppliers.office)]
      : []
  const deadline =
    event.change === 'exempt'
      ? onDay(addDays(event.on, registrationDays))
      : registrationAfter(event.approvalArrivedOn, `${path}.approvalArrivedOn`)
  return [{ deadline, earliestOn: event.on, basis, missing }]
}

function membersArticles(event: EventOf<'memberJoins' | 'memberLeaves'>): readonly Schedule[] {
  if (event.articlesChange === false) return []
  const basis = [since(event, '加入・脱退の日')]
  if (event.articlesChange) return [{ deadline: noDay(noEffectBefore), earliestOn: null, basis }]
  const label = '加入・脱退で定款の記載(議決権など)が変わるか'
  return [{ deadline: notKnown(`events[${event.id}].articlesChange`, label), earliestOn: null, basis }]
}

export const memberAndArticleEventDuties: readonly DutyRule<EventGround>[] = [
  whenHappens(['memberJoins', 'memberLeaves'], {
    id: 'criteria-rechecked',
    title: '認定基準の再確認(社員の加入・脱退)',
    article: '法70条の21第2項第1号、法70条の3第1項第4号・第8号・第9号・第11号・第12号・第18号',
    who: '事務局',
    papers: ['社員名簿', '議決権の表', '参加病院等の一覧'],
    schedules: (event) => [
      {
        deadline: onDay(event.on),
        earliestOn: null,
        basis: [since(event, '加入・脱退の日')],
        warnings: [
          '加入・脱退そのものに認可や届出の規定はありません。都道府県が届出を求めるかは確認できていません(QA第2版 問11)',
        ],
      },
    ],
  }),
  whenHappens(['memberJoins', 'memberLeaves'], {
    id: 'articles-approved-for-members',
    title: '社員の加入・脱退に伴う定款変更の認可の申請',
    article: '法70条の18(法54条の9第3項)、規39条の24',
    who: '代表理事',
    papers: approvalPapers,
    schedules: membersArticles,
  }),
  whenHappens(['articlesChanged'], {
    id: 'articles-approved',
    title: '定款変更の認可の申請',
    article: '法70条の18(法54条の9第3項)、規39条の24',
    who: '代表理事',
    papers: approvalPapers,
    schedules: (event) =>
      event.change === 'exempt'
        ? []
        : [
            {
              deadline: noDay(noEffectBefore),
              earliestOn: event.on,
              doneOn: event.approvalArrivedOn ?? null,
              basis: [since(event, '社員総会の特別決議の日')],
              warnings: ['病院等の開設(法70条の17第6号)にかかわる変更は、都道府県医療審議会の意見が聴かれます'],
            },
          ],
  }),
  whenHappens(['articlesChanged'], {
    id: 'articles-notified',
    title: '定款変更の届出(主たる事務所の所在地・公告の方法)',
    article: '法70条の18(法54条の9第5項)、規39条の25',
    who: '代表理事',
    papers: ['定款変更届', '新旧対照表', '社員総会議事録'],
    schedules: (event) =>
      event.change === 'exempt'
        ? [{ deadline: withoutDelay(event.on), earliestOn: event.on, basis: [since(event, '変更の日')] }]
        : [],
  }),
  whenHappens(['articlesChanged'], {
    id: 'articles-registered',
    title: '定款変更に伴う変更の登記',
    article: '一般法303条・300条',
    who: '代表理事',
    papers: ['変更登記申請書', '認可書', '社員総会議事録'],
    schedules: articlesRegistered,
  }),
  whenHappens(['policyChanged'], {
    id: 'policy-change-asked',
    title: '医療連携推進方針の変更の取扱いを都道府県に確認',
    article: '(法令に手続の定めなし)',
    who: '事務局',
    papers: ['変更後の医療連携推進方針', '新旧対照表'],
    schedules: (event) => [
      {
        deadline: noDay('方針の変更の手続は法令にありません。都道府県に取扱いを確かめてください'),
        earliestOn: event.on,
        basis: [since(event, '変更の日')],
      },
    ],
  }),
  whenHappens(['ownFacilityPlanned'], {
    id: 'own-facility-confirmed',
    title: '法人が自ら病院等を開設することの確認',
    article: '法70条の8第3項・第4項、規39条の16',
    who: '代表理事',
    papers: ['確認の申請(様式は規則にありません)', '2年間の事業計画書・予算書'],
    schedules: (event) => [
      {
        deadline: fromDay(
          event.permitApplicationOn,
          (on) => onDay(addDays(on, -1)),
          `events[${event.id}].permitApplicationOn`,
          '開設の許可を申請する日(その前に確認が要ります)',
        ),
        earliestOn: event.on,
        basis: [since(event, '開設を決めた日')],
      },
    ],
  }),
]
