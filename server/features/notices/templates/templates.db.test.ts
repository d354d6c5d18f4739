import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TemplateView } from '../../../../contract/notices.ts'
import { openNoticeCity, type NoticeCity } from '../testing/notice-city.ts'

let city: NoticeCity

beforeAll(async () => {
  city = await openNoticeCity()
})
afterAll(() => city.close())

const change = (body: string, of = 'received/zh') =>
  city.ask(city.tokens.system_admin, 'PUT', `/api/templates/${of}`, { body })

async function wordingOf(key: string, lang: string): Promise<TemplateView | undefined> {
  const answer = await city.ask(city.tokens.system_admin, 'GET', '/api/templates')
  return answer.json<TemplateView[]>().find((one) => one.key === key && one.lang === lang)
}

const auditLines = async () =>
  (
    await city.house.platform.pool.query(
      `SELECT person, subject_id, before, after FROM audit_log WHERE action = 'template.change' ORDER BY at, id`,
    )
  ).rows

describe('a change of wording', () => {
  it('is refused for a placeholder that this message does not know, and leaves no trace', async () => {
    const madeUp = await change('{name}您好，{link}')
    expect([madeUp.statusCode, madeUp.json()]).toMatchObject([
      400,
      { code: 'template.unknown-placeholder', field: 'body' },
    ])
    // `{due}` exists, but nothing is due yet when a report arrives.
    expect((await change('{due}前有结果，{link}')).json()).toMatchObject({
      code: 'template.unknown-placeholder',
    })
    expect(await wordingOf('received', 'zh')).toMatchObject({ changed: false })
    expect(await auditLines()).toEqual([])
  })

  it('is refused without the link by which the reporter looks it up', async () => {
    const answer = await change('收到了，{code}')
    expect(answer.json()).toMatchObject({ code: 'template.link-missing', field: 'body' })
    expect(await auditLines()).toEqual([])
  })

  it('holds for one language, is in the audit log, and goes back to the shipped one when emptied', async () => {
    const shipped = (await wordingOf('closed', 'zh'))?.shipped
    const own = '“{matter}”已办完，请评一评：{link}'
    expect((await change(`  ${own} `, 'closed/zh')).statusCode).toBe(200)
    expect(await wordingOf('closed', 'zh')).toMatchObject({ body: own, changed: true, shipped })
    expect(await wordingOf('closed', 'en')).toMatchObject({ changed: false })
    expect((await change(' ', 'closed/zh')).statusCode).toBe(200)
    expect(await wordingOf('closed', 'zh')).toMatchObject({ body: shipped, changed: false })
    expect(await auditLines()).toMatchObject([
      { subject_id: 'closed zh', before: { body: shipped }, after: { body: own } },
      { subject_id: 'closed zh', before: { body: own }, after: { body: shipped } },
    ])
  })

  it('is for the system administrator alone', async () => {
    for (const position of ['operator', 'security_admin', 'audit_admin'] as const) {
      const answer = await city.ask(city.tokens[position], 'PUT', '/api/templates/closed/zh', { body: '' })
      expect(answer.statusCode).toBe(403)
    }
  })
})
