import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { manifestFields } from '../../../shared/export/manifest/manifest-fields.ts'
import { writeNinjsManifest } from '../../../shared/export/manifest/write-ninjs-manifest.ts'

// What a manifest uses of the IPTC's schema of ninjs 2.1, which takes no key it does not know.
const uri = z.url()
const text = z.string().min(1)
const texts = z.array(z.strictObject({ role: text, contenttype: text, value: text })).min(1)
const named = z.array(z.strictObject({ name: text })).min(1)
const moment = z.iso.datetime({ offset: true })
const picture = z.strictObject({
  name: text,
  uri,
  type: z.literal('picture'),
  headlines: texts.optional(),
  descriptions: texts.optional(),
  slugline: text.optional(),
  by: text.optional(),
  copyrightnotice: text.optional(),
  usageterms: text.optional(),
  contentcreated: moment.optional(),
  located: text.optional(),
  infosources: named.optional(),
  subjects: named.optional(),
  altids: z.array(z.strictObject({ role: text, value: text })),
  renditions: z.tuple([
    z.strictObject({
      name: text,
      title: text,
      contenttype: text,
      width: z.number(),
      height: z.number(),
      sizeinbytes: z.number()
    })
  ])
})
const item = z.strictObject({
  uri,
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('2.1'), schema: uri }),
  type: z.literal('composite'),
  versioncreated: moment,
  associations: z.array(picture)
})

const words = fc.string({ unit: 'binary', maxLength: 30 })
const moments = fc.constantFrom('', '2026', '2026-05-12', '2026-05-12T08:15:30', '2026-05-12T08:15:30+02:00')
const values = fc.record(
  {
    ...Object.fromEntries(manifestFields.map((key) => [key, words])),
    byline: fc.array(words, { maxLength: 3 }),
    keywords: fc.array(words, { maxLength: 3 }),
    dateCreated: moments
  },
  { requiredKeys: [] }
)

test('a list of any pictures is ninjs as the IPTC has it, and names each file', () => {
  const made = { mime: 'image/jpeg', sha256: 'a'.repeat(64), size: 1, width: 2, height: 3 }
  const head = { id: '6f6a5d0e-0b0a-4c6a-9d52-7a3e1f1b2c3d', at: '2026-05-12T08:00:00.000Z', preset: 'web' }
  fc.assert(
    fc.property(fc.array(values, { maxLength: 3 }), (all) => {
      const files = all.map((one, index) => ({ ...made, path: `AFP/Zoë ${index}.jpg`, words: one }))
      const { associations } = item.parse(JSON.parse(writeNinjsManifest({ ...head, files })))
      expect(associations.map(({ renditions: [{ title }] }) => title)).toEqual(files.map(({ path }) => path))
    })
  )
})
