import { expect, it } from 'vitest'
import { FUNCTION_LABELS } from '../../../../contract/function-labels.ts'
import { POSITION_LABELS, UNIT_KIND_LABELS } from '../../../../contract/people.ts'
import { DEPARTMENT_FUNCTIONS } from '../../../../domain/catalogue/department-function.ts'
import { POSITIONS } from '../../../../domain/org/position.ts'
import { UNIT_KINDS } from '../../../../domain/org/unit.ts'
import {
  dayFrom,
  functionFrom,
  POSITION_WORDS,
  positionFrom,
  UNIT_KIND_WORDS,
  unitKindFrom,
} from './words.ts'

it('has the same functions of departments on the screens and in the domain', () => {
  expect(FUNCTION_LABELS).toEqual(DEPARTMENT_FUNCTIONS)
})

it('has the same positions and kinds on the wire, in the domain and in tables', () => {
  expect(Object.keys(POSITION_LABELS)).toEqual([...POSITIONS])
  expect(Object.keys(UNIT_KIND_LABELS)).toEqual([...UNIT_KINDS])
  for (const position of POSITIONS) {
    const { zh, en } = POSITION_LABELS[position]
    expect(POSITION_WORDS[position][0]).toBe(zh)
    expect([positionFrom(zh), positionFrom(en), positionFrom(position)]).toEqual([
      position,
      position,
      position,
    ])
  }
  for (const kind of UNIT_KINDS) {
    const { zh, en } = UNIT_KIND_LABELS[kind]
    expect(UNIT_KIND_WORDS[kind][0]).toBe(zh)
    expect([unitKindFrom(zh), unitKindFrom(en)]).toEqual([kind, kind])
  }
})

it('understands each word as one thing only', () => {
  for (const words of [POSITION_WORDS, UNIT_KIND_WORDS]) {
    const all = Object.values(words).flat()
    expect(new Set(all).size).toBe(all.length)
  }
})

it('reads what people write, blanks and full-width letters included', () => {
  expect(positionFrom(' 网 格 员')).toBe('grid_officer')
  expect(functionFrom('城市管理')).toBe('urban_management')
  expect(functionFrom('Ｗater supply and drainage')).toBe('water')
  expect(positionFrom('天文学家')).toBeUndefined()
})

it.each(['2026-03-01', '2026/3/1', '2026.3.1', '2026年3月1日', '20260301', '2026-03-01 00:00:00'])(
  'reads the day %s',
  (text) => {
    expect(dayFrom(text)).toBe(Date.parse('2026-02-28T16:00:00Z'))
  },
)

it.each(['', '2026-02-31', '2026-13-01', '3/1/2026', '46082', 'tomorrow'])('finds no day in "%s"', (text) => {
  expect(dayFrom(text)).toBeUndefined()
})
