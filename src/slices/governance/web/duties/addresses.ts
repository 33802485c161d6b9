export const dutiesAddress = '/governance/duties'
export const dutyPlanAddress = `${dutiesAddress}/plan`
export const dutyEventsAddress = `${dutiesAddress}/events`
export const dutyCalendarAddress = `${dutiesAddress}/calendar`
