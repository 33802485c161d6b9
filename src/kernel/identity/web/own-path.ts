/** Only a path of this site: an address handed in from outside must not lead away after signing in. */
export const ownPath = (next: string | undefined): string =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/registry'
