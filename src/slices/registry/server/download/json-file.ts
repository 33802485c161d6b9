import type { FileAnswer } from '../../../../platform/contract/endpoint.ts'

export const jsonFile = (fileName: string, content: unknown): FileAnswer => ({
  fileName,
  bytes: () => new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
})
