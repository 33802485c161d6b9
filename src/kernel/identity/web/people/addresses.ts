export const peopleAddress = '/management/people'
export const inviteAddress = `${peopleAddress}/invite`
export const personAddress = (account: string): string => `${peopleAddress}/${account}`

/** The secret stands behind `#`, which no browser sends: it is in no server's log and in no Referer. */
export const invitationPath = '/invitation'
export const invitationLink = (token: string): string => `${window.location.origin}${invitationPath}#${token}`
