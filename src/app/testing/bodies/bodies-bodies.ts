import { dateInJapan } from '../../../foundation/calendar-date.ts'
import { planted } from '../planted/private-rows.ts'
import type { BodiesRows } from './bodies-rows.ts'

const question = {
  item: 'budget',
  title: '架空の予算',
  body: '架空の内容',
  disclosure: 'office',
  decidesOn: null,
}

const plantedQuestion = { ...question, title: planted, body: planted }

/** What the endpoints of bodies and of questions before decisions are sent. */
export const bodiesBodies: Readonly<Record<string, (aim: BodiesRows) => object>> = {
  'governance.record-election': () => ({
    person: { name: '架空 新任' },
    post: 'director',
    category: null,
    electedOn: '2026-11-20',
    fromOn: '2026-11-21',
    reason: '架空の総会',
  }),
  'governance.record-term-end': () => ({ end: { lastOn: '2026-11-21', cause: 'resigned' }, reason: '架空の辞任届' }),
  'governance.record-statement': ({ personId }) => ({
    topic: 'officer',
    subject: personId,
    effectiveOn: '2026-11-20',
    value: { posts: [] },
    reason: '架空の申告',
  }),
  'governance.draft-opinion': () => question,
  'governance.change-opinion': () => ({ ...question, seen: plantedQuestion }),
  'governance.attach-to-opinion': ({ fileId }) => ({ fileId }),
  'governance.withdraw-opinion': () => ({ reason: '架空の理由' }),
  'governance.tell-decision': () => ({ decidedOn: '2026-11-22' }),
  'governance.reply-to-opinion': () => ({
    kind: 'alliance',
    body: '架空の意見です。',
    datedOn: dateInJapan(new Date()),
  }),
}
