import { useEffect, useState } from 'react'

const tickMilliseconds = 30_000

/**
 * The server's time, going on while the screen stays open: an answer made at `madeAt` and read at `readAt` by the
 * browser's clock, whatever that clock says.
 */
export function useServerNow(madeAt: string, readAt: number): Date {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), tickMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return new Date(Date.parse(madeAt) + Math.max(0, Date.now() - readAt))
}
