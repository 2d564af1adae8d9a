/**
 * Arithmetic on sets of combinations. A dimension is a finite list of values (an enum's, by position); a box names,
 * for some dimensions, which values it takes, and takes all of the others. A route is a box, so is an unrouted
 * pattern; what is left of the whole when every box is taken out is what nobody has thought of.
 *
 * Nothing here walks through the product of the dimensions: counts are products, and the search for gaps follows
 * only branches that are known to hold one.
 */

/** Positions of values, by dimension; a dimension that is not named takes every value. */
export type Box = ReadonlyMap<number, ReadonlySet<number>>

/** How many values each dimension has. */
export type Space = readonly number[]

/** More pieces than this, made of patterns that overlap each other in every direction, are not looked at. */
const mostPieces = 4_000

/** The number of combinations in a box. */
export function volume(box: Box, space: Space): bigint {
  return space.reduce((product, length, dimension) => product * BigInt(box.get(dimension)?.size ?? length), 1n)
}

export function overlap(a: Box, b: Box): boolean {
  for (const [dimension, values] of a) {
    const others = b.get(dimension)
    if (others !== undefined && ![...values].some((value) => others.has(value))) return false
  }
  return true
}

/** What is in `box` and not in `other`, as disjoint boxes: at most one for each dimension of `other`. */
export function minus(box: Box, other: Box, space: Space): readonly Box[] {
  if (!overlap(box, other)) return [box]
  const pieces: Box[] = []
  const rest = new Map(box)
  for (const [dimension, taken] of other) {
    const values = rest.get(dimension) ?? everyValue(space[dimension] ?? 0)
    const outside = [...values].filter((value) => !taken.has(value))
    if (outside.length > 0) pieces.push(new Map(rest).set(dimension, new Set(outside)))
    rest.set(dimension, new Set([...values].filter((value) => taken.has(value))))
  }
  return pieces
}

/** The same combinations as disjoint boxes; undefined when that takes more pieces than are looked at. */
export function disjoint(boxes: readonly Box[], space: Space): readonly Box[] | undefined {
  const result: Box[] = []
  for (const box of boxes) {
    let pieces: readonly Box[] = [box]
    for (const earlier of [...result]) {
      pieces = pieces.flatMap((piece) => minus(piece, earlier, space))
      if (pieces.length + result.length > mostPieces) return undefined
    }
    result.push(...pieces)
  }
  return result
}

export interface Gaps {
  /** How many combinations are in no box. */
  readonly count: bigint
  /** The first of them, gathered into boxes. */
  readonly boxes: readonly Box[]
}

/** What `boxes`, which must be disjoint, leave of the whole. */
export function gapsBeside(boxes: readonly Box[], space: Space, limit: number): Gaps {
  const covered = boxes.reduce((sum, box) => sum + volume(box, space), 0n)
  const found: Box[] = []
  search(0, boxes, new Map())
  return { count: volume(new Map(), space) - covered, boxes: found }

  /** `live` are the boxes that hold everything chosen so far; dimensions from `dimension` on are open. */
  function search(dimension: number, live: readonly Box[], chosen: Box): void {
    if (found.length >= limit) return
    if (live.length === 0) {
      found.push(chosen)
      return
    }
    const open = space.slice(dimension)
    const taken = live.reduce((sum, box) => sum + volumeFrom(dimension, box), 0n)
    if (taken === volume(new Map(), open)) return
    for (const [values, holders] of alike(dimension, live)) {
      search(dimension + 1, holders, values.size === space[dimension] ? chosen : new Map(chosen).set(dimension, values))
    }
  }

  function volumeFrom(dimension: number, box: Box): bigint {
    let product = 1n
    for (let at = dimension; at < space.length; at++) product *= BigInt(box.get(at)?.size ?? space[at] ?? 0)
    return product
  }

  /** The values of a dimension, those that the same boxes hold together. */
  function alike(dimension: number, live: readonly Box[]): Iterable<[Set<number>, readonly Box[]]> {
    const classes = new Map<string, [Set<number>, readonly Box[]]>()
    for (const value of everyValue(space[dimension] ?? 0)) {
      const holders = live.filter((box) => box.get(dimension)?.has(value) ?? true)
      const signature = holders.map((box) => live.indexOf(box)).join()
      const known = classes.get(signature)
      if (known === undefined) classes.set(signature, [new Set([value]), holders])
      else known[0].add(value)
    }
    return classes.values()
  }
}

function everyValue(length: number): ReadonlySet<number> {
  return new Set(Array.from({ length }, (_, value) => value))
}
