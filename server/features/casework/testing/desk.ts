import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { DEFAULT_POLICY, matterFact, type Channel } from '../../../../domain/case/facts.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { AreaCode, CaseId, PersonId, ReportId } from '../../../../domain/kernel/ids.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { createCaseLedger } from '../../../ledger/case-ledger.ts'
import type { House } from '../../../ledger/feature.ts'
import { createApp } from '../../../platform/http/create-app.ts'
import { uuidV7, uuidV7At } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { calendarOf } from '../../calendar/answers.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../../catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../../catalogue/load.ts'
import { sealIdentity } from '../../intake/identity.ts'
import { overviewFeature } from '../../overview/feature.ts'
import { peopleOf } from '../../people/answers.ts'
import { foundSmallCity, unitIn } from '../../people/testing/small-city.ts'
import { loadPeople, loadUnits } from '../../people/load.ts'
import type { Position } from '../../../../domain/org/position.ts'
import { territoryOf } from '../../territory/answers.ts'
import { casePlace } from '../facts/case-place.ts'
import { caseworkFeature } from '../feature.ts'

export {
  CITY,
  COMMUNITY,
  COUNTY,
  GRID,
  OTHER_COMMUNITY,
  OTHER_GRID,
  STREET,
} from '../../people/testing/small-city.ts'

export interface Desk {
  database: TestDatabase
  platform: Platform
  house: House
  app: FastifyInstance
  /** Somebody with a position in the unit of an area (or in the unit named). */
  seat: (position: Position, area: AreaCode, unit?: string) => Promise<PersonId>
  /** A department of the street (or another area). */
  department: (work: string, area: AreaCode) => Promise<string>
  staff: (person: PersonId) => Promise<Staff>
  /** A case said a moment ago, with its report. */
  say: (about?: Partial<Said>) => Promise<{ id: CaseId; report: ReportId }>
  /** Asks the desk as this person. */
  as: (
    person: PersonId | undefined,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
  ) => Promise<LightMyRequestResponse>
  /** Takes one action as this person; throws if it is refused. */
  act: (person: PersonId, id: CaseId, type: string, more?: object) => Promise<void>
  close: () => Promise<void>
}

interface Said {
  area: AreaCode
  matter: string
  text: string
  at: number
  point: { lat: number; lng: number }
  address: string
  identity: { name?: string; phone?: string }
  channel: Channel
}

/** A small city with its desk: the routes of casework and the overview, the person named in a header. */
export async function openDesk(): Promise<Desk> {
  const database = await openTestDatabase()
  const { platform } = database
  await foundSmallCity(platform)
  await territoryOf(platform).refresh()
  await loadCatalogue(platform, DEFAULT_CATALOGUE)
  const ledger = createCaseLedger(platform.pool, () => calendarOf(platform).current())
  const house: House = { platform, ledger }
  const app = await createApp(platform)
  app.addHook('onRequest', async (request) => {
    const person = request.headers['x-person']
    if (typeof person === 'string' && person !== '') request.staff = await peopleOf(platform).staffOf(person)
  })
  await caseworkFeature.routes?.(app, house)
  await overviewFeature.routes?.(app, house)
  await app.ready()
  const as: Desk['as'] = (person, method, url, body) =>
    app.inject({
      method,
      url,
      headers: { 'x-person': person ?? '', 'sec-fetch-site': 'same-origin' },
      ...(body ? { payload: body } : {}),
    })
  return {
    database,
    platform,
    house,
    app,
    as,
    seat: (position, area, unit) => appoint(platform, position, unit ?? unitIn(platform, area)),
    department: (work, area) => addDepartment(platform, work, area),
    staff: (person) => peopleOf(platform).staffOf(person),
    say: (about) => sayOne(house, about ?? {}),
    act: async (person, id, type, more) => {
      const answer = await as(person, 'POST', `/api/cases/${id}/actions`, {
        type,
        commandId: uuidV7(),
        ...more,
      })
      if (answer.statusCode >= 300) throw new Error(`${type}: ${answer.body}`)
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

async function appoint(platform: Platform, position: Position, unit: string): Promise<PersonId> {
  const person = uuidV7()
  await loadPeople(platform, {
    persons: [{ id: person, name: `演示·${position}` }],
    accounts: [],
    appointments: [{ id: uuidV7(), person, unit, position, from: platform.now() - 86_400_000 }],
  })
  return person
}

async function addDepartment(platform: Platform, work: string, area: AreaCode): Promise<string> {
  const id = uuidV7()
  await loadUnits(platform, [{ id, kind: 'department', area, name: `演示${work}`, function: work }])
  return id
}

async function sayOne(house: House, about: Partial<Said>): Promise<{ id: CaseId; report: ReportId }> {
  const { platform, ledger } = house
  const at = about.at ?? platform.now()
  const matter = catalogueOf(platform).matter(about.matter ?? 'L0203')
  const place = casePlace(platform, about.area ?? '130702001025001', about.point)
  if (!matter || !place) throw new Error('no such matter or place')
  const caseId = uuidV7At(at)
  const report = uuidV7()
  const write = ledger.prepareOpening({
    type: 'OpenCase',
    id: uuidV7(),
    at,
    actor: { kind: 'resident' },
    caseId,
    matter: matterFact(matter),
    place,
    policy: DEFAULT_POLICY,
    report: { id: report, channel: about.channel ?? 'web', saidAt: at },
    because: { place: 'inside-grid', matter: 'words 路灯' },
  })
  if (isRefusal(write)) throw new Error(write.code)
  await ledger.appendOpenings(platform.pool, [write])
  await platform.pool.query(
    `INSERT INTO reports (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, 'zh', '1')`,
    [
      report,
      caseId,
      uuidV7(),
      Buffer.from(report),
      about.channel ?? 'web',
      new Date(at),
      about.text ?? '楼道里堆满了杂物',
      about.address ?? '',
    ],
  )
  const sealed = sealIdentity(platform.box, report, { ...about.identity, receiptCode: 'ABCD' })
  if (sealed)
    await platform.pool.query('INSERT INTO report_identities (report_id, sealed) VALUES ($1, $2)', [
      report,
      sealed,
    ])
  return { id: caseId, report }
}
