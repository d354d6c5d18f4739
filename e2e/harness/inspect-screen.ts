import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Up to this width nothing may make a screen scroll sideways. */
const NARROW = 480

interface Finding {
  id: string
  impact: string | null
  nodes: { target: unknown[]; html: string }[]
}

/**
 * What is wrong with the screen that is open, one line each: everything that axe calls serious or critical, and sideways
 * scrolling on a phone. Goes through the debugger, so that the content policy stays as strict as for everybody.
 */
export async function inspectScreen(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(`${AXE}; 0`)
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ target, html }) => ({ target, html })) })))`,
  )
  const faults = found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  const { width, content } = await page.evaluate<{ width: number; content: number }>(
    `({ width: document.documentElement.clientWidth, content: document.documentElement.scrollWidth })`,
  )
  if (width <= NARROW && content > width) faults.push(`${name}: scrolls sideways, ${content} in ${width}`)
  return faults
}
