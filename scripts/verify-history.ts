/**
 * Verifies an export of histories with nothing of the product, not even one of its files: only this description.
 *
 * An export has one JSON object a line: {stream, version, type, schema, commandId, body, hash}. The events of a case
 * (`stream`) stand in order, version 1 first, none left out. `body` is a string: the stored text, character by
 * character. `hash` is in hex. Every hash is SHA-256 over the 32 bytes of the hash before (32 zero bytes before the
 * first event) followed by the UTF-8 bytes of
 *
 *   stream LF version LF type LF schema LF commandId LF body
 *
 * so that no event can be changed, left out or moved without changing every later hash of its case.
 *
 *   node scripts/verify-history.ts FILE      (- reads standard input)
 *
 * Prints what it found; ends with status 1 if anything does not fit. The last hash of each case (`--heads`) can be kept
 * elsewhere and compared later: cutting off the end of a history shows in nothing else.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

interface Line {
  stream: string
  version: number
  type: string
  schema: number
  commandId: string
  body: string
  hash: string
}

const [file, ...options] = process.argv.slice(2)
if (!file) {
  console.error('用法 / usage: node scripts/verify-history.ts FILE [--heads]')
  process.exit(2)
}

const heads = new Map<string, { version: number; hash: Buffer }>()
const faults: string[] = []
let events = 0
let number = 0

const input = file === '-' ? process.stdin : createReadStream(file)
for await (const text of createInterface({ input, crlfDelay: Infinity })) {
  number += 1
  if (text.trim() === '') continue
  const line = parse(text)
  if (!line) {
    faults.push(`line ${number}: not an event`)
    continue
  }
  check(line, number)
}

for (const fault of faults) console.error(fault)
if (options.includes('--heads')) {
  for (const [stream, { version, hash }] of heads) console.log(`${stream} ${version} ${hash.toString('hex')}`)
}
const verdict = faults.length === 0 ? '完整 / whole' : `${faults.length} 处不符 / faults`
console.log(`${heads.size} 件 / cases, ${events} 条 / events: ${verdict}`)
process.exitCode = faults.length === 0 && events > 0 ? 0 : 1

function check(line: Line, at: number): void {
  events += 1
  const before = heads.get(line.stream) ?? { version: 0, hash: Buffer.alloc(32) }
  const { stream, version, type, schema, commandId, body } = line
  if (version !== before.version + 1) {
    faults.push(`line ${at}: case ${stream}: version ${version} follows ${before.version}`)
  }
  const hash = createHash('sha256')
    .update(before.hash)
    .update([stream, version, type, schema, commandId, body].join('\n'))
    .digest()
  if (hash.toString('hex') !== line.hash) {
    faults.push(`line ${at}: case ${stream}: the hash of version ${version} (${type}) does not fit`)
  }
  // Go on from what is written, so that one change is reported once and not for every event after it.
  heads.set(stream, { version, hash: Buffer.from(line.hash, 'hex') })
}

function parse(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Line>
    const strings = [line.stream, line.type, line.commandId, line.body, line.hash]
    const numbers = [line.version, line.schema]
    const fits =
      strings.every((value) => typeof value === 'string') && numbers.every((value) => Number.isInteger(value))
    return fits ? (line as Line) : undefined
  } catch {
    return undefined
  }
}
