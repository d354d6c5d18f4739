// Bundles the server into dist/server/: no types to strip at every start, a quarter less memory. Packages stay where npm put
// them. Takes a fifth of a second, so it is done at every start and can never be stale.
import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ROOT, runNode } from './runtime.mjs'

const OUT = join(ROOT, 'dist/server')
/** Where a process or a thread begins, or what is only loaded when it is wanted. */
const ENTRIES = ['server/main.ts', 'dev/demo-city.ts', 'dev/simulator/player-thread.ts']

/**
 * A young generation of its usual size keeps over 100 MB for a server that answers in milliseconds; this much costs
 * nothing that can be measured (docs/performance.md).
 */
const FLAGS = ['--max-semi-space-size=8']

/** What Node is told to run the server as it ships; `args` are the server's own. */
export const serverCommand = (args = []) => [...FLAGS, join(OUT, 'main.mjs'), ...args]

/** Builds it in a process of its own, for this one may be an older Node. @returns the exit status. */
export const buildServer = () => runNode(['scripts/build-server.mjs'])

const builtName = (entry) => `${basename(entry, '.ts')}.mjs`

/** Files find their neighbours by `import.meta.url`: it goes on meaning the source, or a built entry where it names one. */
const keepWhereabouts = {
  name: 'keep whereabouts',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.url')) return undefined
      const contents = source
        .replaceAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/g, (whole, target) => {
          const entry = relative(ROOT, resolve(dirname(path), target)).replaceAll('\\', '/')
          return ENTRIES.includes(entry) ? `new URL('./${builtName(entry)}', import.meta['url'])` : whole
        })
        .replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(relative(OUT, path).replaceAll('\\', '/'))}, import.meta['url']).href`,
        )
      return { contents, loader: 'ts' }
    })
  },
}

async function build() {
  const { build: bundle } = await import('esbuild')
  rmSync(OUT, { recursive: true, force: true })
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: OUT,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    plugins: [keepWhereabouts],
    logLevel: 'warning',
  })
}

if (process.argv[1] && resolve(process.argv[1]) === join(ROOT, 'scripts/build-server.mjs')) await build()
