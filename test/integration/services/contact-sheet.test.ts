import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makeContactSheet } from '../../../main/services/export/make-contact-sheet.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { runExifTool } from '../metadata/run-exiftool.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openTestDesk, readLedger } from './open-test-desk.ts'

let metadata: Metadata
beforeAll(() => {
  metadata = createMetadata()
})
afterAll(() => metadata[Symbol.asyncDispose]())

const captions = {
  'Zoë Łódź.jpg': 'A boat at the quay <in> Oslo & back on May 4, 2026. '.repeat(12),
  '北京.jpg': '俄罗斯特使出席签字仪式，哈萨克斯坦阿斯塔纳。',
  'سوريا.jpg': 'المبعوث الروسي يحضر توقيع مذكرة في أستانا، كازاخستان.',
  'no words.jpg': ''
}

describe('a contact sheet', () => {
  it('has the photos that may leave the desk, page by page, and is recorded for each', async () => {
    await using desk = await openTestDesk(metadata)
    const paths: string[] = []
    for (const [index, [name, caption]] of Object.entries(captions).entries()) {
      const size = index % 2 === 0 ? { width: 300, height: 200 } : { width: 200, height: 300 }
      const words = { byline: ['Zoë LIE'], credit: 'AFP', ...(caption === '' ? {} : { caption }) }
      paths.push(await makePhoto(metadata, join(desk.photos, name), words, { ...size, colour: `#3${index}648b` }))
    }
    const locked = await makePhoto(metadata, join(desk.photos, 'locked.jpg'), { city: 'Oslo' })
    const photos = await openAll(desk.parts, [...paths, locked])
    const ids = photos.map(({ id }) => id)
    await lockPhotos(desk.parts, { photoIds: ids.slice(-1), reason: 'Rights are not clear', actor: editor })
    const to = join(desk.root, 'out', 'Tuesday سوريا.pdf')
    const layout = { paper: 'letter', rows: 1, columns: 3 } as const
    const sheet = await makeContactSheet(desk.parts, { photoIds: ids, layout, to, actor: editor })
    const bytes = await readFile(to)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const failed = [{ from: locked, code: 'locked', message: expect.stringContaining('not on the contact sheet') }]
    expect(sheet).toEqual({ path: to, sha256, pages: 2, photos: 4, failed })
    const [tags] = JSON.parse(runExifTool('-json', to))
    expect(tags).toMatchObject({ FileType: 'PDF', PageCount: 2, Title: 'Tuesday سوريا' })
    const count = (what: RegExp) => bytes.toString('latin1').match(what)?.length
    expect(count(/\/MediaBox \[0 0 612 792\]/g)).toBe(2)
    expect(count(/\/DCTDecode/g)).toBe(4)
    // Words are pictures with a mask: four names, three captions, four credits, and the title and number of each page.
    expect(count(/\/SMask/g)).toBe(4 + 3 + 4 + 2 * 2)
    const recorded = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'export')
    expect(recorded.map(({ subject }) => subject)).toEqual(ids.slice(0, 4))
    expect(recorded[0]?.payload).toMatchObject({ to, sha256, preset: 'contact-sheet', revision: 1 })
    expect(await readdir(join(desk.root, 'out'))).toEqual(['Tuesday سوريا.pdf'])

    await writeFile(to, 'somebody else’s')
    const again = makeContactSheet(desk.parts, { photoIds: ids, layout, to, actor: editor })
    await expect(again).rejects.toMatchObject({ code: 'name-taken' })
    expect(await readFile(to, 'utf8')).toBe('somebody else’s')
    const none = { photoIds: ids.slice(-1), layout, to: join(desk.root, 'none.pdf'), actor: editor }
    await expect(makeContactSheet(desk.parts, none)).rejects.toMatchObject({ code: 'nothing-to-do' })
    expect(await readdir(desk.root)).not.toContain('none.pdf')
    const look = process.env['ERRATUM_LOOK']
    if (look !== undefined) await writeFile(join(look, 'sheet.pdf'), bytes)
  })
})
