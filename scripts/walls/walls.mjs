// Who may import whom (docs/architecture.md). Each wall has a sentence, and `walls.test.ts` plants a violation of each.

// Tests and what only tests use may look anywhere.
const TESTS = '\\.test\\.tsx?$|(^|/)testing/'
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

const wall = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: TESTS, ...from },
  to,
})

/** Everything of ours except what is listed. */
const oursExcept = (...allowed) => ({
  path: '^(domain|contract|server|web|dev|bench|e2e|scripts)/',
  pathNot: allowed.map((room) => `^${room}`),
})

const LEAVES = '^domain/(territory|org|limits|catalogue|alike|voting)/'

export const WALLS = [
  wall(
    'domain-is-pure',
    'The domain knows no package and nothing of Node: it could run anywhere, at any time.',
    { path: '^domain/' },
    { dependencyTypes: [...NPM, 'core'] },
  ),
  wall('domain-alone', 'The domain imports only itself.', { path: '^domain/' }, oursExcept('domain/')),
  wall(
    'kernel-first',
    'The kernel stands below everything and imports nothing.',
    { path: '^domain/kernel/' },
    { path: '^domain/', pathNot: '^domain/kernel/' },
  ),
  wall(
    'leaves-below-case',
    'Territory, units, limits and the like know nothing of cases.',
    { path: LEAVES },
    { path: '^domain/(case|deliberation|appraisal)/' },
  ),
  wall(
    'case-below-appraisal',
    'What is counted must not change how cases are handled.',
    { path: '^domain/(case|deliberation)/' },
    { path: '^domain/appraisal/' },
  ),
  wall(
    'contract-is-zod',
    'The contract is read by both sides of the wire: zod and nothing else.',
    { path: '^contract/' },
    { dependencyTypes: [...NPM, 'core'], pathNot: 'node_modules/zod/' },
  ),
  wall(
    'contract-alone',
    'The contract imports only itself.',
    { path: '^contract/' },
    oursExcept('contract/'),
  ),
  wall(
    'platform-without-product',
    'The platform is technique: of the product it knows refusals, seats and the sentences for them.',
    { path: '^server/platform/' },
    oursExcept('server/platform/', 'domain/(kernel|org)/', 'contract/refusals'),
  ),
  wall(
    'ledger-below-features',
    'The ledger writes facts; it knows the domain and the platform.',
    { path: '^server/ledger/' },
    oursExcept('server/(ledger|platform)/', 'domain/'),
  ),
  wall(
    'features-below-roles',
    'A feature knows the domain, the ledger and the platform; processes are put together elsewhere.',
    { path: '^server/features/' },
    oursExcept('server/(features|ledger|platform)/', 'domain/', 'contract/', 'web/resident/'),
  ),
  wall(
    'neighbours-by-answers',
    'A feature asks its neighbour only through answers.ts.',
    { path: '^server/features/([^/]+)/' },
    { path: '^server/features/', pathNot: ['^server/features/$1/', '^server/features/[^/]+/answers\\.ts$'] },
  ),
  wall(
    'wire-at-the-edge',
    'Shapes of the wire stop at http, queries and pages: inside, the domain speaks.',
    { path: '^server/features/', pathNot: [TESTS, '/(http|queries)[^/]*\\.ts$', '/(http|queries|pages)/'] },
    { path: '^contract/', pathNot: '^contract/refusals' },
  ),
  wall(
    'pages-are-the-door-to-web',
    'Only the pages of a feature draw with web/resident.',
    { path: '^server/features/', pathNot: [TESTS, '/pages/'] },
    { path: '^web/' },
  ),
  wall(
    'roles-see-faces',
    'Processes are put together from feature.ts files, the ledger and the platform; house.ts may ask answers.ts.',
    { path: '^server/(roles/|main\\.ts)' },
    { path: '^server/features/', pathNot: ['/feature\\.ts$', '/answers\\.ts$'] },
  ),
  wall(
    'tools-stay-outside',
    'The product does not need its demo city, benchmarks, journeys or scripts.',
    { path: '^(domain|contract|server|web)/' },
    { path: '^(dev|bench|e2e|scripts)/' },
  ),
  wall(
    'kit-draws',
    'The kit draws and never fetches.',
    { path: '^web/kit/' },
    oursExcept('web/kit/', 'contract/'),
  ),
  wall(
    'data-fetches',
    'The data room speaks the contract and knows no screen.',
    { path: '^web/data/' },
    oursExcept('web/data/', 'contract/'),
  ),
  wall(
    'resident-apart',
    'The resident site draws shapes of the contract; it knows no other surface and no server.',
    { path: '^web/resident/' },
    oursExcept('web/(resident|kit|data)/', 'contract/'),
  ),
  wall(
    'desk-apart',
    'The desk knows no other surface and no server.',
    { path: '^web/desk/' },
    oursExcept('web/(desk|kit|data)/', 'contract/'),
  ),
  wall(
    'tests-stay-tests',
    'Nothing that runs for people imports what is made for tests.',
    { path: '^(domain|contract|server|web)/' },
    { path: ['\\.test\\.tsx?$', '(^|/)testing/', 'node_modules/(vitest|fast-check)/'] },
  ),
  wall(
    'no-circles',
    'Two files that need each other are one file or three.',
    { path: '^(domain|contract|server|web|dev)/' },
    { circular: true },
  ),
  wall(
    'imports-exist',
    'An import that leads nowhere.',
    { path: '^(domain|contract|server|web|dev|bench|e2e)/', pathNot: [] },
    { couldNotResolve: true },
  ),
]

/** For dependency-cruiser. swc reads the sources, since TypeScript 7 has no programming interface. */
export default {
  forbidden: WALLS,
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Made by vite and node themselves.
    exclude: { path: '^dist/|\\?(worker|url|raw)|^vite/client$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
