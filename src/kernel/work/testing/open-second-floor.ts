import { type OpenFloor, openFloor } from '../server/open-floor.ts'
import type { WorkFloor } from '../server/open-work.ts'
import type { TestFloor } from './open-test-floor.ts'

/** Another server process's share of the same database: pools and a listener of its own. To be closed before the first. */
export function openSecondFloor(
  { superuser: { user, password, host, port, database } }: TestFloor,
  isHeardLive: WorkFloor['isHeardLive'],
): Promise<OpenFloor> {
  return openFloor({
    ownerUrl: `postgres://${user}:${encodeURIComponent(password ?? '')}@${encodeURIComponent(host)}:${port}/${database}`,
    poolSize: 3,
    now: () => new Date(),
    reactionsTo: () => [],
    isHeardLive,
    onIdleError: (error) => {
      throw error
    },
  })
}
