import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Broken } from './shell/broken.tsx'
import { Frame } from './shell/frame.tsx'
import { Lost } from './shell/lost.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: Lost })

/** Filters live in the address, so that a view can be sent to a colleague. */
export type Filters = Record<string, string>
const filters = (search: Record<string, unknown>): Filters =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      // An address that somebody typed says true without quotes.
      ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)]] : [],
    ),
  )

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to send elsewhere
    throw redirect({ to: '/inbox', search: {} })
  },
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./inbox/inbox-screen.tsx'), 'InboxScreen'),
})

const onCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./case/case-screen.tsx'), 'CaseScreen'),
})

const say = createRoute({
  getParentRoute: () => root,
  path: '/say',
  component: lazyRouteComponent(() => import('./say/say-screen.tsx'), 'SayScreen'),
})

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./overview/overview-screen.tsx'), 'OverviewScreen'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up/$page',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./set-up/set-up-screen.tsx'), 'SetUpScreen'),
})

const firstSteps = createRoute({
  getParentRoute: () => root,
  path: '/first-steps',
  component: lazyRouteComponent(() => import('./first-steps/first-steps-screen.tsx'), 'FirstStepsScreen'),
})

export const router = createRouter({
  basepath: '/desk',
  routeTree: root.addChildren([home, inbox, onCase, say, overview, setUp, firstSteps]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
