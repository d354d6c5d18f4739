import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '../../../domain/kernel/instant.ts'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { browserForm, openTestSite, phonePhoto, type TestSite } from './testing/resident-site.ts'
import { forgetUploads, keepUploads, LEAST_COUNTED, storeUploads, type Upload } from './uploads.ts'

let site: TestSite
let jpeg: Buffer
beforeAll(async () => {
  site = await openTestSite()
  jpeg = await phonePhoto()
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.pool.query('DELETE FROM kept_uploads')
  room(1_000, 1_000)
})

/** So many small files may be kept. */
function room(inAll: number, perAddress: number): void {
  site.platform.config.keptUploads = { inAll: inAll * LEAST_COUNTED, perAddress: perAddress * LEAST_COUNTED }
}
const voice = (length = 20): Upload => ({
  kind: 'voice',
  voice: { mime: 'audio/amr', bytes: Buffer.alloc(length) },
})
const count = async (table: string): Promise<number> =>
  (await site.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n
const photo = () => ({ field: 'photos', filename: 'a.jpg', type: 'image/jpeg', bytes: jpeg })
const spoken = () => ({
  field: 'voice',
  filename: 'v.amr',
  type: 'audio/amr',
  bytes: Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64)]),
})
const right = (): Record<string, string> => ({
  clientId: uuidV7(),
  text: '路灯不亮',
  address: '茶坊社区',
  name: '演示·张某',
})
const send = (url: string, fields: Record<string, string>, files = [photo()], lang = 'zh') =>
  site.app.inject({
    method: 'POST',
    url: `${url}?lang=${lang}`,
    remoteAddress: '192.0.2.9',
    ...browserForm(fields, files),
  })

describe('room for the files of unsent forms', () => {
  it('ends for one address before it ends for all; an IPv6 network counts as one address', async () => {
    room(5, 2)
    const keep = async (address: string) => !isRefusal(await keepUploads(site.platform, [voice()], address))
    expect([await keep('192.0.2.1'), await keep('::ffff:192.0.2.1')]).toEqual([true, true])
    expect(await keep('192.0.2.1')).toBe(false)
    expect([await keep('2001:db8::1'), await keep('2001:db8:0:0:9::1')]).toEqual([true, true])
    expect(await keep('2001:db8::2')).toBe(false)
    expect(await keep('192.0.2.2')).toBe(true)
    expect(await keep('192.0.2.3')).toBe(false)
  })

  it('is measured by what the files take, all of a form or none', async () => {
    room(10, 10)
    const large = voice(6 * LEAST_COUNTED)
    expect(isRefusal(await keepUploads(site.platform, [voice(), large], '192.0.2.1'))).toBe(false)
    const before = await count('files')
    expect(await keepUploads(site.platform, [voice(), large], '192.0.2.1')).toMatchObject({
      code: 'input.files-not-kept',
    })
    expect(await count('files')).toBe(before)
  })

  it('is not overdrawn by forms that come at once', async () => {
    room(6, 6)
    const all = Array.from({ length: 24 }, () => keepUploads(site.platform, [voice()], '192.0.2.1'))
    const kept = (await Promise.all(all)).filter((one) => !isRefusal(one))
    expect(kept).toHaveLength(6)
    expect(await count('kept_uploads')).toBe(6)
  })

  it('is there again when they are forgotten, however many there are', async () => {
    const many = Array.from({ length: 1_100 }, () => voice())
    room(1_100, 1_100)
    await keepUploads(site.platform, many, '192.0.2.1')
    expect(isRefusal(await keepUploads(site.platform, [voice()], '192.0.2.1'))).toBe(true)
    const now = site.platform.now()
    site.setNow(now + 2 * DAY)
    await forgetUploads(site.house)
    site.setNow(now)
    expect(await count('kept_uploads')).toBe(0)
    expect(isRefusal(await keepUploads(site.platform, [voice()], '192.0.2.1'))).toBe(false)
  })
})

describe('a resident when there is no room', () => {
  beforeEach(() => room(0, 0))

  it.each([
    ['zh', '没有留住'],
    ['en', 'no room just now'],
  ])('still reads in %s what to do, with every word kept', async (lang, told) => {
    const before = await count('files')
    const answer = await send('/say', { ...right(), phone: 'abc' }, [photo()], lang)
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(told)
    expect(answer.body).toContain('href="#photos"')
    expect(answer.body).toContain('href="#phone"')
    expect(answer.body).toContain('路灯不亮')
    expect(answer.body).not.toContain('name="kept"')
    expect(await count('files')).toBe(before)
  })

  it.each([
    ['zh', '没有留住'],
    ['en', 'no room just now'],
  ])('chooses the place, is told in %s, and sends the words', async (lang, told) => {
    const fields = { ...right(), address: '三号楼' }
    const choose = await send('/say', fields, [photo()], lang)
    expect(choose.statusCode).toBe(200)
    expect(choose.body).toContain('type="radio"')
    expect(choose.body).toContain(told)
    const done = await send('/say', { ...fields, choosing: '1', pick: 'here:' }, [])
    expect(done.statusCode).toBe(303)
  })

  it('is asked for words where only the recording had said it', async () => {
    const answer = await send('/say', { ...right(), text: '', address: '三号楼' }, [spoken()])
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('href="#text"')
    expect(answer.body).toContain('href="#voice"')
  })

  it('sends what is complete with its photos, and adds more behind the code', async () => {
    const done = await send('/say', right())
    expect(done.statusCode).toBe(303)
    const [, code] = /\/r\/(\w+)/.exec(String(done.headers.location))!
    expect((await site.app.inject(`/r/${code}`)).body).toContain(`/r/${code}/file/`)
    expect((await send(`/r/${code}/remark`, { formId: 'a', text: '' })).headers.location).toContain('done=')
    expect((await send('/api/reports', right())).statusCode).toBe(201)
    expect(await count('kept_uploads')).toBe(0)
  })
})

describe('files that no report took', () => {
  it('are gone at once when the saying is refused or was said before', async () => {
    const fields = right()
    expect((await send('/api/reports', fields)).statusCode).toBe(201)
    const before = [await count('files'), await count('kept_uploads')]
    expect((await send('/api/reports', fields)).json()).toMatchObject({ repeated: true })
    expect((await send('/api/reports', { ...right(), area: '1' })).statusCode).toBe(400)
    const first = await send('/say', fields)
    const between = [await count('files'), await count('kept_uploads')]
    expect((await send('/say', fields)).headers.location).toBe(first.headers.location)
    expect([await count('files'), await count('kept_uploads')]).toEqual(between)
    const remark = { formId: uuidV7(), text: '还有' }
    const [, code] = /\/r\/(\w+)/.exec(String(first.headers.location))!
    expect((await send(`/r/${code}/remark`, remark)).statusCode).toBe(303)
    expect((await send(`/r/${code}/remark`, remark)).statusCode).toBe(303)
    expect([await count('files'), await count('kept_uploads')]).toEqual([before[0]! + 2, before[1]])
  })

  it('do not take the room of unsent forms meanwhile', async () => {
    room(1, 1)
    await storeUploads(site.platform, [voice(9 * LEAST_COUNTED)])
    expect(isRefusal(await keepUploads(site.platform, [voice()], '192.0.2.1'))).toBe(false)
  })
})
