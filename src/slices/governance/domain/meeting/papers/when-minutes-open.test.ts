import { describe, expect, it } from 'vitest'
import { whenMinutesOpen } from './when-minutes-open.ts'

const heldAt = new Date('2026-06-20T14:00:00+09:00')
const before = new Date('2026-06-20T13:59:00+09:00')
const called = { body: 'board', form: 'meeting', state: 'called', heldAt, ballots: [] } as const

describe('minutes', () => {
  it('are not written before the hour of the meeting, and are from it on', () => {
    expect(whenMinutesOpen(called, before)).toMatchObject({ mayBeWritten: false, opensAt: heldAt })
    expect(whenMinutesOpen(called, before).because).toContain('一般法95条3項')
    expect(whenMinutesOpen(called, heldAt)).toMatchObject({ mayBeWritten: true, opensAt: null })
  })

  it('are written earlier when the meeting began earlier: a ballot was taken', () => {
    expect(whenMinutesOpen({ ...called, ballots: [{ isClosed: false }] }, before).mayBeWritten).toBe(true)
  })

  it('are never written of a meeting that nobody was called to', () => {
    const planned = { ...called, state: 'planned' } as const
    const after = new Date('2026-07-20T13:59:00+09:00')
    expect(whenMinutesOpen(planned, after)).toMatchObject({ mayBeWritten: false, opensAt: null })
  })

  it('of a resolution without a meeting wait for its result, not for the first answer', () => {
    const written = { ...called, form: 'written' } as const
    expect(whenMinutesOpen({ ...written, ballots: [{ isClosed: false }] }, before).mayBeWritten).toBe(false)
    expect(whenMinutesOpen({ ...written, ballots: [{ isClosed: true }] }, before).mayBeWritten).toBe(true)
    expect(whenMinutesOpen(written, heldAt).mayBeWritten).toBe(true)
  })

  it('are told by their article what they wait for, and nothing once they may be written', () => {
    const says = (change: object) => whenMinutesOpen({ ...called, ...change }, before).because
    expect(says({})).toBe('まだ開かれていません。議事録は、会議でした議事の記録です（一般法95条3項）。')
    expect(says({ state: 'planned' })).toBe(
      '招集通知を発していません。議事録は、招集して開いた会議の記録です（一般法95条3項）。',
    )
    expect(says({ form: 'written' })).toBe(
      'まだ決議の結果が出ていません。議事録は、決議があったとみなされた内容の記録です（一般法96条）。締め切って結果が出れば、この時刻の前でも書けます。',
    )
    expect(says({ body: 'council' })).toBe('まだ開かれていません。議事録は、会議でした議事の記録です。')
    expect(whenMinutesOpen(called, heldAt).because).toBe('')
  })

  it('of several matters decided without a meeting are begun with the first result', () => {
    const ballots = [{ isClosed: true }, { isClosed: false }]
    expect(whenMinutesOpen({ ...called, form: 'written', ballots }, before).mayBeWritten).toBe(true)
  })

  it('name no article for the council, whose minutes no law asks', () => {
    expect(whenMinutesOpen({ ...called, body: 'council' }, before).because).not.toContain('条')
  })
})
