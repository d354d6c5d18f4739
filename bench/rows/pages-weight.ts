import { existsSync, readFileSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Measurement } from '../bench-room.ts'
import type { Row } from '../table.ts'

const DESK = fileURLToPath(new URL('../../dist/desk/', import.meta.url))
const RESIDENT_MOST = 60_000
const DESK_MOST = 450_000
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`

/** What a first visit transfers, compressed. */
export const weight: Measurement = {
  name: 'weight',
  async measure({ ours, cases }) {
    const rows: Row[] = []
    for (const path of ['/', '/say']) {
      const bytes = await weighPage(ours.url, path)
      rows.push({
        what: `first view of ${path}, all resources, compressed`,
        cases,
        ours: kilobytes(bytes),
        budget: `≤ ${kilobytes(RESIDENT_MOST)}`,
        pass: bytes <= RESIDENT_MOST,
      })
    }
    const desk = weighDesk()
    rows.push({
      what: 'first view of the desk, entry and its static imports, compressed',
      cases,
      ours: desk === undefined ? 'not built' : kilobytes(desk),
      budget: `≤ ${kilobytes(DESK_MOST)}`,
      pass: desk !== undefined && desk <= DESK_MOST,
    })
    return rows
  },
}

/** A page and everything it names. */
async function weighPage(base: string, path: string): Promise<number> {
  const page = await weigh(`${base}${path}`)
  const html = await (await fetch(`${base}${path}`)).text()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js|svg|png|woff2|ico|webmanifest))"/g)]
  const resources = new Set(named.map(([, resource]) => `${base}${resource}`))
  const sizes = await Promise.all([...resources].map(weigh))
  return sizes.reduce((sum, size) => sum + size, page)
}

/** Bytes of the body as they travel. */
function weigh(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.once('end', () => resolve(bytes))
    }).once('error', reject)
  })
}

/** The entry, what the page preloads for it, and its styles; undefined if the desk is not built. */
function weighDesk(): number | undefined {
  if (!existsSync(`${DESK}index.html`)) return undefined
  const html = readFileSync(`${DESK}index.html`, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/desk\/([^"]+\.(?:js|css|svg|png|woff2))"/g)]
  const files = new Set(['index.html', ...named.map(([, file]) => file ?? '')])
  return [...files].reduce((sum, file) => sum + compressedSize(`${DESK}${file}`), 0)
}

function compressedSize(path: string): number {
  const sent = [`${path}.br`, `${path}.gz`, path].find(existsSync)
  return sent === undefined ? 0 : statSync(sent).size
}
