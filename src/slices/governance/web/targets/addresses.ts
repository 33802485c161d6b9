export const targetsAddress = '/governance/targets'
export const evaluationAddress = `${targetsAddress}/evaluation`
export const initiativesAddress = '/governance/initiatives'
export const publishedEvaluationsAddress = '/governance/published-evaluations'
