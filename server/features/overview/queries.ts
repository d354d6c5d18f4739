import type { OverviewAnswer, OverviewRow } from '../../../contract/overview.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { powersOf } from '../../../domain/org/position.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { isWithin } from '../../../domain/territory/area.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf, type ListedArea } from '../territory/answers.ts'
import { countAreas, type AreaFigures } from './count-areas.ts'

/** Figures of an area and of what lies directly below it; `not-found` for an area the caller may not read. */
export async function readOverview(
  platform: Platform,
  staff: Staff,
  asked: { area?: AreaCode },
  lang: 'zh' | 'en',
): Promise<OverviewAnswer | Refusal> {
  const territory = territoryOf(platform)
  const readable = staff.seats
    .filter((seat) => powersOf(seat.position).includes('case.read-area'))
    .map((seat) => seat.unit)
    .toSorted((a, b) => a.path.length - b.path.length)
  const code = asked.area ?? readable[0]?.area
  const area = code === undefined ? undefined : territory.area(code)
  const ground = area && readable.find((unit) => isWithin(area.path, unit.area))
  if (!area || !ground) return refuse('not-found')
  const children = territory.children(area.code)
  const labelled = ({ code: step, level }: ListedArea): OverviewRow['area'] => ({
    code: step,
    name: territory.areaName(step, lang),
    level,
  })
  const figures = await countAreas(platform, [area, ...children])
  return {
    area: labelled(area),
    path: territory
      .path(area.code)
      .filter((step) => isWithin(step.path, ground.area))
      .map(({ code: step }) => ({ code: step, name: territory.areaName(step, lang) })),
    total: rowOf(labelled(area), figures),
    rows: children.map((child) => rowOf(labelled(child), figures)),
  }
}

function rowOf(area: OverviewRow['area'], figures: ReadonlyMap<AreaCode, AreaFigures>): OverviewRow {
  const found = figures.get(area.code)
  return {
    area,
    open: found?.open ?? 0,
    overdue: found?.overdue ?? 0,
    waiting: found?.waiting ?? 0,
    inHand: found?.in_hand ?? 0,
    finishing: found?.finishing ?? 0,
    suspended: found?.suspended ?? 0,
    ages: {
      upTo1: found?.up_to_1 ?? 0,
      upTo3: found?.up_to_3 ?? 0,
      upTo7: found?.up_to_7 ?? 0,
      upTo30: found?.up_to_30 ?? 0,
      older: found?.older ?? 0,
    },
    closed: found?.closed ?? 0,
  }
}
