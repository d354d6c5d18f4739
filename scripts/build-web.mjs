// Builds what browsers load into dist/: the small files of the resident site with esbuild, the desk with vite. Does nothing
// while the sources are the same as last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ROOT, say } from './runtime.mjs'

const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, '.sources')
const SOURCES = ['web', 'contract', 'domain', 'package-lock.json', 'scripts/build-web.mjs']
const TEXT = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest', '.map', '.txt'])

const files = (folder, pattern) =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => pattern.test(name) && !name.includes('.test.'))
    : []

function* walk(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* walk(join(path, name))
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const path of walk(join(ROOT, source))) {
      if (!path.includes('.test.')) hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path))
    }
  }
  return hash.digest('hex')
}

async function buildResident() {
  const site = join(ROOT, 'web/resident')
  const entries = [
    ...files(join(site, 'enhance'), /\.ts$/).map((name) => join(site, 'enhance', name)),
    ...files(join(site, 'style'), /\.css$/).map((name) => join(site, 'style', name)),
  ]
  const out = join(DIST, 'resident')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const names = {}
  if (entries.length > 0) {
    const { build } = await import('esbuild')
    const { metafile } = await build({
      entryPoints: entries,
      outdir: out,
      outbase: site,
      entryNames: '[name]-[hash]',
      assetNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      // Phones of seven years and their WebViews.
      target: ['chrome80', 'safari13.1', 'firefox78'],
      // They know destructuring; a slip of Safari before 14.1 in a rare form of it makes esbuild refuse all of it.
      supported: { destructuring: true },
      metafile: true,
      logLevel: 'warning',
    })
    for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
      if (entryPoint) names[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(path)
    }
  }
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(names, null, 2))
}

async function buildDesk() {
  const desk = join(ROOT, 'web/desk')
  rmSync(join(DIST, 'desk'), { recursive: true, force: true })
  if (!existsSync(join(desk, 'vite.config.ts'))) return
  const { build } = await import('vite')
  await build({
    root: desk,
    configFile: join(desk, 'vite.config.ts'),
    base: '/desk/',
    logLevel: 'warn',
    build: { outDir: join(DIST, 'desk'), emptyOutDir: true },
  })
}

/** Compressed once here instead of at every request. */
function compressAll() {
  for (const path of [...walk(join(DIST, 'resident')), ...walk(join(DIST, 'desk'))]) {
    const bytes = readFileSync(path)
    if (!TEXT.has(extname(path)) || bytes.length < 1024) continue
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

const hash = hashOfSources()
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  const begun = performance.now()
  rmSync(STAMP, { force: true })
  say('正在生成网页 / building the pages …')
  await buildResident()
  await buildDesk()
  compressAll()
  writeFileSync(STAMP, hash)
  say(`网页已生成 / pages built (${((performance.now() - begun) / 1_000).toFixed(1)} s)`)
}
