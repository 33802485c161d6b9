import { useEffect, useState } from 'react'

const restMilliseconds = 800

/** A value when it has not changed for a moment; `key` says whether it has. */
export function useRested<Value>(value: Value, key: string): Value {
  const [rested, setRested] = useState({ value, key })
  useEffect(() => {
    if (key === rested.key) return
    const timer = setTimeout(() => setRested({ value, key }), restMilliseconds)
    return () => clearTimeout(timer)
  }, [key, value, rested.key])
  return rested.value
}
