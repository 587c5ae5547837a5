/** Pixels a side a picture is brought to before it is measured, whatever its shape. */
export const lookSide = 160

// The picture as it is, and with 5 % or 10 % off any of its sides: a crop of a picture is then nearly one of these.
const cropSteps = [0, 0.05, 0.1]
const crops = cropSteps.flatMap((left) =>
  cropSteps.flatMap((right) => cropSteps.flatMap((top) => cropSteps.map((bottom) => ({ left, right, top, bottom }))))
)

const grid = 32
const waves = 8
const cosines = Array.from({ length: waves }, (_, wave) =>
  Float64Array.from({ length: grid }, (_value, at) => Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * grid)))
)
// Below this half of all waves are no stronger than the noise of a JPEG: a sky, a wall, a black frame.
const faintest = 0.08

type Crop = (typeof crops)[number]
interface Hash {
  readonly bytes: Uint8Array
  readonly strength: number
}

/**
 * The look of `lookSide` × `lookSide` grey pixels: 81 hashes of 64 bits in base64, the whole picture's first; "" for a picture without texture,
 * which looks like every other one.
 *
 * Each hash is the signs of the 8 × 8 lowest waves (DCT) of 32 × 32 pixels against their median, the method known as pHash (Zauner,
 * "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010). The packages that make such hashes (sharp-phash, imghash) hash the
 * whole picture only, where a crop of a tenth is as far away as another picture, and cannot tell that a picture has no texture.
 */
export function measureLook(grey: Uint8Array): string {
  const sums = sumUp(grey)
  const whole = hashCrop(sums, crops[0] ?? { left: 0, right: 0, top: 0, bottom: 0 })
  if (whole.strength < faintest) return ''
  const hashes = [whole, ...crops.slice(1).map((crop) => hashCrop(sums, crop))]
  return Buffer.concat(hashes.map(({ bytes }) => bytes)).toString('base64')
}

// The sum of all pixels above and to the left of each point, so that the mean of any rectangle is four look-ups.
function sumUp(grey: Uint8Array): Float64Array {
  const width = lookSide + 1
  const sums = new Float64Array(width * width)
  for (let y = 0; y < lookSide; y += 1) {
    let row = 0
    for (let x = 0; x < lookSide; x += 1) {
      row += grey[y * lookSide + x] ?? 0
      sums[(y + 1) * width + x + 1] = (sums[y * width + x + 1] ?? 0) + row
    }
  }
  return sums
}

function readSum(sums: Float64Array, x: number, y: number): number {
  const width = lookSide + 1
  const left = Math.min(Math.floor(x), lookSide - 1)
  const top = Math.min(Math.floor(y), lookSide - 1)
  const at = top * width + left
  const across = (from: number) => (sums[from] ?? 0) + ((sums[from + 1] ?? 0) - (sums[from] ?? 0)) * (x - left)
  return across(at) + (across(at + width) - across(at)) * (y - top)
}

function shrink(sums: Float64Array, { left, right, top, bottom }: Crop): Float64Array {
  const width = (lookSide * (1 - left - right)) / grid
  const height = (lookSide * (1 - top - bottom)) / grid
  const corners = new Float64Array((grid + 1) * (grid + 1))
  for (let row = 0; row <= grid; row += 1)
    for (let column = 0; column <= grid; column += 1)
      corners[row * (grid + 1) + column] = readSum(
        sums,
        left * lookSide + column * width,
        top * lookSide + row * height
      )
  const pixels = new Float64Array(grid * grid)
  for (let row = 0; row < grid; row += 1) {
    for (let column = 0; column < grid; column += 1) {
      const at = row * (grid + 1) + column
      const upper = (corners[at + 1] ?? 0) - (corners[at] ?? 0)
      const lower = (corners[at + grid + 2] ?? 0) - (corners[at + grid + 1] ?? 0)
      pixels[row * grid + column] = (lower - upper) / (width * height)
    }
  }
  return pixels
}

// 81 crops a picture, while the desk is worked with: plain loops, a tenth of the time of callbacks.
function findWaves(pixels: Float64Array): readonly number[] {
  const rows = new Float64Array(grid * waves)
  for (let row = 0; row < grid; row += 1) {
    for (let wave = 0; wave < waves; wave += 1) {
      let sum = 0
      for (let at = 0; at < grid; at += 1) sum += (cosines[wave]?.[at] ?? 0) * (pixels[row * grid + at] ?? 0)
      rows[row * waves + wave] = sum
    }
  }
  const found: number[] = []
  for (let down = 0; down < waves; down += 1) {
    for (let across = 0; across < waves; across += 1) {
      let sum = 0
      for (let at = 0; at < grid; at += 1) sum += (cosines[down]?.[at] ?? 0) * (rows[at * waves + across] ?? 0)
      found.push(sum)
    }
  }
  return found
}

function hashCrop(sums: Float64Array, crop: Crop): Hash {
  const found = findWaves(shrink(sums, crop))
  // The first is the mean brightness, which says nothing about what is in the picture.
  const middle = median(found.slice(1))
  const bytes = new Uint8Array(waves)
  for (const [at, wave] of found.entries()) {
    const byte = at >> 3
    if (at > 0 && wave > middle) bytes[byte] = (bytes[byte] ?? 0) | (1 << (at & 7))
  }
  return { bytes, strength: median(found.slice(1).map(Math.abs)) / (grid * grid) }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}
