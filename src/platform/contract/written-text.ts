import { z } from 'zod'

/** Control characters, and marks that turn the reading direction and so show another text than what is stored. */
const unreadable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const lineBreaks = /\r\n?|\n/g
const refusal = '使えない文字(制御文字など)が含まれています。'

const atMost = (longest: number) => z.string().max(longest, `${longest}文字以内で入力してください。`)

/** One line a person wrote. */
export const writtenText = (longest: number) =>
  atMost(longest)
    .trim()
    .min(1, '入力してください。')
    .refine((text) => !unreadable.test(text), refusal)

/** Lines a person wrote; perhaps none. */
export const writtenLines = (longest: number) =>
  atMost(longest).refine((text) => !unreadable.test(text.replace(lineBreaks, ' ')), refusal)

/** Lines a person wrote, at least one letter of them. */
export const writtenPassage = (longest: number) =>
  writtenLines(longest).refine((text) => text.trim() !== '', '入力してください。')
