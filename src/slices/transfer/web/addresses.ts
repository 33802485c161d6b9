export const boardAddress = '/transfer'
export const figuresAddress = '/transfer/figures'
export const partnersAddress = '/transfer/partners'
export const newRequestAddress = '/transfer/new'
/** `talking`: begins with the conversation, where a screen has room for one of the two. */
export const requestAddress = (id: string, talking = false): string =>
  `/transfer/requests/${id}${talking ? '?show=messages' : ''}`
/** `begin`: the id was made a moment ago, so that finding nothing is no mistake. */
export const editAddress = (id: string, begin = false): string =>
  `/transfer/requests/${id}/edit${begin ? '?begin=yes' : ''}`
/** What stayed of cases whose sender left. */
export const keptCasesAddress = '/transfer/kept'
export const keptCaseAddress = (id: string): string => `${keptCasesAddress}/${id}`
export const enquiryAddress = (id: string): string => `/transfer/enquiries/${id}`
