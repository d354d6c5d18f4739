import { SECOND } from '../../../domain/kernel/instant.ts'
import type { Platform } from '../../platform/platform.ts'

/** What the pages need to know of this installation. */
export interface Site {
  /** The city is made up. */
  demo: boolean
  /** Phone of the listening line, if one is set. */
  phone?: string
}

const FRESH_FOR = 5 * SECOND
const held = new WeakMap<Platform, { at: number; site: Promise<Site> }>()

/** Settings `demo` and `listening_line`, read again after a few seconds. */
export function siteOf(platform: Platform): Promise<Site> {
  const known = held.get(platform)
  const at = platform.now()
  if (known && Math.abs(at - known.at) < FRESH_FOR) return known.site
  const site = readSite(platform)
  held.set(platform, { at, site })
  // A failure is not remembered: the next page asks again.
  site.catch(() => held.delete(platform))
  return site
}

async function readSite({ pool }: Platform): Promise<Site> {
  const { rows } = await pool.query<{ key: string; value: unknown }>(
    "SELECT key, value FROM settings WHERE key IN ('demo', 'listening_line')",
  )
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  const phone = values.get('listening_line')
  return {
    demo: values.get('demo') === true,
    ...(typeof phone === 'string' && phone !== '' && { phone }),
  }
}
