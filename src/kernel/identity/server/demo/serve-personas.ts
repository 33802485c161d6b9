import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import { listPersonas, signInAsPersona } from '../../contract/demo-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { startSession } from '../session/start-session.ts'
import { isDemo, personas } from './demo-personas.ts'

export const serveListPersonas = (floor: WorkFloor) =>
  serve(listPersonas, async (_work, _input, exchange) => {
    if (!(await isDemo(floor, exchange))) return refuse('not-a-demo')
    const items = await openSystemWork(floor, 'sign-in', personas)
    return { items, total: items.length, next: null }
  })

export const serveSignInAsPersona = (floor: WorkFloor) =>
  serve(signInAsPersona, async (work, { body }, exchange) => {
    if (!(await isDemo(floor, exchange))) return refuse('not-a-demo')
    const entered = await openSystemWork<IdentityTables, { persona: Entered; token: string | null } | null>(
      floor,
      'sign-in',
      async (systemWork) => {
        const persona = (await personas(systemWork)).find(({ id }) => id === body.persona)
        return persona ? { persona, token: await startSession(systemWork, persona.accountId) } : null
      },
    )
    if (!entered?.token) return refuse('persona-not-found')
    work.note({ subject: entered.persona.accountId })
    exchange.setSessionToken(entered.token)
    return entered.persona
  })

type Entered = Awaited<ReturnType<typeof personas>>[number]
