export const rulesAddress = '/management/disclosure'
export const addRuleAddress = '/management/disclosure/add'
export const ruleAddress = (ruleId: string) => `/management/disclosure/rules/${ruleId}`
export const grantedAddress = '/management/disclosure-granted'
export const noticesAddress = '/management/notices'
export const sharingsAddress = '/management/patient-sharings'
