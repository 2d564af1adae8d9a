/**
 * Modules for names that people chose: paths that no file system takes for one another, letters of one case or not,
 * and that cannot leave their folder.
 */
export function modulePaths(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of [...names].sort()) {
    const safe = name.split('/').map(safeSegment).join('/')
    let free = safe
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${safe}_${n}`
    taken.add(free.toLowerCase())
    paths.set(name, `${folder}/${free}`)
  }
  return paths
}

/** Names that Windows keeps for devices, with or without an ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function safeSegment(segment: string): string {
  const plain = segment
    .replace(/[^\w.-]/g, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)
    .replace(/^\.+|\.+$/g, (dots) => '_'.repeat(dots.length))
  return plain === '' || devices.test(plain) ? `_${plain}` : plain
}

/** `PriceTick` is `price-tick`, `OHLCVCandle` is `ohlcv-candle`. */
export const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
