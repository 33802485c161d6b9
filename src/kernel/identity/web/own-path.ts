/** Only a path of this site: an address handed in from outside must not lead away after signing in. Without one, one's own first page. */
export const ownPath = (next: string | undefined): string =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/'
