import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../../kernel/identity/web/session.ts'

const liaison: readonly string[] = ['liaisonNurse', 'socialWorker']

/** What somebody meets first: whoever answers enquiries, what waits for an answer; everybody else, the public register. */
export async function homeOf(client: QueryClient): Promise<string> {
  const session = await client.ensureQueryData(sessionQuery).catch(() => undefined)
  const answers = session?.account?.roles.some((role) => liaison.includes(role)) ?? false
  return answers ? '/transfer?todo=true' : '/registry'
}
