import { describe, expect, it } from 'vitest'
import type { DutyEvent } from './duty-facts.ts'
import { dutiesOfEvents } from './list-duties.ts'
import { day, known, ofEvent, one } from './testing/duty-stage.ts'

type Written = DutyEvent extends infer Each ? (Each extends DutyEvent ? Omit<Each, 'id' | 'on'> : never) : never
const happened = (event: Written, on = '2026-07-10') => ofEvent({ ...event, id: 'e1', on: day(on) } as DutyEvent)
const row = (rule: string, event: Written, on?: string) => {
  const { dueOn, state, missing } = one(happened(event, on), rule)
  return [dueOn, state, missing.map(({ field }) => field).join()]
}
const rules = (event: Written) =>
  happened(event)
    .map(({ rule }) => rule)
    .toSorted()

describe('members', () => {
  it.each(['memberJoins', 'memberLeaves'] as const)(
    '%s: criteria again by that day, articles if they change',
    (kind) => {
      expect(row('criteria-rechecked', { kind })).toEqual(['2026-07-10', 'due', ''])
      expect(row('articles-approved-for-members', { kind })).toEqual([null, 'unknown', 'events[e1].articlesChange'])
      expect(row('articles-approved-for-members', { kind, articlesChange: true })).toEqual([null, 'due', ''])
      expect(rules({ kind, articlesChange: false })).toEqual(['criteria-rechecked'])
      expect(one(happened({ kind }), 'criteria-rechecked').article).toContain('第9号')
    },
  )
})

describe('articles', () => {
  const change = { kind: 'articlesChanged', change: 'needsApproval' } as const
  it('that need approval have no effect before it; the registration counts from its arrival (一般法300条・303条)', () => {
    expect(row('articles-approved', change)).toEqual([null, 'due', ''])
    expect(one(happened(change), 'articles-approved').deadline).toMatchObject({ kind: 'noDay' })
    expect(row('articles-registered', { ...change, registered: true })).toEqual([
      null,
      'unknown',
      'events[e1].approvalArrivedOn',
    ])
    const arrived = { ...change, registered: true, approvalArrivedOn: day('2026-09-30') }
    expect(row('articles-registered', arrived)[0]).toBe('2026-10-14')
    expect(
      one(ofEvent({ ...arrived, id: 'e1', on: day('2026-07-10') }, {}, day('2026-09-30')), 'articles-approved').state,
    ).toBe('done')
    expect(rules({ ...change, registered: false })).toEqual(['articles-approved'])
    const unclear = { ...change, approvalArrivedOn: day('2026-07-10') }
    expect(row('articles-registered', unclear)).toEqual(['2026-07-24', 'unknown', 'events[e1].registered'])
  })

  it('of office or public notice are notified without delay, and registered within two weeks', () => {
    const exempt = { kind: 'articlesChanged', change: 'exempt', registered: true } as const
    expect(rules(exempt)).toEqual(['articles-notified', 'articles-registered'])
    expect(row('articles-notified', exempt)).toEqual([null, 'due', ''])
    expect(one(happened(exempt), 'articles-notified').deadline).toEqual({ kind: 'withoutDelay', from: '2026-07-10' })
    expect(row('articles-registered', exempt)).toEqual(['2026-07-24', 'due', ''])
  })

  it('and the policy: no procedure in the law, so it is asked', () => {
    expect(one(happened({ kind: 'policyChanged' }), 'policy-change-asked').deadline).toMatchObject({ kind: 'noDay' })
  })
})

describe('the representative director (法70条の19)', () => {
  const selected = (reappointment?: boolean) => ({ kind: 'representativeSelected', reappointment }) as const
  it('is approved and then registered; who goes on is registered at once', () => {
    expect(row('representative-approved', selected(false))).toEqual([null, 'due', ''])
    expect(row('representative-registered', selected(false))[2]).toBe('events[e1].approvalArrivedOn')
    const arrived = { ...selected(false), approvalArrivedOn: day('2026-12-17') }
    expect(row('representative-registered', arrived)[0]).toBe('2026-12-31')
    expect(rules(selected(true))).toEqual(['representative-registered'])
    expect(row('representative-registered', selected(true))[0]).toBe('2026-07-24')
  })

  it('needed approval even when going on, before 2024-04-01', () => {
    const on = (date: string) => happened(selected(true), date).map(({ rule }) => rule)
    expect(on('2024-03-31')).toContain('representative-approved')
    expect(on('2024-04-01')).not.toContain('representative-approved')
  })

  it('is not known while nobody says whether it is a re-appointment; a removal always needs approval', () => {
    for (const rule of ['representative-approved', 'representative-registered']) {
      expect(row(rule, selected())).toEqual([null, 'unknown', 'representative.reappointment'])
    }
    expect(row('representative-approved', { kind: 'representativeRemoved' })).toEqual([null, 'due', ''])
    const removed = { kind: 'representativeRemoved', approvalArrivedOn: day('2026-08-01') } as const
    expect(row('representative-registered', removed)[0]).toBe('2026-08-15')
  })
})

