import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import { listPersonas, signInAsPersona } from '../../contract/demo-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { startSession } from '../session/start-session.ts'
import { isDemo, type Persona, personas } from './demo-personas.ts'

export const serveListPersonas = (floor: WorkFloor) =>
  serve(listPersonas, async (work, _input, exchange) => {
    if (!(await isDemo(work, exchange))) return refuse('not-a-demo')
    const items = await asSystem<IdentityTables, Persona[]>(floor, work, 'sign-in', personas)
    return { items, total: items.length, next: null }
  })

export const serveSignInAsPersona = (floor: WorkFloor) =>
  serve(signInAsPersona, async (work, { body }, exchange) => {
    if (!(await isDemo(work, exchange))) return refuse('not-a-demo')
    const entered = await asSystem<IdentityTables, { persona: Persona; token: string | null } | null>(
      floor,
      work,
      'sign-in',
      async (systemWork) => {
        const persona = (await personas(systemWork)).find(({ id }) => id === body.persona)
        if (!persona) return null
        // The one listed exception to two factors: a fictional person, on this very machine.
        const session = { accountId: persona.accountId, factors: 'full' } as const
        return { persona, token: await startSession(systemWork, session, exchange) }
      },
    )
    if (!entered?.token) return refuse('persona-not-found')
    work.note({ subject: entered.persona.accountId })
    return entered.persona
  })
