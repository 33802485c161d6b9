import { useLoaderData, useParams, useSearch } from '@tanstack/react-router'
import type { PageDeclaration } from '../../platform/browser/web-slice.ts'

type PageModule = Awaited<ReturnType<PageDeclaration['load']>>

/** Hands a slice's page its parameters and the address's query as plain text, so that slices need no router. */
export function LoadedPage() {
  const { default: Content }: PageModule = useLoaderData({ strict: false })
  const params: Record<string, string> = useParams({ strict: false })
  const search: Record<string, string> = useSearch({ strict: false })
  return <Content params={params} search={search} />
}
