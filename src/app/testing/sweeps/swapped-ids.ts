import type { SeededRandom } from '../../../../bench/fixtures/seeded-random.ts'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import type { Aim } from '../aim.ts'
import { demo } from '../planted/private-rows.ts'
import { pathOf, plausibleBody, queryOf, sendingOf } from '../plausible-calls.ts'
import type { Sent } from './keep-calling.ts'

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)

/** Whether a call of this endpoint names something, in its path, its query or its body. */
export function namesSomething(declaration: Endpoint, aim: Aim): boolean {
  if (declaration.path.includes('/:') || queryOf(declaration, aim) !== '') return true
  return /[0-9a-f]{8}-[0-9a-f-]{27}/i.test(JSON.stringify(plausibleBody(declaration, aim) ?? null))
}

/**
 * A plausible call in which each id is as it should be, or belongs to another thing of the same owner, to another
 * organisation, or to nobody. A call that is never right in its kinds would be turned away before anything is looked up.
 */
export function swapIds(declaration: Endpoint, aim: Aim, cookie: string, random: SeededRandom): Sent {
  const foreign = [...Object.values(aim), ...Object.values(demo)]
  const another = (id: string): string => {
    const drawn = random.whole(10)
    if (drawn < 6) return id
    return drawn < 9 ? random.pick(foreign) : crypto.randomUUID()
  }
  const swapped = Object.fromEntries(Object.entries(aim).map(([name, id]) => [name, another(id)]))
  const mixed: Aim = { ...aim, ...swapped }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return isId(value) ? another(value) : value
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]))
  }
  const path = pathOf(declaration, encoded(mixed)) + queryOf(declaration, encoded(mixed))
  return {
    path,
    method: declaration.method,
    ...sendingOf(declaration, walk(plausibleBody(declaration, mixed)), cookie),
  }
}

const encoded = (aim: Aim): Aim => {
  const values = Object.entries(aim).map(([name, id]) => [name, encodeURIComponent(id)])
  return { ...aim, ...Object.fromEntries(values) }
}
