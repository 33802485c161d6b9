/** RFC 8176's names for what was checked, by what kind of factor each is. */
const kindOf: Readonly<Record<string, 'knowledge' | 'possession' | 'inherence'>> = {
  pwd: 'knowledge',
  pin: 'knowledge',
  kba: 'knowledge',
  otp: 'possession',
  hwk: 'possession',
  swk: 'possession',
  sc: 'possession',
  sms: 'possession',
  tel: 'possession',
  pop: 'possession',
  fpt: 'inherence',
  face: 'inherence',
  iris: 'inherence',
  retina: 'inherence',
  vbm: 'inherence',
}

/**
 * Whether an identity provider says that two different factors were given. Two steps of one kind do not count
 * (システム運用編14章); what it does not say was not given.
 */
export function saysTwoFactors(
  claims: { readonly amr?: unknown; readonly acr?: unknown },
  twoFactorAcr: string | null,
): boolean {
  if (twoFactorAcr !== null && claims.acr === twoFactorAcr) return true
  if (!Array.isArray(claims.amr)) return false
  const kinds = claims.amr.map((method) => (typeof method === 'string' ? kindOf[method] : undefined))
  return claims.amr.includes('mfa') || new Set(kinds.filter((kind) => kind !== undefined)).size >= 2
}
