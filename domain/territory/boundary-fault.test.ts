import { expect, it } from 'vitest'
import { boundaryFault, MOST_POSITIONS } from './boundary-fault.ts'
import type { Position } from './polygon.ts'

const fault = (...ring: Position[]) => boundaryFault({ type: 'Polygon', coordinates: [ring] })
const at = (x: number, y: number): Position => [114 + x / 100, 40 + y / 100]

it('takes a closed ring that does not cross itself, in one or several parts', () => {
  const ring = [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]
  expect(fault(...ring)).toBeUndefined()
  expect(boundaryFault({ type: 'MultiPolygon', coordinates: [[ring], [ring.toReversed()]] })).toBeUndefined()
})

it.each([
  ['too-few-points', [at(0, 0), at(1, 1), at(0, 0)]],
  ['not-closed', [at(0, 0), at(1, 0), at(1, 1), at(0, 1)]],
  ['off-the-earth', [at(0, 0), [200, 40], at(1, 1), at(0, 0)]],
  ['off-the-earth', [at(0, 0), [NaN, 40], at(1, 1), at(0, 0)]],
  ['no-area', [at(0, 0), at(1, 1), at(2, 2), at(0, 0)]],
  ['crosses-itself', [at(0, 0), at(2, 2), at(2, 0), at(0, 1), at(0, 0)]],
  ['too-many-points', Array.from({ length: MOST_POSITIONS + 1 }, () => at(0, 0))],
] as [string, Position[]][])('names the fault: %s', (name, ring) => expect(fault(...ring)).toBe(name))

it('refuses a geometry without rings', () => {
  expect(boundaryFault({ type: 'Polygon', coordinates: [] })).toBe('too-few-points')
  expect(boundaryFault({ type: 'MultiPolygon', coordinates: [[]] })).toBe('too-few-points')
})
