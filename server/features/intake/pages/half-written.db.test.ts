import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { browserForm, openTestSite, phonePhoto, type TestSite } from '../testing/resident-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

const page = (url: string) => site.app.inject({ url, headers: { accept: 'text/html' } })
const send = (url: string, form: ReturnType<typeof browserForm>) =>
  site.app.inject({ method: 'POST', url, ...form })
const plain = (html: string): string => html.replaceAll('&#61;', '=')
const ticketsOf = (html: string): string[] =>
  [...plain(html).matchAll(/name="kept" value="([^"]*)"/g)].map((match) => match[1]!)
const photo = async () => ({
  field: 'photos',
  filename: 'a.jpg',
  type: 'image/jpeg',
  bytes: await phonePhoto(),
})

async function receiptOf(): Promise<string> {
  const fields = { clientId: uuidV7(), text: '路灯不亮', address: '茶坊社区3号楼' }
  const answer = await send('/say', browserForm(fields))
  return /\/r\/(\w+)/.exec(String(answer.headers.location))![1]!
}

describe('a form that is half written', () => {
  it('has switches of language and print that send it along, before it was ever sent', async () => {
    const code = await receiptOf()
    for (const [url, form] of [
      ['/say', 'say'],
      [`/r/${code}`, 'answers'],
    ] as const) {
      const { body } = await page(url)
      expect(plain(body)).toMatch(
        new RegExp(`<button[^>]*form="${form}"[^>]*formaction="${url}\\?lang=en"[^>]*value="show"`),
      )
      expect(body).toMatch(new RegExp(`<form[^>]*id="${form}"`))
      // The enter key presses the first button of a form: that must not be one of these.
      expect(/<button[^>]*>/.exec(body)?.[0]).toContain('value="send"')
    }
  })

  it('keeps a remark and its photo in the other language, adds nothing yet, and takes them later', async () => {
    const code = await receiptOf()
    const fields = { formId: 'half', text: '今天更暗了', go: 'show' }
    const english = await send(`/r/${code}?lang=en`, browserForm(fields, [await photo()]))
    expect(english.statusCode).toBe(200)
    expect(english.body).toContain('lang="en"')
    expect(english.body).toMatch(/<details[^>]*open/)
    expect(english.body).toContain('今天更暗了</textarea>')
    expect(english.body).toContain('name="formId" value="half"')
    expect(english.body).not.toContain('role="alert"')
    expect(english.headers['cache-control']).toBe('no-store')
    const [kept = ''] = ticketsOf(english.body)
    expect((await page(`/say/photo/${kept}`)).headers['content-type']).toBe('image/jpeg')
    expect((await page(`/r/${code}`)).body).not.toContain('今天更暗了')

    const large = await send(`/r/${code}?large=1`, browserForm({ ...fields, kept }))
    expect(large.body).toContain('class="large"')
    expect(ticketsOf(large.body)).toEqual([kept])
    const added = await send(`/r/${code}/remark`, browserForm({ ...fields, go: 'send', kept }))
    expect(added.headers.location).toBe(`/r/${code}?done=remark`)
    const { body } = await page(`/r/${code}`)
    expect(body).toContain('今天更暗了')
    expect(body).toContain(`/r/${code}/file/${kept.split('.')[0]}`)
  })

  it('keeps the good photos of a remark that is refused, and says what is missing in its own words', async () => {
    const code = await receiptOf()
    const broken = { ...(await photo()), bytes: Buffer.from('no photo') }
    const refused = await send(
      `/r/${code}/remark`,
      browserForm({ formId: 'two', text: '看照片' }, [await photo(), broken]),
    )
    expect(refused.statusCode).toBe(400)
    expect(refused.body).toContain('href="#photos"')
    expect(ticketsOf(refused.body)).toHaveLength(1)
    const empty = await send(`/r/${code}/remark`, browserForm({ formId: 'three', text: ' ' }))
    expect(empty.body).toContain('请写几句话，或者选几张照片。')
  })

  it('is found by nobody without the code', async () => {
    const wrong = await send('/r/ABCDEFGHJKMNPQR?lang=en', browserForm({ text: '今天更暗了', go: 'show' }))
    expect(wrong.statusCode).toBe(404)
    expect(wrong.body).toContain('name="code"')
  })
})
