import { expect, test } from 'vitest'
import { cleanPastedText } from '../../../shared/paste/clean-pasted-text.ts'

const changed: readonly (readonly [string, string, string])[] = [
  [
    'lines broken at 65 columns',
    'Harbour minister Ana Brandt opens the new lock in Port-au-Havre\r\non June 14, 2031, as neighbours look on. The old one had been\r\nshut since the storm of April.',
    'Harbour minister Ana Brandt opens the new lock in Port-au-Havre on June 14, 2031, as neighbours look on. The old one had been shut since the storm of April.'
  ],
  [
    'paragraphs between blank lines',
    'Harbour minister Ana Brandt opens the new lock in Port-au-Havre\non June 14, 2031.\n\n\nThe old one had been shut since the storm of April, which took a\nhundred boats.',
    'Harbour minister Ana Brandt opens the new lock in Port-au-Havre on June 14, 2031.\n\nThe old one had been shut since the storm of April, which took a hundred boats.'
  ],
  [
    'paragraphs that are indented',
    '   Harbour minister Ana Brandt opens the new lock in Port-au-Havre\non June 14, 2031.\n   The old one had been shut since the storm of April, which took a\nhundred boats.',
    'Harbour minister Ana Brandt opens the new lock in Port-au-Havre on June 14, 2031.\nThe old one had been shut since the storm of April, which took a hundred boats.'
  ],
  [
    'a compound at the end of a line',
    'Die Ministerin Ana Brandt öffnet am 14. Juni 2031 die neue Schleuse-\nanlage von Port-au-Havre.',
    'Die Ministerin Ana Brandt öffnet am 14. Juni 2031 die neue Schleuse-anlage von Port-au-Havre.'
  ],
  ['blanks that do not break', 'le\u00a04\u202fmai: «\u00a0Non\u00a0»', 'le 4 mai: « Non »'],
  ['signs without width', '\ufeffSun\u200bna Eld\u00adberg', 'Sunna Eldberg'],
  [
    'markup',
    '<p>Ana Brandt&nbsp;&amp; <b>Ole</b> Holm &#8220;today&#x201D;</p>\n<p>Second<br/>line</p>',
    'Ana Brandt & Ole Holm “today”\n\nSecond\nline'
  ]
]

test.each(changed)('what is pasted from the wire is mended: %s', (_what, pasted, becomes) => {
  expect(cleanPastedText(pasted)).toBe(becomes)
  expect(cleanPastedText(becomes)).toBe(becomes)
})

const kept: readonly (readonly [string, string])[] = [
  ['short lines, as of an address', 'Ana Brandt\nHarbour Office\nPort-au-Havre'],
  [
    'a headline above a caption',
    'Glacial flood cuts the ring road in southern Iceland\nAna Brandt opens the new lock in Port-au-Havre on June 14, 2031, as neighbours look on and the band plays.'
  ],
  [
    'lines that end where they are meant to',
    'Ana Brandt, the minister of harbours and of the coast, speaks\nOle Holm, the mayor\nKim Ho, a neighbour of both, who came with her dog and her bike'
  ],
  [
    'a list',
    '- Ana Brandt, the minister of harbours and of the coast of the land\n- Ole Holm, mayor of the town of Port-au-Havre since the last storm'
  ],
  ['quotes, joiners and marks of direction', '“Non”, «oui» \u200fسلمى\u200f می\u200cخواهم 👩\u200d🚒'],
  ['a sum', 'if 3 < 5 and a<b> then'],
  ['blanks at its ends', '  one \r\n']
]

test.each(kept)('what is pasted goes in as it is where it shows no such thing: %s', (_what, pasted) => {
  expect(cleanPastedText(pasted)).toBe(pasted)
})
