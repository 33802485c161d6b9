// plants: kebab-case
export const camelCase = true
