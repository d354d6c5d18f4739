import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Words of the product, in whatever city it runs. */
const ROOMS = ['contract', 'domain', 'server', 'web']
/** The demo's own data, and its loader. */
const DEMO = /^server\/features\/territory\/(?:data\/|zhangjiakou\.ts)/
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm

/** Its city, counties and streets, and what people call some communities of it. */
function placesOfTheDemo(): RegExp {
  const file = new URL('./data/zhangjiakou.json', import.meta.url)
  const { city, counties } = JSON.parse(readFileSync(file, 'utf8')) as {
    city: [string, string]
    counties: [code: string, name: string, streets: [code: string, name: string][]][]
  }
  const streets = counties.flatMap(([, , below]) => below.map(([, name]) => name))
  const names = [city[1], '张家口', ...counties.map(([, name]) => name), ...streets, '茶坊', '130700']
  const latin = ['zhangjiakou', 'qiaodong', 'qiaoxi', 'xuanhua', 'chafang']
  return new RegExp([...new Set(names), ...latin].join('|'), 'gi')
}

it('names no place of the demo city in any word of the product', () => {
  const places = placesOfTheDemo()
  // Places whose names are read otherwise than their characters: knowledge of the script, not of a city.
  const read = /READ_AS_PLACES = .*/
  const found = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .map((name) => join(room, name))
      .filter(
        (file) => /\.(?:tsx?|html)$/.test(file) && !/\.test\.ts$|\/testing\//.test(file) && !DEMO.test(file),
      )
      .flatMap((file) => {
        const words = readFileSync(file, 'utf8').replaceAll(COMMENT, '')
        // The name of the demo's loader is no word that anybody reads.
        const shown = words.replaceAll(/readZhangjiakou|\.\/zhangjiakou\.ts/g, '').replace(read, '')
        return [...shown.matchAll(places)].map(([place]) => `${file}: ${place}`)
      }),
  )
  expect(found).toEqual([])
})
