import { useEffect, useState } from 'react'

/** The id of the field that has the focus. */
export function useActiveField(): string {
  const [active, setActive] = useState('')
  useEffect(() => {
    const note = () => setActive(document.activeElement?.id ?? '')
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', note)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', note)
    }
  }, [])
  return active
}
