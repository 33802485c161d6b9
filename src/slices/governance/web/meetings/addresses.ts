export const meetingsAddress = '/governance/meetings'
export const newMeetingAddress = `${meetingsAddress}/new`
export const meetingAddress = (id: string): string => `${meetingsAddress}/${id}`
export const meetingEditAddress = (id: string): string => `${meetingAddress(id)}/edit`
export const minutesAddress = (id: string): string => `${meetingAddress(id)}/minutes`
export const paperAddress = (id: string, paperId: string): string => `${meetingAddress(id)}/papers/${paperId}`
