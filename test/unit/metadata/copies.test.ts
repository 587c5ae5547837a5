import { describe, expect, test } from 'vitest'
import { chooseDeskValue } from '../../../main/metadata/reader/choose-desk-value.ts'
import { doCopiesDisagree } from '../../../main/metadata/reader/compare-copies.ts'
import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { findField } from '../../../shared/fields/find-field.ts'

type Given = readonly [container: Container, value: FieldCopy['value'], block?: string]

const blocks: Readonly<Record<Container, string>> = { iim: 'IPTC', xmp: 'XMP-dc', exif: 'IFD0', sidecar: 'XMP-dc' }
const copiesOf = (given: readonly Given[]): FieldCopy[] =>
  given.map(([container, value, block = blocks[container]]) => ({ container, value, block, tag: 'Tag' }))

const long = `${'Spectators cheer. '.repeat(130)}End`

describe('copies of a field', () => {
  test.each<[what: string, key: FieldKey, copies: readonly Given[], disagree: boolean]>([
    [
      'the same text',
      'caption',
      [
        ['iim', 'a'],
        ['xmp', 'a'],
        ['exif', 'a']
      ],
      false
    ],
    [
      'another text in one',
      'caption',
      [
        ['iim', 'a'],
        ['xmp', 'a'],
        ['exif', 'b']
      ],
      true
    ],
    [
      'other line ends and blanks at the end',
      'caption',
      [
        ['iim', 'a\rb '],
        ['xmp', 'a\r\nb'],
        ['exif', 'a\nb\n']
      ],
      false
    ],
    [
      'blanks at the start',
      'caption',
      [
        ['iim', ' a'],
        ['xmp', 'a']
      ],
      true
    ],
    [
      'a caption cut at 2,000 bytes',
      'caption',
      [
        ['iim', long.slice(0, 2000)],
        ['xmp', long],
        ['exif', long]
      ],
      false
    ],
    [
      'a caption cut at a word, or in the middle of a letter',
      'caption',
      [
        ['iim', `${long.slice(0, 1979)}\ufffd`],
        ['xmp', long]
      ],
      false
    ],
    [
      'two long captions that begin alike',
      'caption',
      [
        ['iim', long.slice(0, 2000)],
        ['xmp', long],
        ['exif', `${long}!`]
      ],
      true
    ],
    [
      'a short text that begins alike',
      'headline',
      [
        ['iim', 'Syria'],
        ['xmp', 'Syria talks']
      ],
      true
    ],
    [
      'EXIF full of blanks',
      'caption',
      [
        ['xmp', 'a'],
        ['exif', ' '.repeat(31)]
      ],
      false
    ],
    [
      'IIM that is blank',
      'instructions',
      [
        ['iim', ' '],
        ['xmp', 'No sales']
      ],
      true
    ],
    [
      'a default among languages',
      'caption',
      [
        ['iim', 'a'],
        ['xmp', { 'x-default': 'a', fr: 'b' }]
      ],
      false
    ],
    [
      'another default among languages',
      'caption',
      [
        ['iim', 'b'],
        ['xmp', { 'x-default': 'a', fr: 'b' }]
      ],
      true
    ],
    [
      'keywords in another order',
      'keywords',
      [
        ['iim', ['b', 'a']],
        ['xmp', ['a', 'b']]
      ],
      false
    ],
    [
      'a keyword missing',
      'keywords',
      [
        ['iim', ['a']],
        ['xmp', ['a', 'b']]
      ],
      true
    ],
    [
      'a keyword twice',
      'keywords',
      [
        ['iim', ['a', 'a', 'b']],
        ['xmp', ['a', 'b', 'b']]
      ],
      true
    ],
    [
      'bylines in another order',
      'byline',
      [
        ['iim', ['b', 'a']],
        ['xmp', ['a', 'b']]
      ],
      true
    ],
    [
      'bylines as one text in EXIF',
      'byline',
      [
        ['xmp', ['Ann', 'Bob']],
        ['exif', 'Ann; Bob']
      ],
      false
    ],
    [
      'a byline with a semicolon',
      'byline',
      [
        ['xmp', ['O’Neil; Pat']],
        ['exif', 'O’Neil; Pat']
      ],
      false
    ],
    [
      'a byline cut at 32 bytes',
      'byline',
      [
        ['iim', ['A very long name that goes on an']],
        ['xmp', ['A very long name that goes on and on']],
        ['exif', 'A very long name that goes on and on']
      ],
      false
    ],
    [
      'byline titles that IIM repeats',
      'bylineTitle',
      [
        ['iim', 'Staff'],
        ['iim', 'Stringer', 'IPTC:Copy1'],
        ['xmp', 'Staff; Stringer']
      ],
      false
    ],
    [
      'one moment in two zones',
      'dateCreated',
      [
        ['iim', '2026-05-12'],
        ['xmp', '2026-05-12T05:48:31+00:00'],
        ['exif', '2026-05-12T07:48:31+02:00']
      ],
      false
    ],
    [
      'two moments',
      'dateCreated',
      [
        ['xmp', '2026-05-12T05:48:31+00:00'],
        ['exif', '2026-05-12T05:48:31+02:00']
      ],
      true
    ],
    [
      'a sidecar that says otherwise',
      'caption',
      [
        ['xmp', 'a'],
        ['sidecar', 'b']
      ],
      true
    ]
  ])('%s', (_what, key, copies, disagree) => {
    expect(doCopiesDisagree(findField(key), copiesOf(copies))).toBe(disagree)
    expect(
      doCopiesDisagree(
        findField(key),
        copiesOf(copies).toSorted((one, other) => other.container.localeCompare(one.container))
      )
    ).toBe(disagree)
  })
})

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
