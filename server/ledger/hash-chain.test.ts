import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, nextHash } from './hash-chain.ts'

describe('the hash of an event', () => {
  it('is the SHA-256 of the hash before and the fields a line each, however long the body', () => {
    for (const words of ['', '一句话', '路灯坏了'.repeat(30_000)]) {
      const event = {
        stream: '0190aaaa-0000-7000-8000-000000000001',
        version: 3,
        type: 'ProgressNoted',
        schema: 1,
        commandId: '0190aaaa-0000-7000-8000-000000000002',
        body: JSON.stringify({ note: words }),
      }
      const { stream, version, type, schema, commandId, body } = event
      const text = [stream, version, type, schema, commandId, body].join('\n')
      const expected = createHash('sha256').update(CHAIN_START).update(text).digest()
      expect(nextHash(CHAIN_START, event)).toEqual(expected)
    }
  })
})
