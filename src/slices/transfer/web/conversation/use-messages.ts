import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { ProblemError } from '../../../../platform/browser/use-endpoint.ts'
import { listMessages } from '../../contract/conversation-endpoints.ts'
import { furthestMarks, mergeMessages, type Read, readUpTo, takeInWords, type Words } from './merge-messages.ts'

const mostAtOnce = 500

/**
 * A conversation as far as it was read. What is written while it is shown comes with the live stream; a renewal asks only
 * for what follows, until nothing does.
 */
export function useMessages(enquiryId: string) {
  const client = useQueryClient()
  const queryKey = [listMessages.name, enquiryId]
  return useQuery<Read, ProblemError>({
    queryKey,
    queryFn: async ({ signal }) => {
      let read = client.getQueryData<Read>(queryKey)
      for (;;) {
        const query = { after: readUpTo(read?.items ?? []), limit: mostAtOnce }
        const answer = await callEndpoint(listMessages, { params: { id: enquiryId }, query }, { signal })
        if (!answer.ok) throw new ProblemError(answer.problem)
        // The stream may have told of something meanwhile.
        const told = client.getQueryData<Read>(queryKey)
        const before = [...(read?.items ?? []), ...(told?.items ?? [])]
        read = {
          ...answer.value,
          items: mergeMessages(before, answer.value.items),
          readMarks: furthestMarks(told?.readMarks ?? [], answer.value.readMarks),
        }
        if (answer.value.next === null) return read
      }
    },
    meta: {
      follows: { row: enquiryId, takeIn: (shown, words) => takeInWords(shown as Read, words as Words) },
    },
  })
}
