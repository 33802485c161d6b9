/** The way back from a page that the management page leads to. */
export const managementCrumb = { label: '管理', href: '/management' } as const
