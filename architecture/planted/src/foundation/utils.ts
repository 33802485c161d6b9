// plants: telling-names
export const anything = true
