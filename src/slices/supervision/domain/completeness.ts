// 令5条の15・規則39条の5: whether the eight papers of an application are there.

export interface SubmittedSlot {
  readonly slot: string
  readonly title: string
  readonly article: string
  readonly supplier: string
  readonly state: 'provided' | 'prepared' | 'missing'
  readonly reference: string | null
}

/** `attached`: a file lies here. `elsewhere`: the office has it and says where. `preparable`: can be printed from the facts. */
export type SlotPresence = 'attached' | 'elsewhere' | 'preparable' | 'missing'

export const presenceWords: Readonly<Record<SlotPresence, string>> = {
  attached: 'ファイルあり',
  elsewhere: '法人が所在を記録',
  preparable: '記載内容から作成できる(未添付)',
  missing: 'ない',
}

export const presenceOf = (slot: SubmittedSlot, attached: readonly { readonly slot: string }[]): SlotPresence => {
  if (attached.some((file) => file.slot === slot.slot)) return 'attached'
  if (slot.state === 'provided') return 'elsewhere'
  return slot.state === 'prepared' ? 'preparable' : 'missing'
}

/** Complete once nothing has to be asked for: what could only be printed has not been handed in. */
export const isComplete = (slots: readonly SubmittedSlot[], attached: readonly { readonly slot: string }[]): boolean =>
  slots.every((slot) => ['attached', 'elsewhere'].includes(presenceOf(slot, attached)))
