import { describe, expect, test } from 'vitest'
import { chooseDeskValue } from '../../../main/metadata/reader/choose-desk-value.ts'
import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import type { Given } from './given-copies.ts'
import { copiesOf, long } from './given-copies.ts'

describe('the desk value', () => {
  const plain = { iimEditedLater: false, sidecarFirst: false }

  test.each<
    [
      what: string,
      key: FieldKey,
      copies: readonly Given[],
      facts: Partial<typeof plain>,
      value: FieldCopy['value'],
      why: string
    ]
  >([
    [
      'XMP before all',
      'caption',
      [
        ['iim', 'i'],
        ['xmp', 'x'],
        ['exif', 'e']
      ],
      {},
      'x',
      'XMP: it comes first'
    ],
    [
      'IIM where XMP is blank',
      'jobId',
      [
        ['iim', 'i'],
        ['xmp', '-']
      ],
      {},
      'i',
      'IIM: XMP is blank'
    ],
    [
      'EXIF where all else is blank',
      'caption',
      [
        ['iim', ' '],
        ['xmp', ''],
        ['exif', 'e']
      ],
      {},
      'e',
      'EXIF: XMP and IIM are blank'
    ],
    [
      'IIM where it was edited later',
      'caption',
      [
        ['iim', 'i'],
        ['xmp', 'x'],
        ['exif', 'e']
      ],
      { iimEditedLater: true },
      'i',
      'IIM: the IPTC digest says it was edited after XMP'
    ],
    [
      'XMP where IIM is only its cut',
      'caption',
      [
        ['iim', long.slice(0, 2000)],
        ['xmp', long]
      ],
      { iimEditedLater: true },
      long,
      'XMP: it comes first'
    ],
    [
      'XMP where IIM was edited later to nothing',
      'caption',
      [
        ['iim', ' '],
        ['xmp', 'x']
      ],
      { iimEditedLater: true },
      'x',
      'XMP: it comes first'
    ],
    [
      'a sidecar before EXIF',
      'caption',
      [
        ['exif', 'OLYMPUS DIGITAL CAMERA'],
        ['sidecar', 's']
      ],
      {},
      's',
      'Sidecar: it comes first'
    ],
    [
      'XMP before a sidecar',
      'caption',
      [
        ['xmp', 'x'],
        ['sidecar', 's']
      ],
      {},
      'x',
      'XMP: it comes first'
    ],
    [
      'the sidecar of a raw file first',
      'caption',
      [
        ['xmp', 'x'],
        ['sidecar', 's']
      ],
      { sidecarFirst: true },
      's',
      'Sidecar: it comes first'
    ],
    [
      'the last of a dataset that stands twice',
      'caption',
      [
        ['iim', 'one'],
        ['iim', 'two', 'IPTC:Copy1']
      ],
      {},
      'two',
      'IIM: the only place that has it'
    ],
    [
      'several bylines from EXIF',
      'byline',
      [['exif', 'Ann; Bob']],
      {},
      ['Ann', 'Bob'],
      'EXIF: the only place that has it'
    ],
    ['a text where a list belongs', 'byline', [['xmp', 'Ann']], {}, ['Ann'], 'XMP: the only place that has it'],
    ['never blank EXIF', 'caption', [['exif', ' '.repeat(31)]], {}, '', 'Every copy is blank']
  ])('is %s', (_what, key, copies, facts, value, chosen) => {
    expect(chooseDeskValue(findField(key), copiesOf(copies), { ...plain, ...facts })).toMatchObject({ value, chosen })
  })

  test('is none where there is no copy', () => {
    expect(chooseDeskValue(findField('city'), [], plain)).toBeNull()
  })
})
