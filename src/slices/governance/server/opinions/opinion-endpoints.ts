import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import {
  serveChangeOpinion,
  serveDraftOpinion,
  serveSendOpinion,
  serveTellDecision,
  serveWithdrawOpinion,
} from './ask.ts'
import { serveAttachToOpinion } from './opinion-files.ts'
import { serveListOpinions, serveShowOpinion } from './read-opinions.ts'
import { serveReplyToOpinion } from './reply.ts'

export const opinionEndpoints: readonly ServedEndpoint[] = [
  serveListOpinions,
  serveShowOpinion,
  serveDraftOpinion,
  serveChangeOpinion,
  serveAttachToOpinion,
  serveSendOpinion,
  serveWithdrawOpinion,
  serveTellDecision,
  serveReplyToOpinion,
]
