import type { RequestForm, SenderDefaults } from './form/request-form.ts'

const nothing: SenderDefaults = { facilityId: null, department: '', contact: '' }
const keyOf = (accountId: string) => `renkei-sender-${accountId}`

/** Department and telephone of whoever asks, as in the last request from this device. Nothing of a patient is in it. */
export function senderDefaults(accountId: string): SenderDefaults {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? 'null')
    return isDefaults(kept) ? kept : nothing
  } catch {
    // Forbidden, or written by something else: the fields start empty.
    return nothing
  }
}

export function rememberSender(accountId: string, { facilityId, department, contact }: RequestForm): void {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify({ facilityId, department, contact }))
  } catch {
    // Full or forbidden: next time the fields are typed again.
  }
}

function isDefaults(value: unknown): value is SenderDefaults {
  if (typeof value !== 'object' || value === null) return false
  const { facilityId, department, contact } = value as Partial<Record<keyof SenderDefaults, unknown>>
  return (
    (facilityId === null || typeof facilityId === 'string') &&
    typeof department === 'string' &&
    typeof contact === 'string'
  )
}
