// 法70条の19, 70条の12, 70条の21第1項第1号; 一般法100条・300条・303条: what follows when officers change, are lacking or are found wanting.
import { addDays } from '../../../../../foundation/legal-period.ts'
import { type ApprovalNeed, representativeNeedsApproval } from '../../bodies/representative-needs-approval.ts'
import { isOverAFifthVacant, vacanciesAreFilled, vacancyFillBy } from '../../bodies/vacancies-are-filled.ts'
import { registrationDays } from '../../parameters/duty-parameters.ts'
import { noDay, onDay, withoutDelay } from '../deadline.ts'
import type { DutyRule, Schedule } from '../duty.ts'
import type { EventOf } from '../duty-facts.ts'
import { type EventGround, registrationAfter, since, whenHappens } from './event-rule.ts'

type RepresentativeEvent = EventOf<'representativeSelected' | 'representativeRemoved'>

function approvalNeed(event: RepresentativeEvent): ApprovalNeed {
  return event.kind === 'representativeRemoved'
    ? representativeNeedsApproval({ kind: 'removal' }, event.on)
    : representativeNeedsApproval({ kind: 'selection', reappointment: event.reappointment }, event.on)
}

function representativeApproved(event: RepresentativeEvent): readonly Schedule[] {
  const need = approvalNeed(event)
  if (need.needed === false) return []
  const basis = [since(event, '理事会の決議の日')]
  if (need.needed === null)
    return [{ deadline: { kind: 'unknown', missing: need.missing }, earliestOn: event.on, basis }]
  return [
    {
      deadline: noDay(`申請の期限は法令にありません。${need.because}`),
      earliestOn: event.on,
      doneOn: event.approvalArrivedOn ?? null,
      basis,
      warnings: ['都道府県医療審議会の意見を聴くため、開催の時期を都道府県に確かめてください'],
    },
  ]
}

function representativeRegistered(event: RepresentativeEvent): readonly Schedule[] {
  const need = approvalNeed(event)
  const basis = [since(event, '理事会の決議の日')]
  const field = `events[${event.id}].approvalArrivedOn`
  if (need.needed === null)
    return [{ deadline: { kind: 'unknown', missing: need.missing }, earliestOn: event.on, basis }]
  if (need.needed) return [{ deadline: registrationAfter(event.approvalArrivedOn, field), earliestOn: event.on, basis }]
  return [{ deadline: onDay(addDays(event.on, registrationDays)), earliestOn: event.on, basis }]
}

export const officerEventDuties: readonly DutyRule<EventGround>[] = [
  whenHappens(['representativeSelected', 'representativeRemoved'], {
    id: 'representative-approved',
    title: '代表理事の選定・解職の認可の申請',
    article: '法70条の19、規39条の27',
    who: '理事会・代表理事',
    papers: ['認可申請書(住所・氏名・理由)', '履歴書(選定のとき)', '理事会議事録'],
    schedules: representativeApproved,
  }),
  whenHappens(['representativeSelected', 'representativeRemoved'], {
    id: 'representative-registered',
    title: '代表理事の変更の登記',
    article: '一般法303条・300条',
    who: '代表理事',
    papers: ['変更登記申請書', '認可書(再任を除く)'],
    schedules: representativeRegistered,
  }),
  whenHappens(['officersChanged'], {
    id: 'officers-registered',
    title: '理事・監事の変更の登記',
    article: '一般法303条',
    who: '代表理事',
    papers: ['変更登記申請書', '社員総会議事録または辞任届', '就任承諾書'],
    schedules: (event) => [
      {
        deadline: onDay(addDays(event.on, registrationDays)),
        earliestOn: event.on,
        basis: [since(event, '変更の日')],
        warnings: ['役員変更の届出は医療法人の規定で、都道府県が求めるかは確認できていません(令5条の13)'],
      },
    ],
  }),
  whenHappens(['postsVacant'], {
    id: 'posts-filled',
    title: '欠員の補充',
    article: vacanciesAreFilled.article(vacanciesAreFilled.validity.from) ?? '',
    who: '社員総会',
    papers: ['選任の議案', '就任承諾書'],
    schedules: (event) => {
      const over = isOverAFifthVacant(event)
      if (over === false) return []
      const { missing } = vacanciesAreFilled.decide(event, event.on)
      return [
        {
          deadline: over ? onDay(vacancyFillBy(event.on)) : { kind: 'unknown', missing },
          earliestOn: event.on,
          basis: [since(event, '欠けた日')],
          warnings: ['任期の満了や辞任で退いた役員は、後任が就くまで権利義務を持ち続けます(一般法75条)'],
        },
      ]
    },
  }),
  whenHappens(['officerDisqualified'], {
    id: 'disqualified-officer-replaced',
    title: '欠格事由に当たる役員の交代',
    article: '法70条の4第1号、70条の21第1項第1号',
    who: '社員総会・理事会',
    papers: ['社員総会議事録', '就任承諾書', '欠格事由に当たらない旨の誓約書'],
    schedules: (event) => [
      {
        deadline: withoutDelay(event.on),
        earliestOn: event.on,
        basis: [since(event, '欠格事由が生じた日')],
        warnings: ['認定の必要的取消しの事由です。ただちに都道府県に相談してください'],
      },
    ],
  }),
  whenHappens(['misconductFound'], {
    id: 'misconduct-reported',
    title: '不正の行為等の報告(都道府県知事・社員総会・理事会のいずれか)',
    article: '法70条の12第2項(一般法100条)',
    who: '監事',
    papers: ['報告書'],
    schedules: (event) => [
      {
        deadline: withoutDelay(event.on),
        earliestOn: event.on,
        basis: [since(event, '認めた日')],
        warnings: ['「遅滞なく」は一般法100条によりますが、原文での確認は済んでいません'],
      },
    ],
  }),
]
