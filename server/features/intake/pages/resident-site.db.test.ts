import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { COMMUNITY, GRID, STREET } from '../../people/testing/small-city.ts'
import { browserForm, openTestSite, phonePhoto, type TestSite } from '../testing/resident-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const TABLES = ['reports', 'cases', 'case_events', 'report_identities', 'remarks']
const counts = async (): Promise<number[]> =>
  Promise.all(
    TABLES.map(
      async (table) =>
        (await site.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n,
    ),
  )
const page = (url: string, headers: Record<string, string> = {}) =>
  site.app.inject({ url, headers: { accept: 'text/html', ...headers } })
const send = (url: string, form: ReturnType<typeof browserForm>) =>
  site.app.inject({ method: 'POST', url, ...form })
const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? ''
const switchesOf = (html: string): string[] =>
  [
    ...(/<nav class="switches">.*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/(?:href|formaction)="([^"]*)"/g),
  ].map((match) => match[1]!.replaceAll('&#61;', '='))
const valuesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`name="${name}"\\s+value="([^"]*)"`, 'g'))].map((match) => match[1]!)

async function receiptOf(fields: Record<string, string> = {}): Promise<string> {
  const answer = await send(
    '/say',
    browserForm({ clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区', ...fields }),
  )
  expect(answer.statusCode).toBe(303)
  return /\/r\/(\w+)/.exec(String(answer.headers.location))![1]!
}

describe('saying with scripts off', () => {
  it('leads from the form by the choice of a place to the receipt, and loses nothing on the way', async () => {
    const form = await page('/say')
    expect(form.body).toContain('比如：茶坊社区 3 号楼')
    expect((await page('/say?lang=en')).body).toContain('茶坊社区 (Chafang Community), block 3')
    const clientId = valueOf(form.body, 'clientId')
    const photo = { field: 'photos', filename: 'a.jpg', type: 'image/jpeg', bytes: await phonePhoto() }
    const empty = { field: 'voice', filename: '', type: 'application/octet-stream', bytes: Buffer.alloc(0) }
    const before = await counts()

    const faulty = await send(
      '/say',
      browserForm({ clientId, text: '', address: '三号楼', phone: 'abc', name: '演示·张某' }, [photo, empty]),
    )
    expect(faulty.statusCode).toBe(400)
    expect(faulty.body).toContain('role="alert"')
    expect(faulty.body).toContain('href="#phone"')
    expect(faulty.body).toContain('手机号是 11 位，比如 13900000000；座机请带区号。也可以不写。')
    expect(faulty.body).toContain('演示·张某')
    const [ticket] = valuesOf(faulty.body, 'kept')
    const kept = ticket!.replaceAll('&#61;', '=')
    expect((await page(`/say/photo/${kept}`)).headers['content-type']).toBe('image/jpeg')

    const choose = await send(
      '/say',
      browserForm({ clientId, text: '路灯不亮', address: '三号楼', name: '演示·张某', kept }),
    )
    expect(choose.statusCode).toBe(200)
    expect(choose.body).toContain('type="radio"')
    expect(valueOf(choose.body, 'text')).toBe('路灯不亮')
    expect(await counts()).toEqual(before)

    const fields = { clientId, text: '路灯不亮', address: '三号楼', name: '演示·张某', kept, choosing: '1' }
    const narrower = await send('/say', browserForm({ ...fields, pick: STREET }))
    expect(narrower.body).toContain('茶坊社区')
    const done = await send('/say', browserForm({ ...fields, pick: COMMUNITY }))
    expect(done.statusCode).toBe(303)
    const again = await send('/say', browserForm({ ...fields, pick: COMMUNITY }))
    expect(again.headers.location).toBe(done.headers.location)

    const receipt = await page(String(done.headers.location))
    expect(receipt.statusCode).toBe(200)
    expect(receipt.body).toContain('<svg')
    expect(receipt.body).toContain('茶坊社区')
    expect(receipt.headers['cache-control']).toBe('no-store')
    expect(receipt.headers['x-robots-tag']).toContain('noindex')
    expect(receipt.headers['referrer-policy']).toBe('no-referrer')
    const [thumb] = /\/r\/\w+\/file\/[\w-]+/.exec(receipt.body.replaceAll('&#61;', '='))!
    const picture = await page(thumb)
    expect(picture.headers['content-type']).toBe('image/jpeg')
    expect((await sharp(picture.rawPayload).metadata()).exif).toBeUndefined()
  })

  it('changes language and print of a page that answers a form, and loses no word', async () => {
    const fields = { clientId: uuidV7(), text: '', address: '三号楼', phone: 'abc', name: '演示·张某' }
    const faulty = await send('/say', browserForm(fields))
    expect(switchesOf(faulty.body)).toEqual(['/say?large=1', '/say?lang=en'])
    // A button of the form itself, so that it carries what was written.
    expect(faulty.body).toMatch(/<button[^>]*form="say"[^>]*formaction="\/say\?lang&#61;en"/)
    expect(faulty.body).toMatch(/<form[^>]*id="say"/)
    // The enter key presses the first button of a form: that must not be one of these.
    expect(/<button[^>]*>/.exec(faulty.body)?.[0]).toContain('value="send"')
    const english = await send('/say?lang=en', browserForm({ ...fields, go: 'show' }))
    expect(english.statusCode).toBe(200)
    expect(english.body).toContain('lang="en"')
    expect(english.body).toContain('演示·张某')
    expect(english.body).not.toContain('role="alert"')
    expect(String(english.headers['set-cookie'])).toContain('lang=en')

    // A list within a district stays that list; one that was worked out from the words is worked out again.
    const said = { clientId: uuidV7(), text: '路灯不亮', address: '三号楼', choosing: '1' }
    const inStreet = await send('/say', browserForm({ ...said, pick: STREET }))
    expect(valueOf(inStreet.body, 'at')).toBe(STREET)
    for (const at of [STREET, '']) {
      const large = await send('/say?large=1', browserForm({ ...said, at, go: 'show' }))
      expect(large.statusCode).toBe(200)
      expect(large.body).toContain('class="large"')
      expect(large.body).toContain('type="radio"')
      expect(large.body.includes('花园社区')).toBe(at === STREET)
      expect(valueOf(large.body, 'text')).toBe('路灯不亮')
    }
  })

  it('leads from a wrong code and a refused remark to a page in the other language', async () => {
    const wrong = await send('/r', browserForm({ code: 'nonsense' }))
    expect(switchesOf(wrong.body)).toEqual(['/r?large=1', '/r?lang=en'])
    const code = await receiptOf()
    const refused = await send(`/r/${code}/remark`, browserForm({ text: '', formId: uuidV7() }))
    expect(refused.statusCode).toBe(400)
    expect(switchesOf(refused.body)).toEqual([`/r/${code}?large=1`, `/r/${code}?lang=en`])
    for (const url of switchesOf(refused.body)) expect((await page(url)).statusCode).toBe(200)
  })

  it('leads back from a wrong district to all of them, and to the words', async () => {
    const said = { clientId: uuidV7(), text: '路灯不亮', address: '三号楼', name: '演示·张某', choosing: '1' }
    const wrong = await send('/say', browserForm({ ...said, pick: STREET }))
    expect(wrong.body).toMatch(/<button[^>]*value="pick"[^>]*>\s*重新选地方/)
    // Even with a place marked or a name typed.
    const again = await send(
      '/say',
      browserForm({ ...said, at: STREET, pick: COMMUNITY, q: '花园', go: 'pick' }),
    )
    expect(again.statusCode).toBe(200)
    expect(again.body).toContain('桥东区')
    expect(valueOf(again.body, 'text')).toBe('路灯不亮')
    expect(valueOf(again.body, 'name')).toBe('演示·张某')
    const words = await send('/say', browserForm({ ...said, go: 'edit' }))
    expect(words.statusCode).toBe(200)
    expect(words.body).toContain('<textarea')
    expect(words.body).toContain('路灯不亮')
    expect(words.body).not.toContain('role="alert"')
  })

  it('keeps the place that was chosen first while the rest is still missing', async () => {
    const empty = { clientId: uuidV7(), text: '', choosing: '1' }
    const narrower = await send('/say', browserForm({ ...empty, pick: STREET }))
    expect(narrower.body).toContain('type="radio"')
    expect(narrower.body).toContain('茶坊社区')
    const missing = await send('/say', browserForm({ ...empty, pick: COMMUNITY }))
    expect(missing.statusCode).toBe(400)
    expect(missing.body).toContain('href="#text"')
    expect(valueOf(missing.body, 'area')).toBe(COMMUNITY)
  })

  it('gives the same receipt for a double press, and another for other words', async () => {
    const clientId = uuidV7()
    const [a, b, c] = await Promise.all([
      receiptOf({ clientId }),
      receiptOf({ clientId }),
      receiptOf({ clientId, text: '又一件事:下水道堵了' }),
    ])
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })

  it('takes "I do not know" for an answer', async () => {
    const fields = { clientId: uuidV7(), text: '有人摔倒了', choosing: '1', pick: 'here:' }
    const done = await send('/say', browserForm(fields))
    expect(done.statusCode).toBe(303)
  })

  it('accepts a recording in place of words', async () => {
    const bytes = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64)])
    const voice = { field: 'voice', filename: 'v.amr', type: 'audio/amr', bytes }
    const done = await send('/say', browserForm({ clientId: uuidV7(), address: '茶坊社区' }, [voice]))
    expect(done.statusCode).toBe(303)
  })

  it('takes the community of the link', async () => {
    expect((await page(`/say?c=${COMMUNITY}`)).body).toContain('茶坊社区')
    const code = await receiptOf({ address: '', c: GRID })
    expect((await page(`/r/${code}`)).body).toContain('第一网格')
  })
})

