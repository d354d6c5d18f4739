import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const PAGES = [
  'README.md',
  'README.en.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
/** Code is no prose: a link in it is an example. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors of a page, made of its headings the way GitHub makes them. */
function anchorsOf(path: string): string[] {
  return [...read(path).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

/** Why a link of a page leads nowhere; undefined for one that leads somewhere. Other sites are not asked. */
function fault(page: string, link: string): string | undefined {
  if (/^[a-z]+:/i.test(link)) return undefined
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), decodeURI(path))
  if (relative(ROOT, join(ROOT, target)).startsWith('..')) return `${link} leads out of the repository`
  if (!existsSync(join(ROOT, target))) return `${link} does not exist`
  if (anchor !== undefined && !anchorsOf(target).includes(anchor)) return `${link} has no such heading`
  return undefined
}

describe('every relative link leads somewhere', () => {
  it.each(PAGES)('%s', (page) => {
    const links = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    expect(links.map((link) => fault(page, link)).filter((one) => one !== undefined)).toEqual([])
  })
})

describe('the tree of docs/architecture.md', () => {
  const tree = /^```\n([\s\S]*?)^```/m.exec(read('docs/architecture.md'))?.[1] ?? ''
  /** Rooms by their depth: two spaces are one step down, several rooms may share a line. */
  const rooms: string[] = []
  const above: string[] = []
  for (const line of tree.trimEnd().split('\n')) {
    const [, indent = '', names = ''] = /^( *)((?:[a-z0-9-]+\/ ?)+)/.exec(line) ?? []
    const depth = indent.length / 2
    const here = names.trim().split(' ')
    for (const name of here) rooms.push(join(...above.slice(0, depth), name.slice(0, -1)))
    above[depth] = here[0] ?? ''
  }

  it('names rooms that exist', () => {
    expect(rooms.length).toBeGreaterThan(20)
    expect(rooms.filter((room) => !existsSync(join(ROOT, room)))).toEqual([])
  })

  it.each(['domain', 'server', 'server/features', 'web'])('names every room of %s', (place) => {
    const found = readdirSync(join(ROOT, place)).filter((name) =>
      statSync(join(ROOT, place, name)).isDirectory(),
    )
    expect(found.filter((name) => !rooms.includes(join(place, name)))).toEqual([])
  })
})
