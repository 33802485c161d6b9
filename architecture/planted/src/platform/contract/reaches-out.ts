// plants: product-stands-alone
export const reach = () => import('../../../outside.ts')
