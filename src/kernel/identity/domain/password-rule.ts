import { fail, type Result, succeed } from '../../../foundation/result.ts'

export const shortestPassword = 8
/** From this length on, nobody has to mix kinds of characters. */
export const longPassword = 13
export const longestPassword = 256

export type PasswordFault =
  | 'too-short'
  | 'too-long'
  | 'too-few-kinds'
  | 'too-repetitive'
  | 'well-known'
  | 'contains-own-name'

export const passwordFaultMessages: Readonly<Record<PasswordFault, string>> = {
  'too-short': `パスワードは${shortestPassword}文字以上にしてください。${longPassword}文字以上をおすすめします。`,
  'too-long': `パスワードは${longestPassword}文字までです。`,
  'too-few-kinds': `${longPassword}文字に満たないパスワードには、英字、数字、記号などを3種類以上混ぜてください。`,
  'too-repetitive': '同じ文字の繰り返しが多すぎます。別のパスワードにしてください。',
  'well-known': 'よく使われ、すでに漏えいしているパスワードです。別のパスワードにしてください。',
  'contains-own-name': 'メールアドレスを含むパスワードは使えません。',
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/**
 * システム運用編14章: with two factors eight mixed characters suffice, and thirteen need no mixing. None is on the list of
 * breached passwords, so none has to be changed by the calendar. Length is counted as people count: by character.
 */
export function checkPassword(
  password: string,
  about: { readonly email: string; readonly isWellKnown: (lowerCase: string) => boolean },
): Result<string, PasswordFault> {
  const normal = password.normalize('NFC')
  const characters = [...normal]
  if (characters.length < shortestPassword) return fail('too-short')
  if (characters.length > longestPassword) return fail('too-long')
  const lowerCase = normal.toLowerCase()
  if (about.isWellKnown(lowerCase)) return fail('well-known')
  if (new Set(characters).size < 5) return fail('too-repetitive')
  const [ownName = ''] = about.email.toLowerCase().split('@')
  if (ownName.length >= 4 && lowerCase.includes(ownName)) return fail('contains-own-name')
  const mixed = kinds.filter((kind) => kind.test(normal)).length >= 3
  return characters.length >= longPassword || mixed ? succeed(normal) : fail('too-few-kinds')
}
