/** Under which two spellings are one name: widths and spaces do not make another member, officer or planning area. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
