import { copyFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const runs = 25
const seed = 20_261_122

// Any text: whole planes of Unicode, control characters, lone surrogates, what programs take for markup or for separators, blanks at the ends.
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '&',
      '<',
      '>',
      ';',
      '|',
      ',',
      '[',
      ']',
      '{',
      '}',
      '#',
      '=',
      '%',
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '\t',
      ' ',
      '{ready}',
      '&#10;',
      'é'
    ),
    minLength: 1,
    maxLength: 30
  }),
  fc.constantFrom(
    'null',
    'TRUE',
    '1.50',
    '1e3',
    '-',
    '0',
    'base64:eA==',
    '-execute',
    '\u2028',
    '\ufeffx',
    'e\u0301',
    '\u200f'
  )
)

const codes = /^(?:character-refused|over-limit|bad-input|nothing-to-do)$/

interface FieldOfKind {
  readonly key: FieldKey
  readonly values: fc.Arbitrary<FieldValue>
}

const kinds: readonly (readonly [string, FieldOfKind])[] = [
  ['one text', { key: 'instructions', values: texts }],
  ['one text in XMP only', { key: 'aiPromptInformation', values: texts }],
  ['one text in IIM only', { key: 'localCaption', values: texts }],
  ['a text by language', { key: 'caption', values: fc.oneof(texts, fc.record({ 'x-default': texts, fr: texts })) }],
  ['a list', { key: 'keywords', values: fc.uniqueArray(texts, { minLength: 1, maxLength: 4 }) }],
  ['a list in XMP only', { key: 'personShown', values: fc.uniqueArray(texts, { minLength: 1, maxLength: 4 }) }],
  [
    'structures',
    {
      key: 'personShownDetails',
      values: fc.array(
        fc.record({ name: fc.record({ 'x-default': texts }), id: fc.array(texts, { minLength: 1, maxLength: 2 }) }),
        {
          minLength: 1,
          maxLength: 2
        }
      )
    }
  ]
]

describe('any text in a field that holds', () => {
  test.each(kinds)('%s is read back exactly, or refused with a reason', { timeout: 300_000 }, async (_kind, field) => {
    await using folder = await makeTemporaryFolder()
    const drawn = await drawPicture(folder.at('drawn.jpg'))
    const path = folder.at('photo.jpg')
    let written = 0
    await fc.assert(
      fc.asyncProperty(field.values, async (value) => {
        await copyFile(drawn, path)
        const outcome = await write(path, { [field.key]: value })
        if (typeof outcome === 'string') {
          expect(outcome).toMatch(codes)
          return
        }
        written += 1
        expect(normalise(outcome.fields[field.key]?.value)).toEqual(normalise(value))
      }),
      { numRuns: runs, seed }
    )
    expect(written).toBeGreaterThan(runs / 4)
  })
})

async function write(path: string, assign: FieldAssignments) {
  const { sha256 } = await metadata.reader.read(path)
  try {
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })
    await staged.commit()
    await staged.discard()
    return await metadata.reader.read(path)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    return error.code
  }
}

// Texts in one language are that text; the value of a list or structure is compared as it is.
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value)
  const [first] = parts
  if (parts.length === 1 && first?.[0] === 'x-default') return first[1]
  return Object.fromEntries(parts.map(([name, part]) => [name, normalise(part)]))
}
