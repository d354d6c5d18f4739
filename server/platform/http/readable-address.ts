/** No path of ours is longer, with its signs escaped. */
const LONGEST = 300

/**
 * The address of a request as the router gets it. One that cannot be decoded, or is longer than any of ours, leads nowhere;
 * it is answered like every other that does, in words, with all headers, and without coming back in the answer.
 */
export function readableAddress(url: string): string {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  if (path.length <= LONGEST && isDecodable(path)) return url
  return `${path.startsWith('/api/') ? '/api' : ''}/nowhere${end < 0 ? '' : url.slice(end)}`
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
