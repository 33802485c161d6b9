import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serveOpeningWorks } from '../../../work/server/server-slice.ts'
import { listPersonas, signInAsPersona } from '../../contract/demo-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { startSession } from '../session/start-session.ts'
import { isDemo, personas } from './demo-personas.ts'

export const serveListPersonas = (floor: WorkFloor) =>
  serveOpeningWorks(listPersonas, async (_call, _input, exchange) => {
    if (!(await isDemo(floor, exchange))) return refuse('not-a-demo')
    const items = await openSystemWork(floor, 'sign-in', personas)
    return { items, total: items.length, next: null }
  })

export const serveSignInAsPersona = (floor: WorkFloor) =>
  serveOpeningWorks(signInAsPersona, async (call, { body }, exchange) => {
    if (!(await isDemo(floor, exchange))) return refuse('not-a-demo')
    const entered = await openSystemWork<IdentityTables, { persona: Entered; token: string | null } | null>(
      floor,
      'sign-in',
      async (systemWork) => {
        const persona = (await personas(systemWork)).find(({ id }) => id === body.persona)
        if (!persona) return null
        return { persona, token: await startSession(systemWork, persona.accountId, exchange.sessionToken) }
      },
    )
    if (!entered?.token) return refuse('persona-not-found')
    call.note({ subject: entered.persona.accountId })
    exchange.setSessionToken(entered.token)
    return entered.persona
  })

type Entered = Awaited<ReturnType<typeof personas>>[number]
