import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/governance/duties', load: () => import('./duties/duties-page.tsx') },
    { path: '/governance/duties/plan', load: () => import('./duties/duty-plan-page.tsx') },
    { path: '/governance/duties/events', load: () => import('./duties/duty-events-page.tsx') },
    { path: '/governance/duties/calendar', load: () => import('./duties/duty-calendar-page.tsx') },
    { path: '/governance/bodies', load: () => import('./bodies/bodies-page.tsx') },
    { path: '/governance/meetings', load: () => import('./meetings/list/meetings-page.tsx') },
    { path: '/governance/meetings/new', load: () => import('./meetings/planning/new-meeting-page.tsx') },
    { path: '/governance/meetings/$meetingId', load: () => import('./meetings/meeting/meeting-page.tsx') },
    { path: '/governance/meetings/$meetingId/edit', load: () => import('./meetings/planning/edit-meeting-page.tsx') },
    {
      path: '/governance/meetings/$meetingId/papers/$paperId',
      load: () => import('./meetings/reading/paper-page.tsx'),
    },
    { path: '/governance/meetings/$meetingId/minutes', load: () => import('./meetings/minutes/minutes-page.tsx') },
    { path: '/governance/filed-minutes', load: () => import('./meetings/minutes/filed-minutes-page.tsx') },
    { path: '/governance/cases', load: () => import('./cases/cases-page.tsx') },
    { path: '/governance/cases/add', load: () => import('./writing/add-case-page.tsx') },
    { path: '/governance/cases/$id/revise', load: () => import('./writing/revise-case-page.tsx') },
    { path: '/governance/cases/$id', load: () => import('./criteria/criteria-page.tsx') },
    { path: '/governance/cases/$id/what-if', load: () => import('./what-if/what-if-page.tsx') },
    { path: '/governance/cases/$id/policy', load: () => import('./policy/policy-page.tsx') },
    { path: '/governance/cases/$id/application', load: () => import('./application/application-page.tsx') },
  ],
  navigation: [
    { label: '社員・役員・評議会', href: '/governance/bodies' },

    { label: '年間の義務', href: '/governance/duties' },
    { label: '会議', href: '/governance/meetings' },
    { label: '認定基準の確認', href: '/governance/cases' },
  ],
}
