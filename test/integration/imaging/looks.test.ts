import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createImaging } from '../../../main/imaging/create-imaging.ts'
import { drawSamplePicture } from '../../../main/imaging/draw-sample-picture.ts'
import { farthestLook, measureCrops, measureWholes, readLook } from '../../../main/services/looks/compare-looks.ts'

const imaging = createImaging({ extractPreview: async () => null })
const names = ['harbour', 'steamer', 'flooded-street', 'market'] as const
let folder = ''
let pictures: readonly Buffer[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erratum-looks-'))
  for (const picture of names) await drawSamplePicture({ picture, to: join(folder, `${picture}.jpg`) })
  const painted = names.map((name) =>
    sharp(join(folder, `${name}.jpg`))
      .resize(900)
      .jpeg({ quality: 92 })
      .toBuffer()
  )
  pictures = await Promise.all(painted)
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

const lookAt = async (picture: Sharp) =>
  readLook(await imaging.look({ path: 'a.jpg', jpeg: await picture.jpeg({ quality: 70 }).toBuffer() }))

async function crop(picture: Buffer, [left, right, top, bottom]: readonly number[]): Promise<Sharp> {
  const { width, height } = await sharp(picture).metadata()
  const [x = 0, y = 0] = [Math.ceil(width * (left ?? 0)), Math.ceil(height * (top ?? 0))]
  const area = {
    left: x,
    top: y,
    width: Math.floor(width * (1 - (right ?? 0))) - x,
    height: Math.floor(height * (1 - (bottom ?? 0))) - y
  }
  return sharp(picture).extract(area)
}

const changes: readonly (readonly [what: string, change: (picture: Buffer) => Promise<Sharp> | Sharp])[] = [
  ['resized', (picture) => sharp(picture).resize(240)],
  ['encoded again', (picture) => sharp(picture).png()],
  ['recoloured', (picture) => sharp(picture).modulate({ brightness: 1.12, saturation: 0.8, hue: 8 })],
  ['more contrast', (picture) => sharp(picture).linear(1.15, -15)],
  ['grey', (picture) => sharp(picture).grayscale()],
  ['cropped by a tenth on the left', (picture) => crop(picture, [0.1, 0, 0, 0])],
  ['cropped by 7 % on the right and 2 % below', (picture) => crop(picture, [0, 0.07, 0, 0.02])],
  ['cropped by 3 % all around', (picture) => crop(picture, [0.03, 0.03, 0.03, 0.03])],
  ['cropped by a tenth all around', (picture) => crop(picture, [0.1, 0.1, 0.1, 0.1])]
]

describe('the look of a picture', () => {
  it.each(changes)('stays the same when it is %s', async (what, change) => {
    for (const picture of pictures) {
      const [one, other] = [await lookAt(sharp(picture)), await lookAt(await change(picture))]
      if (one === null || other === null) throw new Error('no look')
      const [whole, cropped] = [measureWholes(one, other), measureCrops(one, other)]
      expect(what.startsWith('cropped') ? Math.min(whole, cropped) : whole).toBeLessThanOrEqual(farthestLook)
      expect(measureCrops(other, one)).toBe(cropped)
    }
  })

  it('is another one for another picture, also when either is cropped', async () => {
    const looks = await Promise.all(pictures.map((picture) => lookAt(sharp(picture))))
    for (const [at, one] of looks.entries())
      for (const other of looks.slice(at + 1)) {
        if (one === null || other === null) throw new Error('no look')
        expect(Math.min(measureWholes(one, other), measureCrops(one, other))).toBeGreaterThan(farthestLook + 2)
      }
  })

  it('is none where there is nothing to tell it by', async () => {
    const create = { width: 300, height: 200, channels: 3 as const, background: '#204060' }
    expect(await lookAt(sharp({ create }))).toBeNull()
    const slope = Uint8Array.from({ length: 300 * 200 }, (_, at) => (at % 300) * 0.8)
    expect(await lookAt(sharp(slope, { raw: { width: 300, height: 200, channels: 1 } }))).toBeNull()
  })
})
