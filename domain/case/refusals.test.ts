import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REFUSAL_CODES } from '../kernel/refusal.ts'

const here = new URL('.', import.meta.url)
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts') && file !== 'refusals.test.ts')
  .map((file) => readFileSync(new URL(file, here), 'utf8'))
  .join('\n')

test.each(REFUSAL_CODES.filter((code) => code.startsWith('case.')))('%s has its test', (code) =>
  expect(new RegExp(`'${code.replace('.', '\\.')}[ ']`).test(tests)).toBe(true),
)