describe('officers', () => {
  it('that change are registered within two weeks', () => {
    expect(row('officers-registered', { kind: 'officersChanged' })).toEqual(['2026-07-24', 'due', ''])
    expect(row('officers-registered', { kind: 'officersChanged' }, '2028-02-15')[0]).toBe('2028-02-29')
    expect(row('officers-registered', { kind: 'officersChanged' }, '2027-02-15')[0]).toBe('2027-03-01')
  })

  it('lacking over a fifth are filled within a month (法46条の5の3第3項)', () => {
    const vacant = (serving?: number) => ({ kind: 'postsVacant', role: 'director', fixedNumber: 5, serving }) as const
    expect(row('posts-filled', vacant(3))).toEqual(['2026-08-10', 'due', ''])
    expect(row('posts-filled', vacant(3), '2026-01-31')[0]).toBe('2026-02-28')
    expect(rules(vacant(4))).toEqual([])
    expect(row('posts-filled', vacant())).toEqual([null, 'unknown', 'officers.director'])
    expect(one(happened(vacant(3)), 'posts-filled').article).toContain('法70条の12')
  })

  it('who are disqualified, or found at fault, are a matter without delay', () => {
    const deadline = { kind: 'withoutDelay', from: '2026-07-10' }
    expect(one(happened({ kind: 'officerDisqualified' }), 'disqualified-officer-replaced').deadline).toEqual(deadline)
    expect(one(happened({ kind: 'misconductFound' }), 'misconduct-reported').deadline).toEqual(deadline)
  })
})

