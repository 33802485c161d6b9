import { expect, it } from 'vitest'
import { coursePicture } from './course-points.ts'

const year = { from: '2026-04-01', until: '2027-03-31' }

it('the year runs from left to right, and more stands higher', () => {
  const course = [
    { untilOn: '2026-04-01', value: 0 },
    { untilOn: '2026-09-30', value: 2 },
    { untilOn: '2027-03-31', value: 4 },
  ]
  const { points, goalY } = coursePicture({ course, goal: 4, year }, 364, 115)
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 115],
    [182, 65],
    [364, 15],
  ])
  expect(goalY).toBe(15)
})

it('nothing recorded, and nothing but zeros, can be drawn', () => {
  expect(coursePicture({ course: [], goal: null, year }, 100, 100)).toEqual({ points: [], goalY: null })
  const zero = coursePicture({ course: [{ untilOn: '2026-04-01', value: 0 }], goal: 0, year }, 100, 100)
  expect(zero).toMatchObject({ points: [{ x: 0, y: 100 }], goalY: 100 })
})
