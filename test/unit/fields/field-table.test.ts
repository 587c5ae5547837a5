import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { describeFieldTable } from '../../tools/docs/describe-field-table.ts'

const fields: readonly FieldDefinition[] = fieldTable

const listParts = (parts: readonly FieldPart[] = []): readonly FieldPart[] =>
  parts.flatMap((part) => [part, ...listParts(part.parts)])

const findTwice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

// The fields a desk had from the first: others have written these keys and this order down.
const firstKeys =
  'caption headline title keywords instructions byline bylineTitle credit source copyright captionWriter dateCreated sublocation city state country countryCode jobId category supplementalCategories urgency editStatus actionAdvised'

describe('the field table', () => {
  test('has every key, dataset, property and tag once', () => {
    const datasets = fields.flatMap(({ iim }) =>
      iim === undefined ? [] : [iim.dataset, iim.time?.dataset ?? []].flat()
    )
    const mappings = fields.flatMap(({ xmp, xmpMirrors = [] }) => [...(xmp === undefined ? [] : [xmp]), ...xmpMirrors])
    expect(findTwice(fields.map(({ key }) => key))).toEqual([])
    expect(findTwice(fields.map(({ label }) => label))).toEqual([])
    expect(findTwice(datasets)).toEqual([])
    expect(findTwice(mappings.map(({ property }) => property))).toEqual([])
    expect(findTwice(mappings.map(({ tag }) => tag))).toEqual([])
    expect(findTwice(fields.flatMap(({ exif = [] }) => exif.map(({ tag }) => tag)))).toEqual([])
  })

  test('keeps the keys a desk had from the first, in their order', () => {
    const known = new Set(firstKeys.split(' '))
    expect(fields.map(({ key }) => key).filter((key) => known.has(key))).toEqual(firstKeys.split(' '))
  })

  test.each(fields.map((field) => [field.key, field] as const))('%s is whole', (key, field) => {
    expect(key).toMatch(/^[a-z][A-Za-z]+$/)
    expect(field.definition).toMatch(/^["\p{L}-].*\.$/u)
    expect(field.iim ?? field.xmp, 'a place in a file').toBeDefined()
    expect(field.list).toBe(field.kind === 'list')
    expect(field.parts !== undefined).toBe(field.kind === 'structures')
    if (field.iim !== undefined) expect(field.iim.maxBytes).toBeGreaterThan(0)
    if (field.iim?.time !== undefined) expect(field.kind).toBe('date')
    if (field.kind === 'choice') expect(field.vocabulary).toBeDefined()
    if (field.kind === 'languages') expect(field.xmp?.type).toBe('lang-alt')
    if (field.kind === 'date' && field.xmp !== undefined) expect(field.xmp.type).toBe('date')
    if (field.xmp?.type.startsWith('structure')) expect(field.kind).toBe('structures')
    if (field.xmp?.type === 'bag' || field.xmp?.type === 'seq') expect(field.kind).toBe('list')
  })

  test.each(fields.filter(({ parts }) => parts).map((field) => [field.key, listParts(field.parts)] as const))(
    'the parts of %s are whole',
    (_key, parts) => {
      for (const part of parts) {
        expect(part.key).toMatch(/^[a-z][A-Za-z0-9]*$/)
        expect(part.tag.charAt(0)).toMatch(/[A-Z]/)
        expect(part.property).toMatch(/^[A-Za-z0-9]+:[A-Za-z0-9]+$/)
        expect(part.definition).toMatch(/\.$/)
        expect(part.parts !== undefined, part.key).toBe(part.kind === 'structure' || part.kind === 'structures')
        if (part.kind === 'choice') expect(part.vocabulary).toBeDefined()
        if (part.kind === 'list') expect(part.order).toBeDefined()
        expect(findTwice((part.parts ?? []).map(({ key }) => key))).toEqual([])
        expect(findTwice((part.parts ?? []).map(({ tag }) => tag))).toEqual([])
      }
    }
  )

  test('never writes the envelope of IIM, which is the sender’s', () => {
    for (const { iim } of fields) if (iim !== undefined) expect(iim.dataset).toMatch(/^2:/)
  })

  test('stands in docs/fields.md as it is: node test/tools/write-field-docs.mjs writes it', () => {
    const written = readFileSync(resolve(import.meta.dirname, '../../../docs/fields.md'), 'utf8')
    expect(written).toBe(describeFieldTable())
    for (const { key } of fields) expect(written).toContain(`Key: \`${key}\``)
  })
})