describe('the certification', () => {
  it('brings the name’s registration, from the certification with a warning, and the signs', () => {
    const of = happened({ kind: 'certified', certificateArrivedOn: day('2026-07-14') })
    expect(one(of, 'name-registered').dueOn).toBe('2026-07-24')
    expect(one(of, 'name-registered').warnings.join()).toContain('2026-07-28')
    expect(one(happened({ kind: 'certified' }), 'name-registered').warnings.join()).toContain('確認できていない')
    expect(one(of, 'signs-shown').deadline).toMatchObject({ kind: 'noDay' })
  })

  it('in danger, or under an order, is dealt with', () => {
    expect(one(happened({ kind: 'revocationRisk', because: 'C14' }), 'revocation-averted').warnings).toContain('C14')
    expect(row('measures-taken', { kind: 'measuresOrdered', until: day('2026-08-31') })[0]).toBe('2026-08-31')
    expect(row('measures-taken', { kind: 'measuresOrdered' })).toEqual([null, 'unknown', 'events[e1].until'])
  })

  it.each([
    ['2026-07-10', '2026-08-10'],
    ['2026-01-30', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
  ])('revoked on %s: the gift is agreed by %s (法70条の22)', (on, by) => {
    expect(row('property-given', { kind: 'revoked' }, on)[0]).toBe(by)
  })

  it('ends with a dissolution: approval or notification, and creditors within two months', () => {
    const dissolved = (cause: 'resolution' | 'impossibility' | 'articles' | 'noMembers') =>
      ({ kind: 'dissolved', cause }) as const
    const title = (cause: 'resolution' | 'impossibility' | 'articles' | 'noMembers') =>
      one(happened(dissolved(cause)), 'dissolution-approved').title
    expect((['resolution', 'impossibility', 'articles', 'noMembers'] as const).map(title)).toEqual([
      '解散の認可の申請',
      '解散の認可の申請',
      '解散の届出(清算人)',
      '解散の届出(清算人)',
    ])
    const known = { ...dissolved('resolution'), liquidatorsSince: day('2026-12-31') }
    expect(row('creditors-noticed', known)[0]).toBe('2027-02-28')
    expect(row('creditors-noticed', dissolved('resolution'))[2]).toBe('events[e1].liquidatorsSince')
  })

  it.each(['resolution', 'impossibility'] as const)(
    'dissolved by %s is registered two weeks after the approval arrived (一般法308条・300条)',
    (cause) => {
      const approved = { kind: 'dissolved', cause, approvalArrivedOn: day('2026-09-30') } as const
      expect(row('dissolution-registered', approved)[0]).toBe('2026-10-14')
      expect(row('dissolution-registered', { kind: 'dissolved', cause })).toEqual([
        null,
        'unknown',
        'events[e1].approvalArrivedOn',
      ])
    },
  )

  it.each(['articles', 'noMembers'] as const)(
    'dissolved by %s is registered two weeks after that (一般法308条)',
    (cause) => expect(row('dissolution-registered', { kind: 'dissolved', cause })).toEqual(['2026-07-24', 'due', '']),
  )

  it('has its liquidators and the end of the liquidation registered in two weeks (一般法310条・311条)', () => {
    const dissolved = { kind: 'dissolved', cause: 'articles' } as const
    const ended = { ...dissolved, liquidatorsSince: day('2026-07-12'), liquidationEndedOn: day('2026-11-30') }
    expect(row('liquidators-registered', ended)[0]).toBe('2026-07-26')
    expect(row('liquidators-registered', dissolved)).toEqual([null, 'unknown', 'events[e1].liquidatorsSince'])
    expect(row('liquidation-end-registered', ended)).toEqual(['2026-12-14', 'notYet', ''])
    expect(row('liquidation-end-registered', dissolved)[2]).toBe('events[e1].liquidationEndedOn')
    expect(one(happened(ended), 'liquidators-registered').warnings[0]).toContain('要確認')
  })

  it('tells the governor that the liquidation ended; no day is known for it (法70条の15)', () => {
    const dissolved = { kind: 'dissolved', cause: 'noMembers' } as const
    const ended = { ...dissolved, liquidationEndedOn: day('2026-07-10') } as const
    expect(one(happened(ended), 'liquidation-end-notified')).toMatchObject({
      state: 'due',
      deadline: { kind: 'noDay' },
    })
    expect(row('liquidation-end-notified', dissolved)[2]).toBe('events[e1].liquidationEndedOn')
  })

  it('that cannot pay is brought before the court by its directors at once (法55条5項)', () => {
    const [filed, ...others] = happened({ kind: 'insolvencyFound' })
    expect(filed).toMatchObject({ rule: 'bankruptcy-filed', dueOn: null, state: 'due', deadline: { kind: 'noDay' } })
    expect(others).toEqual([])
  })

  it('of an own hospital is confirmed before the permit is asked for (法70条の8第3項)', () => {
    const planned = { kind: 'ownFacilityPlanned', permitApplicationOn: day('2026-09-01') } as const
    expect(row('own-facility-confirmed', planned)[0]).toBe('2026-08-31')
    expect(row('own-facility-confirmed', { kind: 'ownFacilityPlanned' })[1]).toBe('unknown')
  })
})

it('an event before the law began is pointed out, with the article', () => {
  const [duty] = ofEvent({ kind: 'officersChanged', id: 'e1', on: day('2017-03-18') }, {}, day('2017-03-20'))
  expect(duty).toMatchObject({ dueOn: '2017-04-01', state: 'unknown' })
  expect(duty?.warnings.join()).toContain('一般法303条がこの法人に当てはまる2017-04-02より前')
  const [after] = ofEvent({ kind: 'officersChanged', id: 'e1', on: day('2017-03-19') }, {}, day('2017-03-20'))
  expect(after).toMatchObject({ dueOn: '2017-04-02', state: 'due' })
})

it('an approval that arrived is the application’s end, without a tick', () => {
  const arrived = { approvalArrivedOn: day('2026-08-01') } as const
  const doneOn = (rule: string, event: Written) => one(happened(event), rule).doneOn
  expect(doneOn('articles-approved', { kind: 'articlesChanged', change: 'needsApproval', ...arrived })).toBe(
    '2026-08-01',
  )
  expect(doneOn('representative-approved', { kind: 'representativeRemoved', ...arrived })).toBe('2026-08-01')
  expect(doneOn('dissolution-approved', { kind: 'dissolved', cause: 'resolution', ...arrived })).toBe('2026-08-01')
  expect(doneOn('dissolution-approved', { kind: 'dissolved', cause: 'resolution' })).toBeNull()
})

it('events are ticked off one by one', () => {
  const events = [
    { kind: 'officersChanged', id: 'e1', on: day('2026-07-10') },
    { kind: 'officersChanged', id: 'e2', on: day('2026-07-01') },
  ] as const
  const done = [{ duty: 'officers-registered@e1', on: day('2026-07-15') }]
  const duties = dutiesOfEvents({ ...known, events, done }, day('2026-07-20'))
  expect(duties.map(({ id, state }) => [id, state])).toEqual([
    ['officers-registered@e2', 'late'],
    ['officers-registered@e1', 'done'],
  ])
  expect(dutiesOfEvents(known, day('2026-07-20'))).toEqual([])
})
