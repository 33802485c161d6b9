export const meetingsAddress = '/governance/meetings'
export const newMeetingAddress = `${meetingsAddress}/new`
/** The ordinary general meeting, on the day the year's plan has for it. */
export const newGeneralMeetingAddress = `${newMeetingAddress}?body=generalMeeting`
export const meetingAddress = (id: string): string => `${meetingsAddress}/${id}`
export const meetingEditAddress = (id: string): string => `${meetingAddress(id)}/edit`
export const minutesAddress = (id: string): string => `${meetingAddress(id)}/minutes`
export const paperAddress = (id: string, paperId: string): string => `${meetingAddress(id)}/papers/${paperId}`
