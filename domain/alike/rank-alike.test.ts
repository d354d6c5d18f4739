import { expect, it } from 'vitest'
import { characterPairs } from './character-pairs.ts'
import { boxAround, metresBetween } from './metres-between.ts'
import { rankAlike, type Candidate } from './rank-alike.ts'

const candidate = (id: string, text: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  text,
  sameMatter: false,
  ...more,
})

const words = (text: string): string[] =>
  characterPairs(text).map((pair) => String.fromCharCode(pair >>> 16, pair & 0xffff))

it('pairs characters and lets punctuation part words', () => {
  expect(words('路灯 坏了,黑')).toEqual(['路灯', '坏了'])
  expect(words('Lamp')).toEqual(['la', 'am', 'mp'])
  expect(words('灯😡黑')).toEqual([])
})

it('puts the same complaint in other words first and names what both say', () => {
  const ranked = rankAlike(
    '茶坊街口的路灯不亮了三天',
    [
      candidate('heat', '三号楼暖气不热,老人受不了'),
      candidate('lamp', '茶坊街的路灯坏了,晚上很黑'),
      candidate('rubbish', '茶坊街垃圾没人清'),
    ],
    5,
  )
  expect(ranked[0]).toMatchObject({ id: 'lamp' })
  expect(ranked[0]?.shared).toContain('茶坊街')
  expect(ranked[0]?.shared.some((word) => word.includes('路灯'))).toBe(true)
  expect(ranked.map(({ id }) => id)).not.toContain('heat')
})

it('gives an identical text the score 1 and a strange one nothing', () => {
  const text = '楼道里堆满了杂物'
  expect(rankAlike(text, [candidate('same', text)], 5)[0]?.score).toBeCloseTo(1)
  expect(rankAlike(text, [candidate('other', '公交车晚点')], 5)).toEqual([])
  expect(rankAlike('', [candidate('other', text)], 5)).toEqual([])
})

it('lets a known matter count for more, and the nearer one go first among equals', () => {
  const text = '井盖响'
  const ranked = rankAlike(
    text,
    [
      candidate('far', '小区门口井盖响,吵', { distance: 300 }),
      candidate('near', '小区门口井盖响,吵', { distance: 20 }),
      candidate('known', '小区门口井盖响,吵', { distance: 400, sameMatter: true }),
    ],
    2,
  )
  expect(ranked.map(({ id }) => id)).toEqual(['known', 'near'])
})

it('measures neighbourhoods in metres', () => {
  const here = { lat: 40.7884, lng: 114.8942 }
  expect(metresBetween(here, here)).toBe(0)
  expect(metresBetween(here, { lat: 40.7884 + 0.0045, lng: 114.8942 })).toBeCloseTo(500, -1)
  expect(metresBetween(here, { lat: 40.7884, lng: 114.8942 + 0.0059 })).toBeCloseTo(497, -1)
})

it('boxes a neighbourhood in: its edges touch the circle, its corners lie outside', () => {
  const here = { lat: 40.7884, lng: 114.8942 }
  const { from, to } = boxAround(here, 500)
  expect(metresBetween(here, { lat: to.lat, lng: here.lng })).toBeCloseTo(500, 0)
  expect(metresBetween(here, { lat: here.lat, lng: from.lng })).toBeCloseTo(500, 0)
  expect(metresBetween(here, from)).toBeGreaterThan(700)
})
