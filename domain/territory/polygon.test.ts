import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, labelPoint, metresBetween, shapeOf, squareMetres, type Geometry } from './polygon.ts'

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const withHole: Geometry = { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 2)] }

describe('being inside', () => {
  it('knows holes and several parts', () => {
    const shape = shapeOf(withHole)
    expect([contains(shape, 0.5, 2), contains(shape, 2, 2), contains(shape, 5, 2)]).toEqual([
      true,
      false,
      false,
    ])
    const two = shapeOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] })
    expect([contains(two, 0.5, 0.5), contains(two, 5.5, 5.5), contains(two, 3, 3)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('gives every point of a fan of triangles to exactly one, points on shared edges included', () => {
    const centre = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
    const share = fc.integer({ min: 0, max: 64 })
    fc.assert(
      fc.property(centre, share, fc.integer({ min: 0, max: 3 }), ([x, y], along, corner) => {
        const corners = square(0, 0, 1000)
        const fan = [0, 1, 2, 3].map((at) =>
          shapeOf({ type: 'Polygon', coordinates: [[[x, y], corners[at]!, corners[at + 1]!, [x, y]]] }),
        )
        const [cx, cy] = corners[corner]!
        const point = [x + ((cx - x) * along) / 65, y + ((cy - y) * along) / 65] as const
        expect(fan.filter((shape) => contains(shape, ...point))).toHaveLength(1)
      }),
    )
  })
})

it('measures', () => {
  expect(metresBetween([114.88, 40.8], [114.89, 40.8])).toBeCloseTo(842.7, 0)
  const half: Geometry = { type: 'Polygon', coordinates: [square(114.88, 40.8, 0.01)] }
  expect(squareMetres(half) / 1e6).toBeCloseTo(0.938, 2)
  expect(
    squareMetres({ ...withHole }) / squareMetres({ type: 'Polygon', coordinates: [square(0, 0, 2)] }),
  ).toBeCloseTo(3)
})

it('writes the name inside, even where the middle is a hole', () => {
  const [lng, lat] = labelPoint(withHole)
  expect(contains(shapeOf(withHole), lng, lat)).toBe(true)
})
