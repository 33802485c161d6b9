import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'
import { searchText } from './search-text.ts'

/** Writes the state of a list into the address, so that it can be shared, printed and gone back to. */
export function useReplaceSearch(): (search: Readonly<Record<string, string | undefined>>) => void {
  const router = useRouter()
  return useCallback(
    (search) => {
      const path = router.state.location.pathname
      router.history.replace(path + searchText(search), router.history.location.state)
    },
    [router],
  )
}

/** Path and search of the page that is shown. */
export const usePlace = (): string =>
  useRouterState({ select: ({ location }) => location.pathname + location.searchStr })

export function useGo(): (href: string) => void {
  const router = useRouter()
  return useCallback((href) => router.history.push(href), [router])
}

/** Goes somewhere without leaving the present place to come back to. */
export function useGoInstead(): (href: string) => void {
  const router = useRouter()
  return useCallback((href) => router.history.replace(href), [router])
}