describe('bad input', () => {
  const wrong: [string, Record<string, string>, string][] = [
    ['too long', { text: '长'.repeat(2001) }, 'text'],
    ['control characters', { text: 'a\u0000b' }, 'text'],
    ['HTML in the name', { name: '<script>alert(1)</script>' }, 'name'],
    ['a phone that is none', { phone: '12' }, 'phone'],
    ['a phone that nobody answers', { phone: '12345' }, 'phone'],
    ['a latitude that is none', { lat: '91', lng: '114' }, 'address'],
    ['half a point', { lat: '40' }, 'address'],
  ]
  it.each(wrong)('%s: says so beside the field and changes nothing', async (_, fields, id) => {
    const before = await counts()
    const given = { clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区', ...fields }
    const answer = await send('/say', browserForm(given))
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(`href="#${id}"`)
    expect(answer.body).not.toContain('<script>alert')
    const api = await site.app.inject({ method: 'POST', url: '/api/reports', payload: given })
    expect(api.statusCode).toBe(400)
    expect(api.json().title).toMatch(/[\u4e00-\u9fff]/)
    expect(await counts()).toEqual(before)
  })

  it('broken pictures, bombs and too many of them: names the photos and changes nothing', async () => {
    const before = await counts()
    const fields = { clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区' }
    const photo = (bytes: Buffer) => ({ field: 'photos', filename: 'a.jpg', type: 'image/jpeg', bytes })
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const good = await phonePhoto()
    for (const files of [
      [photo(Buffer.from('no photo'))],
      [photo(bomb)],
      Array.from({ length: 10 }, () => photo(good)),
    ]) {
      const answer = await send('/say', browserForm(fields, files))
      expect(answer.statusCode).toBe(400)
      expect(answer.body).toContain('href="#photos"')
    }
    expect(await counts()).toEqual(before)
  })

  it('hostile words come back as words', async () => {
    const code = await receiptOf({ text: '<img src=x onerror=alert(1)> "路灯" \' & 不亮' })
    const { body } = await page(`/r/${code}`)
    expect(body).not.toContain('<img src=x')
    expect(body).toContain('&#60;img src&#61;x')
  })
})

describe('behind the code', () => {
  it('forgives how the code is typed, and tells nothing about wrong ones', async () => {
    const code = await receiptOf()
    const typed = ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5, 10)}－${code.slice(10)} `
    const found = await site.app.inject({ method: 'POST', url: '/r', payload: { code: typed } })
    expect(found.headers.location).toBe(`/r/${code}`)
    const wrong = await page(`/r/${code.slice(0, 14)}${code.endsWith('2') ? '3' : '2'}`)
    expect(wrong.statusCode).toBe(404)
    expect(wrong.body).toContain('name="code"')
  })

  it('stops whoever tries many codes', async () => {
    const from = { remoteAddress: '10.9.8.7' }
    let last = 0
    for (let i = 0; i < 62; i += 1) {
      last = (await site.app.inject({ url: '/r/ABCDEFGHJKMNPQR', ...from, headers: { accept: 'text/html' } }))
        .statusCode
    }
    expect(last).toBe(429)
  })

  it('takes a remark once, an urging once a day, and a withdrawal after asking', async () => {
    const code = await receiptOf()
    const remark = browserForm({ formId: 'one', text: '今天更暗了' })
    expect((await send(`/r/${code}/remark`, remark)).headers.location).toBe(`/r/${code}?done=remark`)
    await send(`/r/${code}/remark`, remark)
    expect((await page(`/r/${code}`)).body.match(/今天更暗了/g)).toHaveLength(1)
    expect((await send(`/r/${code}/remark`, browserForm({ formId: 'two', text: ' ' }))).statusCode).toBe(400)

    expect((await send(`/r/${code}/urge`, browserForm({ formId: 'u1' }))).headers.location).toContain(
      'done=urge',
    )
    expect((await send(`/r/${code}/urge`, browserForm({ formId: 'u2' }))).statusCode).toBe(400)

    expect((await page(`/r/${code}/withdraw`)).body).toContain('method="post"')
    expect((await send(`/r/${code}/withdraw`, browserForm({}))).headers.location).toContain('done=withdraw')
    const after = await page(`/r/${code}`)
    expect(after.body).not.toContain(`action="/r/${code}/remark"`)
  })

  it('does not open the files of another receipt', async () => {
    const photo = { field: 'photos', filename: 'a.jpg', type: 'image/jpeg', bytes: await phonePhoto() }
    const fields = { clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区' }
    const mine = await send('/say', browserForm(fields, [photo]))
    const body = (await page(String(mine.headers.location))).body
    const file = /file\/([0-9a-f-]{36})/.exec(body)![1]!
    const other = await receiptOf()
    expect((await page(`/r/${other}/file/${file}`)).statusCode).toBe(404)
    expect((await page(`/say/photo/${file}.AAAA`)).statusCode).toBe(404)
  })
})

describe('every page', () => {
  const paths = ['/', '/say', '/r', '/public', '/about', '/c?q=社区', `/c/${COMMUNITY}`, '/nowhere']
  it.each(paths)('%s is complete in both languages, without anything inline', async (path) => {
    for (const lang of ['zh', 'en']) {
      const mark = path.includes('?') ? '&' : '?'
      const { body, headers } = await page(encodeURI(`${path}${mark}lang=${lang}&large=1`))
      expect(body).toContain(lang === 'zh' ? 'lang="zh-CN"' : 'lang="en"')
      expect(body).toContain('class="large"')
      expect(body).toContain(lang === 'zh' ? '<small>演示市</small>' : '<small>Yanshi City</small>')
      expect(body).not.toMatch(/ style=| on[a-z]+=|<style|undefined|\[object/)
      expect(String(headers['content-security-policy'])).not.toContain('unsafe-inline')
    }
  })

  it('says that a demo city is one', async () => {
    expect((await page('/about')).body).not.toContain('演示城市')
    await site.pool.query("INSERT INTO settings (key, value) VALUES ('demo', 'true')")
    site.setNow(site.platform.now() + 10_000)
    for (const path of ['/', '/say', '/public', '/r']) expect((await page(path)).body).toContain('演示城市')
    // Problems use the settings seen last.
    await page('/nowhere')
    expect((await page('/nowhere')).body).toContain('演示城市')
  })
})
