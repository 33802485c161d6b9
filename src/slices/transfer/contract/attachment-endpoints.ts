import { endpoint, fileStream } from '../../../platform/contract/endpoint.ts'
import { careRoles, caseAudit, idParams } from './transfer-shapes.ts'

export const downloadAttachment = endpoint({
  name: 'transfer.download-attachment',
  method: 'GET',
  path: '/api/transfer/attachments/:id',
  summary: '会話に添えられたファイルを受け取ります。患者を特定するものは、受入先が決まってから受け取れます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: fileStream('application/octet-stream'),
  refusals: {
    'attachment-not-found': {
      status: 404,
      title:
        'そのファイルは見つからないか、まだ受け取れません。患者を特定するファイルは、受入先が決まってから見られます。',
    },
  },
})
