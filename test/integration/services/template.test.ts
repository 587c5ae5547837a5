import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { previewTemplate } from '../../../main/services/template/preview-template.ts'
import { writeTemplate } from '../../../main/services/template/write-template.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { captionTemplateSchema } from '../../../shared/contract/template-fields.ts'
import { makePhoto } from './make-photo.ts'
import { editor, openAll, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const rdf = (description: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`
const names =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'

// As Photo Mechanic saves a snapshot of its template, and as Bridge saves a metadata template: other forms of the same words.
const templatesOfOthers = [
  [
    'a snapshot of Photo Mechanic',
    `\ufeff<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\r\n${rdf(
      `\r\n<rdf:Description rdf:about="" ${names} xmlns:photomech="http://ns.camerabits.com/photomechanic/1.0/">
<photomech:ColorClass>2</photomech:ColorClass><photoshop:Headline>=wc8= at {city}</photoshop:Headline>
<photoshop:Credit>Meridian</photoshop:Credit><dc:creator><rdf:Seq><rdf:li>{photog}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">=wc8#2= &amp; {datesortdash}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>ice</rdf:li><rdf:li>{city}</rdf:li></rdf:Bag></dc:subject></rdf:Description>`
    )}<?xpacket end="w"?>`
  ],
  [
    'a metadata template of Bridge',
    rdf(`<rdf:Description rdf:about="" ${names} xmp:MetadataDate="2031-06-14T10:00:00+02:00"
 photoshop:Headline="=wc8= at {city}" photoshop:Credit="Meridian">
<dc:creator><rdf:Seq><rdf:li>{photog}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">=wc8#2= &#38; {datesortdash}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>ice</rdf:li><rdf:li>{city}</rdf:li></rdf:Bag></dc:subject></rdf:Description>`)
  ]
] as const

describe('a template of another program', () => {
  it.each(templatesOfOthers)('%s is read to the letter, codes and variables left as they are', async (_name, xmp) => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.root, 'Hockey.xmp')
    await writeFile(path, xmp)
    const { fields } = await metadata.reader.read(path)
    expect(Object.fromEntries(Object.entries(fields).map(([key, reading]) => [key, reading?.value]))).toMatchObject({
      headline: '=wc8= at {city}',
      credit: 'Meridian',
      byline: ['{photog}'],
      caption: '=wc8#2= & {datesortdash}',
      keywords: ['ice', '{city}']
    })
    expect(await readFile(path, 'utf8')).toBe(xmp)
  })
})

describe('a template for several photos', () => {
  it('is shown photo by photo, written as one change, and undone byte for byte', async () => {
    await using desk = await openTestDesk(metadata)
    const paths = [
      await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Bodø', caption: 'Ice', keywords: ['ice'] }),
      await makePhoto(metadata, join(desk.photos, 'b.jpg'), { city: 'Oslo', credit: 'AP' }, { colour: 'red' })
    ]
    const photos = await openAll(desk.parts, paths)
    const before = await Promise.all(paths.map((path) => readFile(path)))
    const { fields } = captionTemplateSchema.parse({
      name: 'Hockey',
      fields: [
        { field: 'caption', how: 'append', value: 'in {city}. {nobody}' },
        { field: 'keywords', how: 'append', value: ['hockey', '{city}'] },
        { field: 'credit', when: 'empty', value: 'AFP' },
        { field: 'headline', apply: false, value: 'never' }
      ]
    })
    const photoIds = photos.map(({ id }) => id)
    const preview = await previewTemplate(desk.parts, { fields, photoIds, actor: editor })
    expect(preview).toMatchObject([
      {
        fileName: 'a.jpg',
        unknown: ['{nobody}'],
        changes: {
          caption: { from: 'Ice', to: 'Ice in Bodø. {nobody}' },
          keywords: { to: ['ice', 'hockey', 'Bodø'] },
          credit: { to: 'AFP' }
        }
      },
      { fileName: 'b.jpg', changes: { caption: { to: 'in Oslo. {nobody}' }, keywords: { to: ['hockey', 'Oslo'] } } }
    ])
    expect(Object.keys(preview[1]?.changes ?? {})).toEqual(['caption', 'keywords'])

    const asked = photos.map(({ id, revision }) => ({ photoId: id, revision }))
    const result = await writeTemplate(desk.parts, { fields, photos: asked, actor: editor, reason: 'template Hockey' })
    expect(result).toMatchObject({ change: 1, done: [{ revision: 2 }, { revision: 2 }], failed: [] })
    expect((await openAll(desk.parts, paths)).map(({ caption }) => caption)).toEqual([
      'Ice in Bodø. {nobody}',
      'in Oslo. {nobody}'
    ])
    await undoChange(desk.parts, { change: changeNumberSchema.parse(1), actor: editor, reason: '' })
    for (const [index, path] of paths.entries())
      expect((await readFile(path)).equals(before[index] ?? Buffer.of())).toBe(true)
  })
})
