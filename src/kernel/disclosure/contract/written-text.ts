import { z } from 'zod'

/** Control characters, and marks that turn the reading direction and so show another text than what is stored. */
const unreadable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** One line a person wrote. */
export const writtenText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, '入力してください。')
    .max(longest, `${longest}文字以内で入力してください。`)
    .refine((text) => !unreadable.test(text), '使えない文字(制御文字など)が含まれています。')
