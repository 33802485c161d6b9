import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')
let isAskedFor = false

function subscribe(listener: () => void): () => void {
  const note = ({ type }: Event) => {
    isAskedFor = type === 'beforeprint'
    listener()
  }
  window.addEventListener('beforeprint', note)
  window.addEventListener('afterprint', note)
  paper.addEventListener('change', listener)
  return () => {
    window.removeEventListener('beforeprint', note)
    window.removeEventListener('afterprint', note)
    paper.removeEventListener('change', listener)
  }
}

/** True while the page goes to paper: what only paper needs is not built before. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isAskedFor || paper.matches)
