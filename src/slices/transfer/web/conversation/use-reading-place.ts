import { useEffect, useRef, useState } from 'react'

const near = 400

/**
 * Where somebody is in a conversation that scrolls. It opens at its end, as soon as it is shown at all; a new message is
 * followed by whoever was at the end, and whoever reads further up is left in peace. `isAtEnd` only while the end is to be
 * seen: what lies below the edge of a phone was not read.
 */
export function useReadingPlace(last: number, pending: number) {
  const end = useRef<HTMLDivElement>(null)
  const [isAtEnd, setIsAtEnd] = useState(false)
  useEffect(() => {
    const mark = end.current
    const list = mark?.parentElement
    if (!mark || !list) return
    let isPlaced = false
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (target === mark) setIsAtEnd(isIntersecting)
        else if (isIntersecting && !isPlaced) {
          isPlaced = true
          list.scrollTop = list.scrollHeight
        }
      }
    })
    watch.observe(list)
    watch.observe(mark)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const list = end.current?.parentElement
    if (list && last + pending > 0 && list.scrollHeight - list.scrollTop - list.clientHeight < near) {
      list.scrollTop = list.scrollHeight
    }
  }, [last, pending])
  return { end, isAtEnd }
}
