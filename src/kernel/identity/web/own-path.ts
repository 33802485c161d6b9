/** Only a path of this site: an address handed in from outside must not lead away after signing in. Without one, one's own first page. */
export const ownPath = (next: string | undefined): string =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/'

/** Where somebody who belongs to several organisations chooses for which one to act. */
export const organisationsAddress = '/sign-in/organisation'
