import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../domain/kernel/instant.ts'
import { showReceiptCode } from '../../platform/crypto/receipt-code.ts'
import { TEST_NOW } from '../../platform/testing/test-database.ts'
import { GRID, unitIn } from '../people/testing/small-city.ts'
import { tellReporters } from './reactions.ts'
import { sendMessage } from './send-message.ts'
import { smsSpool, type SmsAdapter } from './sms-spool.ts'
import { openNoticeCity, type NoticeCity, type Said } from './testing/notice-city.ts'

let city: NoticeCity
const phone = '19900005678'

beforeAll(async () => {
  city = await openNoticeCity()
})
afterAll(() => city.close())
afterEach(() => delete city.house.platform.config.publicUrl)

/** An adapter that remembers what it was given. */
function remembering(): SmsAdapter & { sent: { key: string; phone: string }[] } {
  const sent: { key: string; phone: string }[] = []
  return { sent, send: async (_house, { key, phone: to }) => void sent.push({ key, phone: to }) }
}

/** Accepted by the centre, sent to the grid and signed for: the reporter hears of it twice. */
async function bringInHand({ caseId }: Said): Promise<void> {
  const { operator, grid_officer: officer } = city.tokens
  await city.act(operator, caseId, 'AcceptCase', { matter: 'L0203' })
  await city.act(operator, caseId, 'DispatchCase', { to: unitIn(city.house.platform, GRID) })
  await city.act(officer, caseId, 'SignCase')
}

describe('a reporter who left a number', () => {
  it('gets each message once, although the reaction and the job run twice', async () => {
    const said = await city.speak({ phone, area: GRID })
    await bringInHand(said)
    await city.follow(tellReporters)
    const first = await city.messagesOf(said.caseId)
    await city.follow(tellReporters, true)
    const messages = await city.messagesOf(said.caseId)
    expect(messages).toEqual(first)
    expect(messages.map(({ template }) => template)).toEqual(['in_hand', 'received'])
    expect(new Set(messages.map((message) => message.phone))).toEqual(new Set([phone]))

    const { rows: jobs } = await city.house.platform.pool.query(
      `SELECT key FROM graphile_worker.jobs WHERE key = ANY ($1)`,
      [messages.map(({ id }) => `message ${id}`)],
    )
    expect(jobs).toHaveLength(2)
    const adapter = remembering()
    for (const { id } of [...messages, ...messages]) await sendMessage({ id }, city.house, adapter)
    expect(adapter.sent.map(({ key }) => key)).toEqual(messages.map(({ id }) => id))
  })

  it('is told in words where to look while the house has no address: half a link leads nowhere', async () => {
    const said = await city.speak({ phone, area: GRID })
    await bringInHand(said)
    await city.follow(tellReporters)
    for (const { text } of await city.messagesOf(said.caseId)) {
      expect(text).not.toContain('/r/')
      expect(text).toContain('“演示市说事”网站')
      expect(text.split(showReceiptCode(said.code))).toHaveLength(2)
    }
  })

  it('reads the code in groups, the link, and until when there will be a result', async () => {
    city.house.platform.config.publicUrl = 'https://say.example'
    const said = await city.speak({ phone, area: GRID })
    await bringInHand(said)
    await city.follow(tellReporters)
    const [inHand, received] = await city.messagesOf(said.caseId)
    expect(received?.text).toMatch(/^您说的“.+”（甲社区）我们收到了。/)
    expect(received?.text).toContain(showReceiptCode(said.code))
    expect(received?.text).toContain(`https://say.example/r/${said.code}`)
    expect(inHand?.text).toMatch(/\d+月\d+日\d\d:\d\d前给您结果/)
  })

  it('is written to in the language in which they spoke', async () => {
    const said = await city.speak({ phone, area: GRID, lang: 'en' })
    await bringInHand(said)
    await city.follow(tellReporters)
    const [inHand, received] = await city.messagesOf(said.caseId)
    expect(received?.text).toMatch(/^We have received what you said about ".+"/)
    expect(inHand?.text).toMatch(/result by \d+ \w{3} \d\d:\d\d/)
    expect(`${received?.text} ${inHand?.text}`).not.toMatch(/您|进展/)
  })

  it("reads the city's own wording once it has one", async () => {
    const body = '演示市：{matter}已登记，{code}，{link}'
    const changed = await city.ask(city.tokens.system_admin, 'PUT', '/api/templates/received/zh', { body })
    expect(changed.statusCode, changed.body).toBe(200)
    const said = await city.speak({ phone, area: GRID })
    await city.follow(tellReporters)
    const [received] = await city.messagesOf(said.caseId)
    expect(received?.text).toMatch(/^演示市：.+已登记，/)
    await city.ask(city.tokens.system_admin, 'PUT', '/api/templates/received/zh', { body: '' })
  })

  it('is not told today what a follower that stood still reads a day later', async () => {
    const said = await city.speak({ phone, area: GRID })
    city.setNow(TEST_NOW + DAY + HOUR)
    await city.follow(tellReporters)
    expect(await city.messagesOf(said.caseId)).toEqual([])
    city.setNow(TEST_NOW)
  })
})

