import { describe, expect, test } from 'vitest'
import { doCopiesDisagree } from '../../../main/metadata/reader/compare-copies.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import type { Given } from './given-copies.ts'
import { copiesOf, long } from './given-copies.ts'

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
