import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CONFIG = join(ROOT, 'scripts/walls/walls.mjs')
const THINGS: Record<string, string> = {
  'domain/kernel/thing.ts': 'export type Thing = 1\n',
  'domain/org/thing.ts': 'export const thing = 1\n',
  'domain/case/thing.ts': 'export const thing = 1\n',
  'domain/appraisal/thing.ts': 'export const thing = 1\n',
  'contract/thing.ts': 'export const thing = 1\n',
  'contract/refusals.ts': 'export const REFUSALS = {}\n',
  'server/platform/thing.ts': 'export const thing = 1\n',
  'server/platform/testing/thing.ts': 'export const thing = 1\n',
  'server/ledger/thing.ts': 'export const thing = 1\n',
  'server/features/one/inside.ts': 'export const thing = 1\n',
  'server/features/one/answers.ts': 'export const thing = 1\n',
  'server/features/one/feature.ts': 'export const thing = 1\n',
  'server/roles/thing.ts': 'export const thing = 1\n',
  'web/resident/page.ts': 'export const thing = 1\n',
  'web/data/thing.ts': 'export const thing = 1\n',
  'web/desk/thing.tsx': 'export const thing = <b />\n',
  'dev/thing.ts': 'export const thing = 1\n',
}

/** Where a violation is planted, what it imports, the wall that must catch it. */
const PLANTED: [wall: string, from: string, imports: string][] = [
  ['domain-is-pure', 'domain/limits/a.ts', 'node:fs'],
  ['domain-is-pure', 'domain/limits/b.ts', 'zod'],
  ['domain-alone', 'domain/limits/c.ts', '../../contract/thing.ts'],
  ['kernel-first', 'domain/kernel/a.ts', '../org/thing.ts'],
  ['leaves-below-case', 'domain/limits/d.ts', '../case/thing.ts'],
  ['case-below-appraisal', 'domain/case/a.ts', '../appraisal/thing.ts'],
  ['contract-is-zod', 'contract/a.ts', 'fastify'],
  ['contract-alone', 'contract/b.ts', '../domain/kernel/thing.ts'],
  ['platform-without-product', 'server/platform/a.ts', '../../domain/case/thing.ts'],
  ['platform-without-product', 'server/platform/b.ts', '../ledger/thing.ts'],
  ['platform-without-product', 'server/platform/c.ts', '../../contract/thing.ts'],
  ['ledger-below-features', 'server/ledger/a.ts', '../features/one/answers.ts'],
  ['features-below-roles', 'server/features/two/a.ts', '../../roles/thing.ts'],
  ['neighbours-by-answers', 'server/features/two/b.ts', '../one/inside.ts'],
  ['wire-at-the-edge', 'server/features/two/commands.ts', '../../../contract/thing.ts'],
  ['pages-are-the-door-to-web', 'server/features/two/c.ts', '../../../web/resident/page.ts'],
  ['roles-see-faces', 'server/roles/a.ts', '../features/one/inside.ts'],
  ['tools-stay-outside', 'server/features/two/d.ts', '../../../dev/thing.ts'],
  ['kit-draws', 'web/kit/a.tsx', '../data/thing.ts'],
  ['data-fetches', 'web/data/a.ts', '../desk/thing.tsx'],
  ['resident-apart', 'web/resident/a.ts', '../../server/platform/thing.ts'],
  ['desk-apart', 'web/desk/a.tsx', '../resident/page.ts'],
  ['tests-stay-tests', 'server/ledger/b.ts', '../platform/testing/thing.ts'],
  ['tests-stay-tests', 'server/ledger/c.ts', 'vitest'],
  ['no-circles', 'server/ledger/d.ts', './e.ts'],
  ['imports-exist', 'server/ledger/f.ts', './nowhere.ts'],
]

const ALLOWED: [from: string, imports: string][] = [
  ['domain/case/fine.ts', '../org/thing.ts'],
  ['contract/fine.ts', 'zod'],
  ['server/platform/fine.ts', '../../contract/refusals.ts'],
  ['server/platform/fine-too.ts', '../../domain/org/thing.ts'],
  ['server/ledger/fine.ts', '../../domain/case/thing.ts'],
  ['server/features/two/fine.ts', '../one/answers.ts'],
  ['server/features/two/http.ts', '../../../contract/thing.ts'],
  ['server/features/two/pages/fine.ts', '../../../../web/resident/page.ts'],
  ['server/roles/fine.ts', '../features/one/feature.ts'],
  ['web/desk/fine.tsx', '../data/thing.ts'],
  ['server/ledger/fine.test.ts', 'vitest'],
]

interface Violation {
  rule: { name: string }
  from: string
}

let city: string
let violations: Violation[]

function put(path: string, text: string): void {
  mkdirSync(dirname(join(city, path)), { recursive: true })
  writeFileSync(join(city, path), text)
}

beforeAll(() => {
  city = mkdtempSync(join(tmpdir(), 'shuoshi-walls-'))
  symlinkSync(join(ROOT, 'node_modules'), join(city, 'node_modules'), 'dir')
  for (const [path, text] of Object.entries(THINGS)) put(path, text)
  // Half of them as imports of types only, which leave no trace when the sources run.
  for (const [index, [, from, imports]] of PLANTED.entries()) {
    put(
      from,
      index % 2
        ? `import type * as it from '${imports}'\nexport type It = typeof it\n`
        : `import '${imports}'\n`,
    )
  }
  put('server/ledger/e.ts', `import './d.ts'\n`)
  for (const [from, imports] of ALLOWED) put(from, `import '${imports}'\n`)
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const rooms = ['domain', 'contract', 'server', 'web', 'dev']
  const run = spawnSync(process.execPath, [program, '--config', CONFIG, '--output-type', 'json', ...rooms], {
    cwd: city,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (!run.stdout) throw new Error(run.stderr)
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations
})
afterAll(() => rmSync(city, { recursive: true, force: true }))

describe('walls', () => {
  test.each(PLANTED)('%s catches %s importing %s', (wall, from) => {
    expect(violations.filter((found) => found.from === from).map((found) => found.rule.name)).toContain(wall)
  })

  test('what is allowed passes', () => {
    const fine = new Set(ALLOWED.map(([from]) => from))
    expect(violations.filter((found) => fine.has(found.from))).toEqual([])
  })

  test('no wall is without a planted violation', async () => {
    const { WALLS } = (await import(CONFIG)) as { WALLS: { name: string }[] }
    expect(new Set(PLANTED.map(([wall]) => wall))).toEqual(new Set(WALLS.map(({ name }) => name)))
  })
})
