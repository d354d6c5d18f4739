import { describe, expect, it } from 'vitest'
import { frameAround, pathOf, ringsOf } from './map-frame.ts'

const square = [
  [114.88, 40.82],
  [114.89, 40.82],
  [114.89, 40.83],
  [114.88, 40.83],
]

describe('the small map', () => {
  it('puts north up and fits the box', () => {
    const frame = frameAround(square, 300, 200)
    const [, top] = frame.place([114.885, 40.83])
    const [, bottom] = frame.place([114.885, 40.82])
    expect(top).toBeLessThan(bottom)
    for (const position of square) {
      const [x, y] = frame.place(position)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(300)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(frame.height)
    }
    expect(frame.height).toBeLessThanOrEqual(200)
  })

  it('draws a single point without dividing by nothing', () => {
    const frame = frameAround([[114.88, 40.82]], 300, 200)
    expect(frame.place([114.88, 40.82]).every(Number.isFinite)).toBe(true)
  })

  it('draws every ring of several polygons', () => {
    const rings = ringsOf({ type: 'MultiPolygon', coordinates: [[square], [square]] })
    expect(pathOf(rings, frameAround(square, 300, 200)).match(/M/g)).toHaveLength(2)
  })
})
