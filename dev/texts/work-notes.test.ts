import { describe, expect, it } from 'vitest'
import { DEFAULT_CATALOGUE } from '../../server/features/catalogue/data/default-catalogue.ts'
import { GROUP_NOTES } from './notes/group-notes.ts'
import { WORK_NOTES, workNotes } from './notes/work-notes.ts'

/** What every note of a matter speaks of, in one of these words; a lamp is not answered with rubbish. */
const SUBJECT: Readonly<Record<string, RegExp>> = {
  L0101: /路面|路砖|坑/,
  L0102: /路灯|灯杆|灯头/,
  L0103: /井盖|井口|井座/,
  L0104: /雪|冰/,
  L0105: /车/,
  L0106: /公交|站台|候车亭|站牌/,
  L0201: /垃圾/,
  L0202: /渣土|建筑垃圾|倾倒物/,
  L0203: /小广告/,
  L0204: /厕/,
  L0205: /占道|摊/,
  L0206: /树|绿地|绿篱|苗木/,
  L0207: /楼道|楼门/,
  L0301: /水/,
  L0302: /水/,
  L0303: /污水|积水|管道/,
  L0304: /电/,
  L0305: /暖|供热|测温/,
  L0306: /线缆|宽带|网/,
  L0401: /漏|防水/,
  L0402: /电梯/,
  L0403: /物业/,
  L0404: /收费|费用|账/,
  L0405: /搭|违建|拆/,
  L0406: /单元门|楼道|楼梯|门禁/,
  L0501: /燃气|漏气|浓度/,
  L0502: /树|枯枝/,
  L0503: /消防|灭火器/,
  L0504: /飞线|电动车|充电/,
  L0505: /墙|坠|掉落/,
  L0506: /塌|围墙/,
  L0507: /线索|防骗|可疑|反诈|民警/,
  L0601: /音|噪|听/,
  L0602: /调解|两家|双方/,
  L0603: /犬/,
  L0701: /工地|施工|扬尘/,
  L0702: /油烟|烧烤|烟口/,
  L0703: /焚烧|废水|废气/,
  L0704: /食品|店|买卖/,
  L0801: /老人|照料|助餐|残疾/,
  L0802: /材料|申请|医保|补贴|救助/,
  L0803: /证|户籍/,
  L0804: /学/,
  L0805: /薪|工资/,
  L0901: /建议/,
  L0902: /感谢|表扬/,
  L0903: /核实|作风|工作人员/,
  L0999: /问清/,
}

const codes = DEFAULT_CATALOGUE.matters.map(({ code }) => code)

describe('what is written about the work', () => {
  it('is there for every matter of the default catalogue, in some variety, and for no other', () => {
    expect(Object.keys(WORK_NOTES).toSorted()).toEqual(codes.toSorted())
    for (const code of codes) {
      expect(WORK_NOTES[code]?.progress.length, code).toBeGreaterThanOrEqual(3)
      expect(WORK_NOTES[code]?.resolved.length, code).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(codes)('speaks of the matter itself: %s', (code) => {
    const { progress, resolved } = workNotes(code)
    for (const note of [...progress, ...resolved]) {
      expect(note).toMatch(SUBJECT[code] ?? /^never$/)
      expect(note).toMatch(/^[^a-zA-Z{}]{6,60}。$/)
    }
  })

  it('says nothing twice, not even of different matters', () => {
    const all = codes.flatMap((code) => [...workNotes(code).progress, ...workNotes(code).resolved])
    expect(new Set(all).size).toBe(all.length)
  })

  it('has reasons and findings for every group, and pictures only where there is something to see', () => {
    expect(Object.keys(GROUP_NOTES)).toEqual(DEFAULT_CATALOGUE.groups.map(({ code }) => code))
    for (const notes of Object.values(GROUP_NOTES)) {
      for (const list of [notes.extension, notes.suspension, notes.verified, notes.unmet]) {
        expect(list.length).toBeGreaterThanOrEqual(2)
      }
      if (notes.unpictured) expect(notes.verified.join()).not.toMatch(/照片|现场/)
    }
  })

  it('falls back to general notes for matters of a city of its own alone', () => {
    const general = workNotes('X1')
    for (const code of codes) expect(workNotes(code)).not.toBe(general)
    expect(general.resolved.length).toBeGreaterThan(0)
  })
})
