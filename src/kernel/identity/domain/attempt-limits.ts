/** Failed tries of the last quarter of an hour, seen from where this try comes. */
export interface RecentFailures {
  /** Of this account from this source. */
  readonly ofPair: number
  /** Of this account from anywhere. */
  readonly ofAccount: number
  /** Of any account from this source. */
  readonly ofSource: number
  /** Of this account from this very browser. */
  readonly ofDevice: number
}

/**
 * Strangers' guessing must not lock the owner out: a browser in which this account has signed in before is measured by
 * its own failures only. A second factor is short, so it is counted over all sources more strictly.
 */
export function triedTooOften(
  failures: RecentFailures,
  factor: 'password' | 'second',
  deviceIsKnown: boolean,
): boolean {
  if (deviceIsKnown) return failures.ofDevice >= 10
  return failures.ofPair >= 10 || failures.ofSource >= 100 || failures.ofAccount >= (factor === 'second' ? 10 : 50)
}

/**
 * Whether whoever asks has left too many questions for a passkey unanswered. As above: a known browser is measured by what
 * it asked itself, so that a flood from its network stops nobody who has signed in there before.
 */
export const askedTooOften = (
  unanswered: { readonly ofSource: number; readonly ofDevice: number },
  deviceIsKnown: boolean,
): boolean => (deviceIsKnown ? unanswered.ofDevice >= 20 : unanswered.ofSource >= 100)

/**
 * Where a try comes from. Whoever has one IPv6 address has 2^64 of them, so these are counted by the network they share; one
 * that carries an IPv4 address counts as that.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  const carried = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (carried !== undefined || !plain.includes(':')) return carried ?? plain
  const [left = '', right = ''] = plain.toLowerCase().split('::')
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'))
  const [before, after] = [groupsOf(left), groupsOf(right)]
  const between = Array.from({ length: Math.max(8 - before.length - after.length, 0) }, () => '0')
  const network = [...before, ...between, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