it('writes to nobody who left no number', async () => {
  const named = await city.speak({ name: '演示·王某', area: GRID })
  const nameless = await city.speak({ area: GRID })
  await bringInHand(named)
  await city.follow(tellReporters)
  expect(await city.messagesOf(named.caseId)).toEqual([])
  expect(await city.messagesOf(nameless.caseId)).toEqual([])
})

describe('sending', () => {
  async function oneMessage(): Promise<string> {
    const { caseId } = await city.speak({ phone, area: GRID })
    await city.follow(tellReporters)
    return (await city.messagesOf(caseId))[0]?.id ?? ''
  }

  it('is tried again after a failure, of which only the kind is kept', async () => {
    const id = await oneMessage()
    const down: SmsAdapter = { send: () => Promise.reject(new TypeError(`${phone} cannot be reached`)) }
    // What is thrown goes into the log and the queue: the number may not go along.
    const failure = await sendMessage({ id }, city.house, down).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(inspect(failure)).toContain('TypeError')
    expect(inspect(failure)).not.toContain(phone)
    const { rows } = await city.house.platform.pool.query(
      'SELECT attempts, last_error, sent_at FROM outgoing_messages WHERE id = $1',
      [id],
    )
    expect(rows).toEqual([{ attempts: 1, last_error: 'TypeError', sent_at: null }])
    const adapter = remembering()
    await sendMessage({ id }, city.house, adapter)
    expect(adapter.sent).toEqual([{ key: id, phone }])
  })

  it('is done by one of two workers at a time; the other comes back later and finds it sent', async () => {
    const id = await oneMessage()
    const adapter = remembering()
    let arrived = (): void => {}
    let go = (): void => {}
    const sending = new Promise<void>((done) => (arrived = done))
    const slow: SmsAdapter = {
      send: async (house, message, client) => {
        arrived()
        await new Promise<void>((done) => (go = done))
        await adapter.send(house, message, client)
      },
    }
    const first = sendMessage({ id }, city.house, slow)
    await sending
    await expect(sendMessage({ id }, city.house, adapter)).rejects.toThrow('under way')
    go()
    await first
    await sendMessage({ id }, city.house, adapter)
    expect(adapter.sent).toEqual([{ key: id, phone }])
  })

  it('keeps one line in the spool even if the house fell between sending and noting it', async () => {
    const id = await oneMessage()
    await smsSpool.send(city.house, { key: id, phone, text: '' }, city.house.platform.pool)
    await sendMessage({ id }, city.house)
    const { rows } = await city.house.platform.pool.query('SELECT FROM sms_spool WHERE message_id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  it('shows the administrator wordings, but neither numbers nor codes', async () => {
    city.house.platform.config.publicUrl = 'https://say.example'
    const said = await city.speak({ phone, area: GRID })
    await city.follow(tellReporters)
    const answer = await city.ask(city.tokens.system_admin, 'GET', '/api/sms-spool')
    const line = answer
      .json<{ items: { caseId: string; phone: string; text: string; sentAt?: string }[] }>()
      .items.find(({ caseId }) => caseId === said.caseId)
    expect(line).toMatchObject({ phone: '*******5678' })
    expect(line?.text).toMatch(/^您说的“.+查询码 …，随时看进展：https:\/\/say\.example\/r\/…$/)
    for (const secret of [phone, said.code, showReceiptCode(said.code)])
      expect(answer.body).not.toContain(secret)
    const operator = await city.ask(city.tokens.operator, 'GET', '/api/sms-spool')
    expect(operator.statusCode).toBe(403)
  })
})
