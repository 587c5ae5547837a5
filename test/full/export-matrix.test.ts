import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { savePreset } from '../../main/services/export/export-presets.ts'
import { runExport } from '../../main/services/export/run-export.ts'
import { openPhotos } from '../../main/services/photos/open-photos.ts'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { builtInPresets } from '../../shared/export/presets.ts'
import { findSample, hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { editor, openTestDesk, takeLast } from '../integration/services/open-test-desk.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const formats = ['jpeg', 'tiff', 'png', 'webp', 'avif'] as const
const policies: readonly ExportPreset['metadata'][] = [
  { keep: 'all', strip: [], credentials: 'keep' },
  { keep: 'all', strip: ['gps', 'serial-numbers', 'face-names'], credentials: 'drop' },
  { keep: 'caption-and-credit', strip: [], credentials: 'drop' },
  { keep: 'copyright', strip: [], credentials: 'drop' }
]
// What a photo may be refused for; anything else is a fault of the export.
const refusals = new Set([
  'not-an-image',
  'damaged-file',
  'format-not-writable',
  'unreadable',
  'character-refused',
  'bad-input',
  'killed',
  'locked'
])

describe.skipIf(!hasSamples)('every sample photo (../shared/samples)', () => {
  test.each(formats)(
    'leaves as %s under each metadata policy as the policy says, upright, or is refused with a reason',
    { timeout: 1_800_000 },
    async (format) => {
      await using desk = await openTestDesk(metadata)
      const opened = await openPhotos(desk.parts, { paths: listSamples().map(findSample), actor: editor })
      const photoIds = opened.flatMap((one) => (one.ok ? [one.photo.id] : []))
      const [web] = builtInPresets
      if (web === undefined) throw new Error('The desk has no presets')
      for (const [index, policy] of policies.entries()) {
        const name = `${format}-${index}`
        await savePreset(
          desk.parts,
          { ...web, name, format, metadata: policy, size: { by: 'long-side', pixels: 160 } },
          editor
        )
        const { result } = await takeLast(
          runExport(desk.parts, { photoIds, preset: name, to: join(desk.root, name), actor: editor })
        )
        for (const { from, code, message } of result?.failed ?? [])
          expect(refusals, `${name} ${from}: ${message}`).toContain(code)
        expect(result?.done.length).toBeGreaterThan(photoIds.length / 2)
        for (const { to, width, height } of result?.done ?? []) {
          const made = await sharp(to).metadata()
          expect([made.width, made.height, made.orientation ?? 1], to).toEqual([width, height, 1])
          expect(Math.max(width, height), to).toBeLessThanOrEqual(160)
        }
      }
    }
  )
})
