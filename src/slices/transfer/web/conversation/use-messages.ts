import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { ProblemError } from '../../../../platform/browser/use-endpoint.ts'
import { listMessages } from '../../contract/conversation-endpoints.ts'
import { mergeMessages, type Read, readUpTo } from './merge-messages.ts'

const mostAtOnce = 500

/** A conversation as far as it was read. A renewal asks only for what follows, until nothing does. */
export function useMessages(enquiryId: string) {
  const client = useQueryClient()
  const queryKey = [listMessages.name, enquiryId]
  return useQuery<Read, ProblemError>({
    queryKey,
    queryFn: async ({ signal }) => {
      let read = client.getQueryData<Read>(queryKey)
      for (;;) {
        const query = { after: readUpTo(read?.items ?? []), limit: mostAtOnce }
        const answer = await callEndpoint(listMessages, { params: { id: enquiryId }, query }, signal)
        if (!answer.ok) throw new ProblemError(answer.problem)
        read = { ...answer.value, items: mergeMessages(read?.items ?? [], answer.value.items) }
        if (answer.value.next === null) return read
      }
    },
  })
}
