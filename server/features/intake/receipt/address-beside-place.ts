/**
 * A reporter's own words for the place, without the names that stand before them on the page already: 桥东区红旗楼街道茶坊社区,
 * then not 茶坊社区3号楼 but 3号楼. `names` from the widest area to the narrowest.
 */
export function addressBesidePlace(address: string, names: readonly string[]): string {
  let rest = address.trim()
  for (const name of names) {
    if (name !== '' && rest.startsWith(name)) rest = rest.slice(name.length).replace(/^[\s，,、]+/, '')
  }
  return rest
}
