import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { savePreset } from '../../../main/services/export/export-presets.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { exportPresetSchema } from '../../../shared/contract/export-preset.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { Watermark } from '../../../shared/contract/watermark.ts'
import { builtInPresets } from '../../../shared/export/presets.ts'
import { drawPicture } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'

const [width, height] = [600, 400]

let metadata: Metadata
let desk: TestDesk
let photo: PhotoDetail
let count = 0
beforeAll(async () => {
  metadata = createMetadata()
  desk = await openTestDesk(metadata)
  photo = await openOne(desk.parts, await drawPicture(join(desk.photos, 'a.jpg'), { width, height }))
})
afterAll(async () => {
  await desk[Symbol.asyncDispose]()
  await metadata[Symbol.asyncDispose]()
})

const ground = [54, 100, 139]

// How many pixels of each quarter the mark changed, and how far the most changed one is from the ground.
async function findMark(path: string) {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true })
  const quarters = { 'top-left': 0, 'top-right': 0, 'bottom-left': 0, 'bottom-right': 0 }
  let strongest = 0
  for (let at = 0; at < width * height; at += 1) {
    const off = Math.max(...ground.map((value, channel) => Math.abs(value - (data[at * info.channels + channel] ?? 0))))
    strongest = Math.max(strongest, off)
    if (off < 12) continue
    const row = Math.floor(at / width) < height / 2 ? 'top' : 'bottom'
    quarters[`${row}-${at % width < width / 2 ? 'left' : 'right'}`] += 1
  }
  return { quarters, strongest, channels: info.channels }
}

async function exportWith(given: Partial<Watermark>, format: 'jpeg' | 'png' | 'webp' = 'png') {
  const [web] = builtInPresets
  const mark = { by: 'text', text: '© Zoë <b> & Łódź سوريا 北京' } as const
  const watermark = { mark, position: 'bottom-right', width: 40, opacity: 100, ...given }
  const preset = exportPresetSchema.parse({ ...web, name: 'marked', format, watermark })
  await savePreset(desk.parts, preset, editor)
  count += 1
  const to = join(desk.root, `out-${count}`)
  const { result } = await takeLast(
    runExport(desk.parts, { photoIds: [photo.id], preset: 'marked', to, actor: editor })
  )
  expect(result?.failed).toEqual([])
  return await findMark(result?.done[0]?.to ?? '')
}

describe('a watermark', () => {
  it.each(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const)(
    'stands %s and nowhere else',
    async (position) => {
      const { quarters, channels } = await exportWith({ position })
      const elsewhere = Object.entries(quarters).filter(([quarter]) => quarter !== position)
      expect(quarters[position]).toBeGreaterThan(300)
      expect(elsewhere.map(([, count]) => count)).toEqual([0, 0, 0])
      expect(channels).toBe(3)
    }
  )

  it('stands in the centre as much left as right, and above as below', async () => {
    const { quarters } = await exportWith({ position: 'centre', mark: { by: 'text', text: 'HOH' } })
    const [one = 0, ...others] = Object.values(quarters)
    expect(one).toBeGreaterThan(300)
    for (const other of others) expect(Math.abs(other - one)).toBeLessThan(one / 4)
  })

  it('lets the picture through as far as it is not opaque', async () => {
    const [whole, faint] = [await exportWith({ opacity: 100 }), await exportWith({ opacity: 25 }, 'webp')]
    expect(whole.strongest).toBeGreaterThan(180)
    expect(faint.strongest).toBeGreaterThan(25)
    expect(faint.strongest).toBeLessThan(75)
  })

  it('is a PNG of the desk’s own, as wide as it is to be', async () => {
    const red = { width: 30, height: 10, channels: 4, background: '#ff0000' } as const
    const png = (await sharp({ create: red }).png().toBuffer()).toString('base64')
    const { quarters } = await exportWith({ mark: { by: 'picture', png }, position: 'top-left', width: 40 })
    expect(quarters).toEqual({ 'top-left': 240 * 80, 'top-right': 0, 'bottom-left': 0, 'bottom-right': 0 })
  })

  it('is none in presets of before, and none for original bytes', async () => {
    const [web, , original] = builtInPresets
    const { watermark: _none, ...before } = { watermark: null, ...web }
    expect(exportPresetSchema.parse(before)).toMatchObject({ watermark: null })
    const mark = { mark: { by: 'text', text: '©' }, position: 'centre', width: 40, opacity: 50 }
    expect(exportPresetSchema.safeParse({ ...original, watermark: mark }).success).toBe(false)
    const broken = { by: 'picture', png: Buffer.from('GIF89a').toString('base64') }
    expect(exportPresetSchema.safeParse({ ...web, watermark: { ...mark, mark: broken } }).success).toBe(false)
  })
})
