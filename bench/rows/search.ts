import { getAs, type Measurement, type Room } from '../bench-room.ts'
import { keptConnections, send } from '../load/send.ts'
import { quantile, spread } from '../figures.ts'
import type { Row } from '../table.ts'

const MOST = 50
const WORDS = 24
/** A word in fewer texts than this is compared to the last case. */
const RARE = 400

interface Word {
  word: string
  texts: number
}

/** Words of two characters, from the rarest to the most common: quick, and complete. */
export const search: Measurement = {
  name: 'search',
  async measure(room) {
    const words = await twoCharacterWords(room)
    const rare = words.filter(({ texts }) => texts <= RARE).slice(0, WORDS)
    const common = words.toReversed().slice(0, WORDS)
    const middle = words.filter(({ texts }) => texts > RARE).slice(0, WORDS)
    const rows: Row[] = []
    for (const [kind, some] of [
      ['rare', rare],
      ['middling', middle],
      ['common', common],
    ] as const) {
      if (some.length > 0) rows.push(await timeWords(room, kind, some))
    }
    return rows
  },
}

/** Pairs of characters that stand in texts, with the number of texts, fewest first. */
async function twoCharacterWords({ pool }: Room): Promise<Word[]> {
  const { rows } = await pool.query<Word>(
    `WITH sample AS (SELECT text FROM reports TABLESAMPLE SYSTEM (2) LIMIT 20000),
       pairs AS (SELECT DISTINCT pair FROM sample, unnest(character_pairs(text)) AS pair
                 WHERE pair ~ '^[一-鿿]{2}$' ORDER BY pair LIMIT 4000),
       chosen AS (SELECT pair FROM pairs ORDER BY md5(pair) LIMIT 150)
     SELECT pair AS word, (SELECT count(*)::int FROM reports WHERE character_pairs(text) @> ARRAY[pair]) AS texts
     FROM chosen ORDER BY texts`,
  )
  return rows
}

async function timeWords(room: Room, kind: string, words: readonly Word[]): Promise<Row> {
  const cookie = await room.cookieOf('city')
  const pathOf = (word: string): string => `/api/cases?view=area&q=${encodeURIComponent(word)}`
  const shots = words.map(({ word }) => getAs(cookie, pathOf(word)))
  const { times } = await room.load.run({ kind: 'turns', url: room.ours.url, shots, clients: 2, times: 300 })
  const [first] = words
  const missing = await missingFrom(room, words.slice(0, 5), cookie)
  return {
    what: `search, ${kind} words of two characters (${first?.texts ?? 0} to ${words.at(-1)?.texts ?? 0} texts)`,
    cases: room.cases,
    ours: `${spread(times)}${missing === 0 ? ', complete' : `, ${missing} MISSING`}`,
    budget: `p99 ≤ ${MOST} ms, complete`,
    pass: quantile(times, 0.99) <= MOST && missing === 0,
  }
}

/** How many cases LIKE finds that the search does not: all pages of rare words, the first of common ones. */
async function missingFrom(room: Room, words: readonly Word[], cookie: string): Promise<number> {
  const agent = keptConnections(1)
  let missing = 0
  for (const { word, texts } of words) {
    const pages = texts <= RARE ? Math.ceil(RARE / 100) + 1 : 1
    const found = new Set<string>()
    let cursor = ''
    for (let page = 0; page < pages; page += 1) {
      const path = `/api/cases?view=area&limit=100&q=${encodeURIComponent(word)}${cursor}`
      const answer = JSON.parse((await send(agent, room.ours.url, getAs(cookie, path))).text) as {
        items: { id: string }[]
        next?: string
      }
      for (const { id } of answer.items) found.add(id)
      if (answer.next === undefined) break
      cursor = `&cursor=${encodeURIComponent(answer.next)}`
    }
    const { rows } = await room.pool.query<{ id: string }>(
      `SELECT c.id FROM cases c WHERE EXISTS (SELECT FROM reports r WHERE r.case_id = c.id AND lower(r.text) LIKE $1)
       AND (NOT c.confidential OR true) ORDER BY c.opened_at DESC, c.id DESC LIMIT ${pages === 1 ? 100 : 5_000}`,
      [`%${word}%`],
    )
    missing += rows.filter(({ id }) => !found.has(id)).length
  }
  agent.destroy()
  return missing
}
