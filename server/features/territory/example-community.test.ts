import { describe, expect, it } from 'vitest'
import { exampleCommunity } from './example-community.ts'
import type { ListedArea } from './listed-area.ts'

const area = (code: string, name: string, part: Partial<ListedArea> = {}): [string, ListedArea] => [
  code,
  {
    code,
    level: 'community',
    parent: 'street',
    name,
    officialName: name,
    path: [code],
    pinyin: '',
    initials: '',
    active: true,
    ...part,
  },
]

describe('the community that hints name', () => {
  it('given villages and communities, then it is the first that is called 社区', () => {
    const areas = new Map([area('1', '沙河村'), area('2', '桥头社区'), area('3', '柳树社区')])
    expect(exampleCommunity(areas)?.name).toBe('桥头社区')
  })

  it('given villages alone, then it is the first village', () => {
    expect(exampleCommunity(new Map([area('1', '沙河村'), area('2', '北沟村')]))?.name).toBe('沙河村')
  })

  it('given no community in use, then no name is said', () => {
    const areas = new Map([
      area('1', '桥头社区', { active: false }),
      area('2', '东门街道', { level: 'street' }),
    ])
    expect(exampleCommunity(areas)).toBeUndefined()
  })
})
