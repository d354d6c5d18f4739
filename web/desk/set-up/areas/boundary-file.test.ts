import { describe, expect, it } from 'vitest'
import { shapeIn } from './boundary-file.ts'

const square = { type: 'Polygon', coordinates: [[[114, 40], [115, 40], [115, 41], [114, 40]]] } // prettier-ignore

describe('a boundary file', () => {
  it('gives its one shape, however wrapped', () => {
    const feature = { type: 'Feature', properties: {}, geometry: square }
    for (const json of [square, feature, { type: 'FeatureCollection', features: [feature] }]) {
      expect(shapeIn(JSON.stringify(json))).toEqual(square)
    }
  })

  it('tells how many there are if not one', () => {
    expect(shapeIn(JSON.stringify({ type: 'GeometryCollection', geometries: [square, square] }))).toBe(2)
    for (const text of ['', 'PK', 'null', '[]', '{"type":"Point","coordinates":[1,2]}', '{"type":"Feature"}'])
      expect(shapeIn(text)).toBe(0)
  })
})
