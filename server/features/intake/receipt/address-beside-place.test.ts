import { expect, it } from 'vitest'
import { addressBesidePlace } from './address-beside-place.ts'

const NAMES = ['张家口市', '桥东区', '红旗楼街道', '茶坊社区', '第一网格']

it.each([
  ['红旗楼街道茶坊社区茶坊花苑5号楼', '茶坊花苑5号楼'],
  ['茶坊社区，3号楼', '3号楼'],
  ['茶坊社区', ''],
  ['茶坊花苑，在红旗楼街道边上', '茶坊花苑，在红旗楼街道边上'],
  ['', ''],
])('does not say twice where it is: %s', (address, left) => {
  expect(addressBesidePlace(address, NAMES)).toBe(left)
})
