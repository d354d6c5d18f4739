import { describe, expect, it } from 'vitest'
import { CopyTextWriter } from './copy-text.ts'

const textOf = (writer: CopyTextWriter): string => Buffer.from(writer.finish().bytes).toString()

describe('rows as the text form of COPY', () => {
  it('writes every kind of value as PostgreSQL reads it', () => {
    const writer = new CopyTextWriter('some', ['a'])
    writer.add([1.5, true, false, null, undefined, Buffer.of(1, 255), ['x', 'y'], new Date(0)])
    expect(textOf(writer)).toBe('1.5\tt\tf\t\\N\t\\N\t\\\\x01ff\t{x,y}\t1970-01-01T00:00:00.000Z\n')
  })

  it('keeps what a text holds apart from the marks of the form', () => {
    const writer = new CopyTextWriter('some', ['a', 'b'])
    writer.add(['一行\n二行', 'a\tb\\c\rd'])
    expect(textOf(writer)).toBe('一行\\n二行\ta\\tb\\\\c\\rd\n')
  })

  it('puts rows in their places, equal ones as they came, however many there are', () => {
    const writer = new CopyTextWriter('some', ['a'])
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ place: i % 7, text: `第${i}行` }))
    for (const { place, text } of rows) writer.add([text], place)
    const sorted = rows.toSorted((a, b) => a.place - b.place)
    expect(textOf(writer)).toBe(sorted.map(({ text }) => `${text}\n`).join(''))
  })
})
