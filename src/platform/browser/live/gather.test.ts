import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gather } from './gather.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function gathering(takesMilliseconds: number) {
  const handled: (readonly number[])[] = []
  const give = gather<number>(150, async (items) => {
    handled.push(items)
    await new Promise((resolve) => setTimeout(resolve, takesMilliseconds))
  })
  return { handled, give }
}

it('the first is handled at once, a rush after it in one go', async () => {
  const { handled, give } = gathering(10)
  for (const item of [1, 2, 3]) give(item)
  expect(handled).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(150)
  expect(handled).toEqual([[1], [2, 3]])
  await vi.advanceTimersByTimeAsync(1_000)
  give(4)
  expect(handled).toEqual([[1], [2, 3], [4]])
})

it('nothing is begun again while the last is still handled, unless it hangs', async () => {
  const { handled, give } = gathering(60_000)
  give(1)
  give(2)
  await vi.advanceTimersByTimeAsync(4_900)
  expect(handled).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(200)
  expect(handled).toEqual([[1], [2]])
})

it('one that fails keeps nothing that comes later from being handled', async () => {
  const failures: unknown[] = []
  const heard: number[] = []
  const unhandled = (error: unknown) => failures.push(error)
  process.on('unhandledRejection', unhandled)
  const give = gather<number>(150, async ([item]) => {
    heard.push(item ?? 0)
    if (item === 1) throw new Error('no')
  })
  give(1)
  await vi.advanceTimersByTimeAsync(200)
  give(2)
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 10))
  process.off('unhandledRejection', unhandled)
  expect(heard).toEqual([1, 2])
  expect(failures).toHaveLength(1)
})
