const digits = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 })

export const number = (value: number): string => digits.format(value)

/** An absent share is said, not shown as zero. */
export const share = (part: number, of: number): string => (of === 0 ? '–' : `${digits.format((part / of) * 100)}%`)
