const key = 'renkei.provider-organisation'

/**
 * The organisation whose provider this browser was sent to last. No list of members with a provider is public, so the
 * first time people come by the address their organisation has told them; from then on there is a button.
 */
export function rememberedOrganisation(): string | null {
  return storage()?.getItem(key) ?? null
}

export function rememberOrganisation(id: string): void {
  storage()?.setItem(key, id)
}

/** A browser may refuse to keep anything; then people go on coming by the address. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
