// 法70条の15 → 法55条, 56条〜56条の16; 一般法300条・308条・310条・311条: what follows when the alliance is dissolved, or cannot pay.
import { addDays, endOfMonths } from '../../../../../foundation/legal-period.ts'
import { creditorNoticeMonths, registrationDays } from '../../parameters/duty-parameters.ts'
import { fromDay, noDay, onDay } from '../deadline.ts'
import type { DutyRule } from '../duty.ts'
import type { EventOf } from '../duty-facts.ts'
import { type EventGround, noEffectBefore, registrationAfter, since, whenHappens } from './event-rule.ts'

/** 法55条6項: without the governor's approval such a dissolution has no effect. */
const needsApproval = ({ cause }: EventOf<'dissolved'>): boolean => cause === 'resolution' || cause === 'impossibility'

const dissolvedSince = (event: EventOf<'dissolved'>) => since(event, '解散の事由が生じた日')
const openStart = '2週間をどの日から数えるかは要確認です'

export const dissolutionEventDuties: readonly DutyRule<EventGround>[] = [
  whenHappens(['dissolved'], {
    id: 'dissolution-approved',
    title: '解散の認可の申請・届出',
    article: '法70条の15(法55条6項・8項)、規39条の23',
    who: '代表理事・清算人',
    papers: ['理由書', '社員総会議事録', '財産目録', '貸借対照表', '残余財産の処分に関する書類'],
    schedules: (event) => {
      const approval = needsApproval(event)
      return [
        {
          title: approval ? '解散の認可の申請' : '解散の届出(清算人)',
          deadline: noDay(approval ? noEffectBefore : '届出の期限は確認できていません'),
          earliestOn: event.on,
          doneOn: event.approvalArrivedOn ?? null,
          basis: [since(event, '解散の事由が生じた日')],
        },
      ]
    },
  }),
  whenHappens(['dissolved'], {
    id: 'creditors-noticed',
    title: '債権者への官報公告(3回以上)',
    article: '法70条の15(法56条〜56条の16)',
    who: '清算人',
    papers: ['官報公告', '知れている債権者への催告'],
    schedules: (event) => [
      {
        deadline: fromDay(
          event.liquidatorsSince,
          (on) => onDay(endOfMonths(on, creditorNoticeMonths)),
          `events[${event.id}].liquidatorsSince`,
          '清算人が就任した日',
        ),
        earliestOn: event.liquidatorsSince ?? event.on,
        basis: [since(event, '解散の事由が生じた日')],
      },
    ],
  }),
  whenHappens(['dissolved'], {
    id: 'dissolution-registered',
    title: '解散の登記',
    article: '一般法308条・300条',
    who: '清算人',
    papers: ['解散登記申請書', '認可書(決議・成功の不能による解散のとき)'],
    schedules: (event) => [
      {
        deadline: needsApproval(event)
          ? registrationAfter(event.approvalArrivedOn, `events[${event.id}].approvalArrivedOn`)
          : onDay(addDays(event.on, registrationDays)),
        earliestOn: event.on,
        basis: [dissolvedSince(event)],
      },
    ],
  }),
  whenHappens(['dissolved'], {
    id: 'liquidators-registered',
    title: '清算人の登記',
    article: '一般法310条',
    who: '清算人',
    papers: ['清算人登記申請書'],
    schedules: (event) => [
      {
        deadline: registrationAfterDay(event, 'liquidatorsSince', '清算人が就任した日'),
        earliestOn: event.liquidatorsSince ?? null,
        basis: [dissolvedSince(event)],
        warnings: [
          `清算人が就任した日から数えています。${openStart}`,
          '清算中に就任した清算人は、氏名と住所を都道府県知事に届け出ます(法70条の15(法56条〜56条の16))',
        ],
      },
    ],
  }),
  whenHappens(['dissolved'], {
    id: 'liquidation-end-registered',
    title: '清算結了の登記',
    article: '一般法311条',
    who: '清算人',
    papers: ['清算結了登記申請書'],
    schedules: (event) => [
      {
        deadline: registrationAfterDay(event, 'liquidationEndedOn', '清算が結了した日'),
        earliestOn: event.liquidationEndedOn ?? null,
        basis: [dissolvedSince(event)],
        warnings: [`清算が結了した日から数えています。${openStart}`],
      },
    ],
  }),
  whenHappens(['dissolved'], {
    id: 'liquidation-end-notified',
    title: '清算結了の届出(都道府県知事)',
    article: '法70条の15(法56条〜56条の16)',
    who: '清算人',
    papers: [],
    schedules: (event) => [
      {
        deadline: fromDay(
          event.liquidationEndedOn,
          () => noDay('届出の期限は確認できていません'),
          `events[${event.id}].liquidationEndedOn`,
          '清算が結了した日',
        ),
        earliestOn: event.liquidationEndedOn ?? null,
        basis: [dissolvedSince(event)],
      },
    ],
  }),
  whenHappens(['insolvencyFound'], {
    id: 'bankruptcy-filed',
    title: '破産手続開始の申立て(裁判所)',
    article: '法70条の15(法55条4項・5項)',
    who: '理事',
    papers: ['破産手続開始の申立書'],
    schedules: (event) => [
      {
        deadline: noDay('直ちに申し立てます。日数の定めは確認できていません'),
        earliestOn: event.on,
        basis: [since(event, '債務を完済できないことが分かった日')],
        warnings: ['申立てを怠ると過料の対象です(法93条9号)'],
      },
    ],
  }),
]

function registrationAfterDay(
  event: EventOf<'dissolved'>,
  field: 'liquidatorsSince' | 'liquidationEndedOn',
  label: string,
) {
  return fromDay(event[field], (on) => onDay(addDays(on, registrationDays)), `events[${event.id}].${field}`, label)
}
