import { useQuery } from '@tanstack/react-query'
import type { BadgeTone } from '../../../design/text/badge.tsx'
import { roleNames } from '../../identity/domain/role.ts'
import type { TrailLine } from '../contract/trail-endpoints.ts'

export const outcomeWords: Readonly<Record<TrailLine['outcome'], { word: string; tone: BadgeTone }>> = {
  done: { word: '実行', tone: 'neutral' },
  refused: { word: '拒否', tone: 'yellow' },
  failed: { word: '失敗', tone: 'red' },
}

const isRole = (word: string): word is keyof typeof roleNames => word in roleNames
export const roleText = (roles: readonly string[]): string =>
  roles.map((role) => (isRole(role) ? roleNames[role] : role)).join('、')

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string; summary?: string }>>>>
}

/** What is no endpoint, and leaves its line all the same. */
const undeclared = [['events.open-stream', '画面を開いている間、変更の知らせを受け取り始めます。']] as const

/** The sentence of every declared operation, from the same description that other programs read. */
export function useOperationSentences(): ReadonlyMap<string, string> {
  const described = useQuery({
    queryKey: ['openapi'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<OpenApi> => (await fetch('/openapi.json', { signal })).json(),
  })
  const operations = Object.values(described.data?.paths ?? {}).flatMap((path) => Object.values(path))
  return new Map([
    ...undeclared,
    ...operations.flatMap(({ operationId, summary }) =>
      operationId && summary ? [[operationId, summary] as const] : [],
    ),
  ])
}
