// plants: domain-is-pure
export const today = () => new Date()
