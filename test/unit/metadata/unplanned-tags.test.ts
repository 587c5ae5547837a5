import { describe, expect, test } from 'vitest'
import { followsFromWriting } from '../../../main/metadata/writer/unplanned-tags.ts'

describe('what may differ after any write', () => {
  test.each([
    ['System', 'FileModifyDate', true],
    ['Google', 'HDRPlusMakerNote_9-47-2-2-1', true],
    ['Google', 'HDRPlusMakerNote', false],
    ['XMP-dc', 'Description', false],
    ['XMP-GCamera', 'HDRPlusMakernote', false],
    ['File', 'ExifByteOrder', true],
    ['IFD0', 'Make', false]
  ])('%s:%s: %s', (group, name, may) => {
    expect(followsFromWriting({ group, name })).toBe(may)
  })
})
