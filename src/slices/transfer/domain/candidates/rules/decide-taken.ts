import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { Taking } from '../../ward/admission-capability.ts'

/** `thing` is named in the answer: 「人工呼吸器は要相談です。」 */
export function decideTaken(thing: string, taking: Taking | undefined): Finding {
  if (taking === 'taken') return met(`${thing}に対応できます。`)
  if (taking === 'notTaken') return broken(`${thing}に対応できません。`)
  if (taking === 'byConsultation') return unknown([], `${thing}は要相談です。`)
  return unknown([], `${thing}に対応できるかは、受入条件表に書かれていません。`)
}

/** Every demanded thing must be taken, so that demanding one more never makes a ward fit better. */
export const decideAllTaken = <Code extends string>(
  demanded: readonly Code[],
  taken: { readonly [Each in Code]?: Taking | undefined },
  names: Readonly<Record<Code, string>>,
): readonly Finding[] => [...new Set(demanded)].map((code) => decideTaken(names[code], taken[code]))
