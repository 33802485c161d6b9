import { forgetSealedRecords } from '../../../platform/browser/sealed-records.ts'

import { tellTabs } from './idle/between-tabs.ts'

let destination: string | null = null
let leaving = false

/** Where one is after signing out; without it, where one was. Called before signing out, because its news may be quicker than its answer. */
export function leaveFor(address: string | null): void {
  destination = address
}

/** A browser that cannot delete must still leave. */
const mostMillisecondsToForget = 1_000

/**
 * A new page and nothing else forgets what components, caches and modules hold: drafts, lists, names. So a sign-out and a
 * change of person load one, after what was written on the device and not sent is deleted.
 */
export function dropEverything(): void {
  if (leaving) return
  leaving = true
  tellTabs('left')
  const late = new Promise<void>((resolve) => setTimeout(resolve, mostMillisecondsToForget))
  void Promise.race([forgetSealedRecords(), late])
    .catch((error: unknown) => console.error('what waits on this device could not be deleted', error))
    .then(load)
}

/** A page out of the browser's store may be older than the session: it is loaded anew, and what was written stays. */
export function loadAnew(): void {
  if (leaving) return
  leaving = true
  load()
}

function load(): void {
  if (destination === null) window.location.reload()
  else window.location.replace(destination)
}
