/** The encoded picture nearest to a number of bytes. */
export interface FittedPicture<Encoded> {
  readonly encoded: Encoded
  /** False where even the lowest quality is larger. */
  readonly fits: boolean
}

const near = 0.03

/**
 * Finds by bisection the encoding whose bytes are within 3 % of `bytes`, or, where no quality comes so near, the largest that is not over it.
 *
 * `encode` makes the picture at a quality of 1 to 100, coarse colour where `fine` is false: between two qualities that lie too far apart, coarse colour
 * at a higher one may come nearer. A picture that is smaller at full quality stays so.
 */
export async function fitBytes<Encoded extends { readonly length: number }>(
  bytes: number,
  encode: (quality: number, fine: boolean) => Promise<Encoded>
): Promise<FittedPicture<Encoded>> {
  const fine = await bisect(bytes, (quality) => encode(quality, true))
  const best = fine.near ?? fine.under
  if (fine.near !== null || fine.full)
    return best === null ? { encoded: fine.smallest, fits: false } : { encoded: best, fits: true }
  const coarse = await bisect(bytes, (quality) => encode(quality, false))
  const found = coarse.near ?? pickLarger(best, coarse.under)
  return found === null ? { encoded: coarse.smallest, fits: false } : { encoded: found, fits: true }
}

function pickLarger<Encoded extends { readonly length: number }>(
  one: Encoded | null,
  other: Encoded | null
): Encoded | null {
  if (one === null || other === null) return one ?? other
  return one.length >= other.length ? one : other
}

async function bisect<Encoded extends { readonly length: number }>(
  bytes: number,
  encode: (quality: number) => Promise<Encoded>
) {
  let [low, high] = [1, 100]
  let under: Encoded | null = null
  let smallest: Encoded | null = null
  while (low <= high) {
    const quality = Math.floor((low + high) / 2)
    const encoded = await encode(quality)
    if (Math.abs(encoded.length - bytes) <= bytes * near)
      return { near: encoded, under, smallest: encoded, full: false }
    if (encoded.length > bytes) {
      high = quality - 1
      smallest = encoded
    } else {
      low = quality + 1
      under = encoded
    }
  }
  return { near: null, under, smallest: smallest ?? (await encode(1)), full: high === 100 }
}
