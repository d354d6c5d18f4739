import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { GridPoint } from './simple-ring.ts'
import { STEPS, type StreetToTile } from './tile-county.ts'

export const DATA = path.join(import.meta.dirname, '../../server/features/territory/data')

interface CountyToTile {
  code: string
  streets: StreetToTile[]
  /** In whole steps; undefined for the three zones that no outline was published for. */
  outline?: GridPoint[]
}

/** The counties of the compact copies, with codes as long as their level needs (6, 9, 12 digits). */
export function readCompact(): CountyToTile[] {
  const divisions = JSON.parse(readFileSync(path.join(DATA, 'zhangjiakou.json'), 'utf8')) as {
    counties: [string, string, [string, string, [string, string][]][]][]
  }
  const outlines = JSON.parse(readFileSync(path.join(DATA, 'county-outlines.json'), 'utf8')) as {
    steps: number
    counties: [string, [number, number], number[]][]
  }
  return divisions.counties.map(([code, , streets]) => {
    const differences = outlines.counties.find(([county]) => county === code)?.[2]
    const outline: GridPoint[] = []
    let [x, y] = [0, 0]
    for (let at = 0; differences !== undefined && at < differences.length; at += 2) {
      x += differences[at]! * (STEPS / outlines.steps)
      y += differences[at + 1]! * (STEPS / outlines.steps)
      outline.push([x, y])
    }
    return {
      code,
      streets: streets.map(([street, , communities]) => ({
        code: code + street,
        communities: communities.map(([community]) => code + street + community),
      })),
      ...(differences === undefined ? {} : { outline }),
    }
  })
}
