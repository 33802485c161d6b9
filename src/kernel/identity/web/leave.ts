let destination: string | null = null
let leaving = false

/** Where one is after signing out; without it, where one was. Called before signing out, because its news may be quicker than its answer. */
export function leaveFor(address: string | null): void {
  destination = address
}

/**
 * A new page and nothing else forgets what components, caches and modules hold: drafts, lists, names. So a sign-out and a
 * change of person load one.
 */
export function dropEverything(): void {
  if (leaving) return
  leaving = true
  if (destination === null) window.location.reload()
  else window.location.replace(destination)
}
