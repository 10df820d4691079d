import { createRootRoute, createRoute, createRouter, redirect, retainSearchParams } from '@tanstack/react-router'
import { momentFrom } from './address/moment.ts'
import { parseSearch, printSearch } from './address/search-text.ts'
import { lazyScreen } from './parts/lazy-screen.ts'
import { Loading } from './parts/loading.tsx'
import { ScreenProblem } from './parts/screen-problem.tsx'
import { addAddressFrom } from './screens/add/add-address.ts'
import { conflictsAddressFrom } from './screens/conflicts/conflicts-address.ts'
import { entityAddressFrom } from './screens/entity/entity-address.ts'
import { identityAddressFrom } from './screens/identity/identity-address.ts'
import { mapAddressFrom } from './screens/map/map-address.ts'
import { networkAddressFrom } from './screens/network/network-address.ts'
import { queueAddressFrom } from './screens/read/queue-address.ts'
import { readAddressFrom } from './screens/read/read-address.ts'
import { searchAddressFrom } from './screens/search/search-address.ts'
import { sourcesAddressFrom } from './screens/sources/sources-address.ts'
import { timelineAddressFrom } from './screens/timeline/timeline-address.ts'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'

/*
 * Every screen has a route here and, where one can go to it from everywhere, an entry in `shell/navigation.tsx`.
 * A screen is loaded when it is first opened. What can be chosen on it stands in its address, read by `validateSearch`.
 */

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: momentFrom,
  search: { middlewares: [retainSearchParams(['at', 'known'])] },
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/read', replace: true })
  },
})

const queue = createRoute({
  getParentRoute: () => root,
  path: '/read',
  validateSearch: queueAddressFrom,
  component: lazyScreen(async () => (await import('./screens/read/queue-screen.tsx')).QueueScreen),
})

const read = createRoute({
  getParentRoute: () => root,
  path: '/read/$source',
  validateSearch: readAddressFrom,
  component: lazyScreen(async () => (await import('./screens/read/read-screen.tsx')).ReadScreen),
})

const entity = createRoute({
  getParentRoute: () => root,
  path: '/entity/$entity',
  validateSearch: entityAddressFrom,
  component: lazyScreen(async () => (await import('./screens/entity/entity-screen.tsx')).EntityScreen),
})

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  validateSearch: networkAddressFrom,
  component: lazyScreen(async () => (await import('./screens/network/network-screen.tsx')).NetworkScreen),
})

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: mapAddressFrom,
  component: lazyScreen(async () => (await import('./screens/map/map-screen.tsx')).MapScreen),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesAddressFrom,
  component: lazyScreen(async () => (await import('./screens/sources/sources-screen.tsx')).SourcesScreen),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchAddressFrom,
  component: lazyScreen(async () => (await import('./screens/search/search-screen.tsx')).SearchScreen),
})

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/conflicts',
  validateSearch: conflictsAddressFrom,
  component: lazyScreen(async () => (await import('./screens/conflicts/conflicts-screen.tsx')).ConflictsScreen),
})

const identity = createRoute({
  getParentRoute: () => root,
  path: '/identity',
  validateSearch: identityAddressFrom,
  component: lazyScreen(async () => (await import('./screens/identity/identity-screen.tsx')).IdentityScreen),
})

const add = createRoute({
  getParentRoute: () => root,
  path: '/add',
  validateSearch: addAddressFrom,
  component: lazyScreen(async () => (await import('./screens/add/add-screen.tsx')).AddScreen),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: timelineAddressFrom,
  component: lazyScreen(async () => (await import('./screens/timeline/timeline-screen.tsx')).TimelineScreen),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    queue,
    read,
    entity,
    network,
    timeline,
    map,
    sources,
    search,
    conflicts,
    identity,
    add,
  ]),
  parseSearch,
  stringifySearch: printSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ScreenProblem,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
