import sharp from 'sharp'

/** The corners of the test picture when it stands upright: left and right of the top, left and right of the bottom. */
export const uprightCorners = ['red', 'green', 'blue', 'white'] as const

const colours = { red: [220, 30, 30], green: [30, 170, 30], blue: [30, 30, 220], white: [245, 245, 245] } as const

/** Stored pixel (x, y) of a stored width × height belongs at this upright pixel. Source: Exif 3.0, tag 0x0112. */
const places: Readonly<Record<number, (x: number, y: number, w: number, h: number) => readonly [number, number]>> = {
  1: (x, y) => [x, y],
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _w, h) => [h - 1 - y, x],
  7: (x, y, w, h) => [h - 1 - y, w - 1 - x],
  8: (x, y, w) => [y, w - 1 - x]
}

/** A picture of four coloured corners, 480 × 320 when upright, stored as a camera held that way stores it: raw RGB pixels. */
export function storeCorners(orientation: number): { pixels: Buffer; width: number; height: number } {
  const [width, height] = orientation > 4 ? [320, 480] : [480, 320]
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = places[orientation]?.(x, y, width, height) ?? [x, y]
      const corner = uprightCorners[(u < 240 ? 0 : 1) + (v < 160 ? 0 : 2)] ?? 'white'
      pixels.set(colours[corner], (y * width + x) * 3)
    }
  }
  return { pixels, width, height }
}

/** The same picture as a JPEG; `tagged` writes the orientation into its EXIF. */
export async function cornerJpeg(orientation: number, tagged = true): Promise<Buffer> {
  const { pixels, width, height } = storeCorners(orientation)
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({
    quality: 95,
    chromaSubsampling: '4:4:4'
  })
  return await (tagged ? picture.withMetadata({ orientation }) : picture).toBuffer()
}

/** The nearest named colour in the middle of each quarter, in the order of `uprightCorners`. */
export async function readCorners(jpeg: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(jpeg).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return [0, 1, 2, 3].map((corner) => {
    const x = Math.round(info.width * (corner % 2 === 0 ? 0.25 : 0.75))
    const y = Math.round(info.height * (corner < 2 ? 0.25 : 0.75))
    const at = (y * info.width + x) * info.channels
    const distance = ([r, g, b]: readonly [number, number, number]) =>
      Math.abs((data[at] ?? 0) - r) + Math.abs((data[at + 1] ?? 0) - g) + Math.abs((data[at + 2] ?? 0) - b)
    return [...uprightCorners].sort((left, right) => distance(colours[left]) - distance(colours[right]))[0] ?? ''
  })
}
