import { z } from 'zod'
import { memberShape, textShape } from './certification-case-fields.ts'

/** `path` is a JSON Pointer into the written case; members and officers also by name. */
export const whatIfEditShape = z.union([
  z.strictObject({ withdraw: textShape.describe('脱退する社員の名称') }),
  z.strictObject({ join: memberShape.describe('加入する社員') }),
  z.strictObject({
    set: z.strictObject({
      path: z.string().startsWith('/'),
      value: z.json().optional().describe('省くと、その事実は不明に戻ります'),
    }),
  }),
])

export const whatIfEditsShape = z.array(whatIfEditShape).min(1)
