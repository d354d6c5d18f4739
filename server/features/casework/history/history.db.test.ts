import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CITY, COMMUNITY, COUNTY, openDesk, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let folder: string

beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
  folder = await mkdtemp(join(tmpdir(), 'shuoshi-history-'))
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

const run = promisify(execFile)

async function verify(text: string): Promise<{ ok: boolean; said: string }> {
  const file = join(folder, 'history.jsonl')
  await writeFile(file, text)
  return run(process.execPath, ['scripts/verify-history.ts', file]).then(
    ({ stdout }) => ({ ok: true, said: stdout }),
    (error: { stdout: string; stderr: string }) => ({ ok: false, said: error.stdout + error.stderr }),
  )
}

it('exports a history that stands on its own, and every change of it shows', async () => {
  const { id } = await desk.say({ identity: { phone: '13800000000' } })
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
  await desk.act(operator, id, 'NoteProgress', { text: '已联系物业,明天清理' })
  const answer = await desk.as(operator, 'GET', `/api/cases/${id}/history`)
  expect(answer.headers['content-type']).toContain('application/x-ndjson')
  expect(answer.body).not.toContain('13800000000')
  const lines = answer.body.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(await verify(answer.body)).toMatchObject({ ok: true, said: expect.stringContaining('3 条') })

  expect(await verify(answer.body.replace('明天清理', '后天清理'))).toMatchObject({
    ok: false,
    said: expect.stringContaining('version 3'),
  })
  expect((await verify(lines.filter((_, i) => i !== 1).join('\n'))).ok).toBe(false)
  expect((await verify([lines[0], lines[2], lines[1]].join('\n'))).ok).toBe(false)
  expect((await verify('')).ok).toBe(false)
  expect((await verify('{}')).said).toContain('line 1: not an event')
})

it('is open to the centres that coordinate the place and to audit, and to nobody else', async () => {
  const { id } = await desk.say({})
  const may = async (person: string) => (await desk.as(person, 'GET', `/api/cases/${id}/history`)).statusCode
  expect(await may(await desk.seat('operator', COUNTY))).toBe(200)
  expect(await may(await desk.seat('audit_admin', CITY))).toBe(200)
  expect(await may(await desk.seat('supervisor', COUNTY))).toBe(403)
  expect(await may(await desk.seat('system_admin', CITY))).toBe(403)
})
