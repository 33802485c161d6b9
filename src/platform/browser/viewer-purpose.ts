import { useSyncExternalStore } from 'react'
import type { Endpoint } from '../contract/endpoint.ts'
import { purposeHeader, type ViewerPurpose } from '../contract/purpose.ts'

/** Why this person looks, for one task. Kept by this tab alone: a reload, another task or half an hour forgets it. */
export interface ChosenPurpose extends ViewerPurpose {
  readonly task: string
}

const keptMilliseconds = 30 * 60 * 1000
const listeners = new Set<() => void>()
let chosen: ChosenPurpose | null = null
let forgetting: ReturnType<typeof setTimeout> | undefined

/** Null ends the task. */
export function choosePurpose(next: ChosenPurpose | null): void {
  clearTimeout(forgetting)
  if (next) forgetting = setTimeout(() => choosePurpose(null), keptMilliseconds)
  chosen = next
  for (const tell of listeners) tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was chosen for this task, or null. */
export function usePurposeFor(task: string): ChosenPurpose | null {
  const current = useSyncExternalStore(subscribe, () => chosen)
  return current?.task === task ? current : null
}

/** The header of a call that must say why, and of no other; without a choice the server refuses and says so. */
export function purposeHeaders({ audit }: Pick<Endpoint, 'audit'>): Readonly<Record<string, string>> {
  if (!chosen || audit === 'none' || audit.purpose !== 'required') return {}
  const { kind, text } = chosen
  return { [purposeHeader]: text === null ? kind : `${kind};${encodeURIComponent(text)}` }
}
