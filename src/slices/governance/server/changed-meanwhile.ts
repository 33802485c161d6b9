import { isDeepStrictEqual } from 'node:util'
import { type Refused, refuse } from '../../../kernel/work/server/server-slice.ts'

interface Words {
  /** Fields whose content is said. */
  readonly said: Readonly<Record<string, string>>
  /** Fields that are only named: lists, and choices with names of their own. */
  readonly named?: Readonly<Record<string, string>>
}

type Stored = Readonly<Record<string, unknown>> | null

const mostSaid = 120
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** Refused where what stands is not what the writer had seen, with the words of whoever wrote it; null where nothing lies between. */
export function refuseStale(seen: unknown, now: unknown, words: Words): Refused<'changed-meanwhile'> | null {
  const [before, stands] = [asStored(seen) as Stored, asStored(now) as Stored]
  if (isDeepStrictEqual(before, stands)) return null
  const isChanged = ([key]: readonly [string, string]) => !isDeepStrictEqual(before?.[key], stands?.[key])
  const said = Object.entries(words.said)
    .filter(isChanged)
    .map(([key, label]) => `${label}「${textOf(stands?.[key])}」`)
  const named = Object.entries(words.named ?? {})
    .filter(isChanged)
    .map(([, label]) => label)
  const told = stands === null ? ['取り消されました'] : [...said, ...named]
  return refuse('changed-meanwhile', {
    detail: `ほかの人が改めたところ：${told.join('、') || '項目'}。もう一度保存すると、あなたの入力に置き換わります。`,
  })
}

function textOf(value: unknown): string {
  const text = value === null || value === undefined || value === '' ? '空欄' : String(value)
  return text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text
}
