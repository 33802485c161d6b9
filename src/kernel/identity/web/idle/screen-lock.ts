import { useSyncExternalStore } from 'react'

let on = false
const listeners = new Set<() => void>()

function change(next: boolean) {
  on = next
  for (const tell of listeners) tell()
}

/** Whether this tab is masked. It stands outside React, because the cache asks it before any component does. */
export const screenLock = {
  isOn: () => on,
  turnOn: () => change(true),
  turnOff: () => change(false),
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useScreenLock = (): boolean => useSyncExternalStore(subscribe, screenLock.isOn)
