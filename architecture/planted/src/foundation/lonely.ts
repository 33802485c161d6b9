// plants: no-orphans
export const lonely = true
