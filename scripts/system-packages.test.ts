import { describe, expect, it } from 'vitest'

interface Machine {
  needs: { name: string; has: () => boolean }[]
  isRoot: boolean
  hasApt: () => boolean
  run: (command: string, args: string[]) => boolean
  say: (line: string) => void
}
const { bringSystemPackages } = (await import(new URL('system-packages.mjs', import.meta.url).href)) as {
  bringSystemPackages: (machine: Machine) => string[]
}

/** A machine without anything, on which `works` decides what a command achieves. */
function bare(works: (line: string, there: Set<string>) => boolean, more: Partial<Machine> = {}) {
  const there = new Set<string>()
  const ran: string[] = []
  const said: string[] = []
  const missing = bringSystemPackages({
    needs: ['chromium', 'postgresql-15'].map((name) => ({ name, has: () => there.has(name) })),
    isRoot: true,
    hasApt: () => true,
    run: (command, args) => {
      const line = `${command} ${args.filter((word) => /^[a-z]/.test(word)).join(' ')} ${args.at(-1)}`
      ran.push(line)
      return works(line, there)
    },
    say: (line) => void said.push(line),
    ...more,
  })
  return { missing, ran, said: said.join('\n') }
}

/** What an installation that works does. */
const arrive = (line: string, there: Set<string>): boolean => {
  if (line.includes(' install ')) there.add(line.split(' ').at(-1) ?? '')
  return true
}

describe('bringing what the tests need', () => {
  it('installs what is missing, and nothing where nothing is', () => {
    const { missing, ran } = bare(arrive)
    expect(missing).toEqual([])
    expect(ran).toHaveLength(3)
    const complete = bare(arrive, { needs: [{ name: 'chromium', has: () => true }] })
    expect(complete).toEqual({ missing: [], ran: [], said: '' })
  })

  it.each([
    ['not root', { isRoot: false }],
    ['no apt', { hasApt: () => false }],
  ])('says what to install where it may not: %s', (_, more) => {
    const { missing, ran, said } = bare(arrive, more)
    expect(missing).toEqual(['chromium', 'postgresql-15'])
    expect(ran).toEqual([])
    expect(said).toContain('sudo apt-get install chromium postgresql-15')
  })

  it('goes on with the lists at hand if they cannot be renewed', () => {
    const { missing, said } = bare((line, there) => !line.includes('update') && arrive(line, there))
    expect(missing).toEqual([])
    expect(said).toContain('apt-get update failed')
  })

  it('mends an installation that was cut off, and tries again', () => {
    let mended = false
    const { missing, ran } = bare((line, there) => {
      if (line.startsWith('dpkg')) mended = true
      return line.includes(' install ') && !mended ? false : arrive(line, there)
    })
    expect(missing).toEqual([])
    expect(ran.filter((line) => line.startsWith('dpkg'))).toHaveLength(1)
  })

  it('names what still is not there, though apt said it went well', () => {
    const { missing, said } = bare((line, there) => line.includes('chromium') || arrive(line, there))
    expect(missing).toEqual(['chromium'])
    expect(said).toContain('chromium could not be installed')
    expect(said).not.toContain('postgresql-15 could not')
  })
})
