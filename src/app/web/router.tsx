import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { readSearchText, searchText } from '../../platform/browser/search-text.ts'
import type { PageDeclaration } from '../../platform/browser/web-slice.ts'
import { homeOf } from './home-of.ts'
import { LoadedPage } from './loaded-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageFailure } from './page-failure.tsx'
import { PagePending } from './page-pending.tsx'
import { queryClient } from './query-client.ts'
import { Shell } from './shell.tsx'
import { webSlices } from './web-slices.ts'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    throw redirect({ href: await homeOf(queryClient), replace: true })
  },
})

const galleryPage: PageDeclaration = {
  path: '/gallery',
  load: () => import('../../design/gallery/gallery-page.tsx'),
}

const managementPage: PageDeclaration = {
  path: '/management',
  load: () => import('./management/management-page.tsx'),
}

const routeOf = (page: PageDeclaration) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    // A page's code does not change while the browser is open.
    staleTime: Number.POSITIVE_INFINITY,
    loader: () => page.load(),
    component: LoadedPage,
  })

const pages = [galleryPage, managementPage, ...webSlices.flatMap((slice) => slice.pages)].map(routeOf)

export const router = createRouter({
  routeTree: root.addChildren([home, ...pages]),
  parseSearch: readSearchText,
  stringifySearch: searchText,
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageFailure,
})
