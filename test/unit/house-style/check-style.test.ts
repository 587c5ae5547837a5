import { expect, test } from 'vitest'
import { checkStyle } from '../../../shared/house-style/check-style.ts'
import type { StyleFacts } from '../../../shared/house-style/style-facts.ts'
import type { StyleRule } from '../../../shared/house-style/style-finding.ts'
import { styleRules } from '../../../shared/house-style/style-finding.ts'
import { styleFactsOf } from './style-facts-of.ts'

const clean: readonly (readonly [string, Partial<StyleFacts>])[] = [
  [
    'Harbour minister Ana Brandt (C) and mayor Ole Holm (L) open the new lock in Port-au-Havre on June 14, 2031. (Photo by Jérôme LEFÈVRE / AFP)',
    { date: '2031-06-14', city: 'PORT-AU-HAVRE', bylines: ['JÉRÔME LEFÈVRE'], credit: 'AFP', keywords: ['Ana Brandt'] }
  ],
  [
    'Des électeurs font la queue devant un bureau de vote à Genève, le 1er juin 2031, pendant le premier tour. (Photo by Léa DÜRING / AFP)',
    { date: '2031-06-01T08:00:00+02:00', city: 'Geneva', bylines: ['Léa DÜRING'], credit: 'AFP' }
  ],
  [
    'Pitcher Sam Ortega, left, pours champagne on a team mate in the locker room in Lakeport, Thursday, Sept. 29, 2031. (AP Photo/Pat Sandoval)',
    { date: '2031-09-29', city: 'Lakeport', bylines: ['PAT SANDOVAL'], credit: 'AP' }
  ],
  [
    'A trader watches falling prices on a screen at the Corn Exchange in Harbourtown, Freedonia, March 4, 2031. REUTERS/Ada Quill/File Photo',
    { date: '2031-03-04', city: 'HARBOURTOWN', bylines: ['ADA QUILL'], credit: 'REUTERS' }
  ],
  [
    'Milo Brandt of Freedonia attends the downhill training in Kaltenberg on 22 January 2031. (Photo by Léa Düring/Getty Images)',
    { date: '2031-01-22', city: 'Kaltenberg', bylines: ['Léa Düring'], credit: 'Getty Images' }
  ],
  [
    'Demonstrantinnen ziehen am 4. Mai 2031 durch die Innenstadt von München. Die Polizei sprach von 3.000 Menschen. EPA/OLE HOLM',
    { date: '2031-05-03', city: 'Munich', bylines: ['OLE HOLM'], credit: 'EPA' }
  ],
  [
    'Vecinos limpian el barro de una calle de Puerto Claro, el 12 de octubre de 2031, dos días después de la riada. EFE/Ana Sol',
    { date: '2031-10-12', city: 'Puerto Claro', bylines: ['Ana Sol'], credit: 'EFE' }
  ],
  [
    'FILE PHOTO: The old lighthouse of Harbourtown is seen before the storm that took it, in this picture taken April 2, 2019. REUTERS/Ada Quill',
    { date: '2031-03-04', city: 'Harbourtown', bylines: ['Ada Quill'], credit: 'REUTERS' }
  ],
  [
    'File photo dated 24-06-2030 of Zoë Hartley in Leedston. Issue date: Thursday April 2, 2031. PA Photo. See PA story. Photo credit: Zoë Rickett',
    { date: '2031-04-02', city: 'Leedston', bylines: ['Zoë Rickett'], credit: 'PA' }
  ],
  [
    "Sen. Ann Lee (R) and Rep. Bob Ray (R) speak to reporters. The former mayor's aide (2ndL) and Kim Ho (L) look on in Lakeport on Sept 29.",
    { date: '2031-09-29', city: 'Lakeport', keywords: ['Ann Lees', 'Bob Rays', 'World Cups', 'ring road'] }
  ],
  [
    'Porträtt på Eva',
    { date: '2006-10-31', city: 'Göteborg', keywords: ['Eva', 'Gallery'], credit: 'AFP', bylines: ['A B'] }
  ],
  ['日本語の説明文。'.repeat(40), { date: '2031-06-14', city: '東京', credit: 'AFP', bylines: ['Ana Sol'] }],
  [
    'أكوام من التوابل معروضة للبيع مساءً في السوق المسقوف في بئر الطويل، ليبيا، في 10 مايو 2026',
    { date: '2026-05-10', city: 'بئر الطويل' }
  ],
  [
    '  Results\n  1.  Holm     9.81\n  2.  Brandt   9.84 at the games in Kaltenberg on Jan. 22 in the final run  ',
    { date: '2031-01-22' }
  ]
]

test.each(clean)('nothing is said of a caption as its agency writes it: %s', (text, known) => {
  expect(checkStyle(text, styleFactsOf(known))).toEqual([])
})

const story = 'Ana Brandt opens the new lock in Port-au-Havre on June 14, 2031, as neighbours look on.'
const afp: Partial<StyleFacts> = { credit: 'AFP', bylines: ['Jérôme Lefèvre'] }

const found: readonly (readonly [StyleRule, string, Partial<StyleFacts>, string, string | null])[] = [
  ['double-space', 'The lock  opens.', {}, '  ', 'The lock opens.'],
  [
    'missing-date',
    'Ana Brandt opens the new lock in Port-au-Havre as neighbours look on.',
    { date: '2031-06-14' },
    '',
    null
  ],
  ['missing-date', story, { date: '2030-06-14' }, 'June 14, 2031', null],
  ['missing-city', story, { city: 'Lakeport' }, '', null],
  ['missing-city', story, { city: 'Port Claro' }, '', null],
  [
    'credit-form',
    `${story} (Photo: Jérôme Lefèvre/AFP)`,
    afp,
    '(Photo: Jérôme Lefèvre/AFP)',
    `${story} (Photo by Jérôme Lefèvre / AFP)`
  ],
  ['credit-form', `${story} AFP PHOTO/Jérôme Lefèvre`, afp, 'AFP PHOTO/', `${story} AFP PHOTO / Jérôme Lefèvre`],
  [
    'credit-form',
    `${story} (Photo by Jérome Lefèver / AFP)`,
    afp,
    'Jérome Lefèver',
    `${story} (Photo by Jérôme Lefèvre / AFP)`
  ],
  ['credit-form', `${story} (Photo by Ole Holm / AFP)`, afp, 'Ole Holm', null],
  ['credit-form', story, afp, '', `${story} (Photo by Jérôme Lefèvre / AFP)`],
  ['credit-form', `${story} Reuters / Ada Quill`, { credit: 'REUTERS' }, 'Reuters / ', `${story} REUTERS/Ada Quill`],
  [
    'credit-form',
    `${story} (AP photo/Pat Sandoval)`,
    { credit: 'AP' },
    '(AP photo/Pat Sandoval)',
    `${story} (AP Photo/Pat Sandoval)`
  ],
  ['side-markers', 'Ana Brandt (R) and Ole Holm (R) shake hands', {}, '(R)', null],
  [
    'side-markers',
    'Ana Brandt (L) and Ole Holm (right) shake hands',
    {},
    '(right)',
    'Ana Brandt (L) and Ole Holm (R) shake hands'
  ],
  ['side-markers', 'Ana (L), Bo (2ndL) and Cy (4thL) sit', {}, '(4thL)', null],
  [
    'boilerplate',
    `${story} RESTRICTED TO EDITORIAL USE - NO MARKETING`,
    {},
    'RESTRICTED TO EDITORIAL USE - NO MARKETING',
    null
  ],
  [
    'boilerplate',
    `${story} RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / Ole" - NO MARKETING`,
    { instructions: 'Restricted to editorial use - mandatory credit “AFP PHOTO / OLE”, no marketing' },
    'RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / Ole" - NO MARKETING',
    story
  ],
  ['name-spelling', story, { persons: ['Anna Brandt'] }, 'Ana Brandt', story.replace('Ana', 'Anna')],
  [
    'name-spelling',
    'The lock was built by Ole HOLMM last year',
    { keywords: ['Ole Holm'] },
    'Ole HOLMM',
    'The lock was built by Ole HOLM last year'
  ]
]

test.each(found)('%s is found: %s', (rule, text, known, place, becomes) => {
  const findings = checkStyle(text, styleFactsOf(known))
  expect(findings.map((finding) => finding.rule)).toEqual([rule])
  const [finding] = findings
  expect(text.slice(finding?.start, finding?.end)).toBe(place)
  const fix = finding?.fix
  expect(fix ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : null).toBe(becomes)
  expect(checkStyle(text, styleFactsOf(known), [rule])).toEqual([])
})

test('a notice is the agency’s own words: only what was left in after it was applied is cut, and no other rule reads it', () => {
  const head = 'CORRECTION - '
  const notice = 'The erroneous  mention has been modified.'
  const text = `${head}${story} / ${notice}`
  const range = { start: text.length - notice.length, end: text.length }
  const facts = (applied: boolean) =>
    styleFactsOf({
      notice: { agency: 'AFP', head: { start: 0, end: head.trimEnd().length }, ranges: [range], applied }
    })
  expect(checkStyle(text, facts(false))).toMatchObject([{ rule: 'boilerplate', ...range, fix: null }])
  const findings = checkStyle(text, facts(true))
  const fixed = findings
    .toReversed()
    .reduce((so, { fix }) => (fix ? so.slice(0, fix.start) + fix.text + so.slice(fix.end) : so), text)
  expect(fixed).toBe(story)
})

test('every rule can be done without', () => {
  const all = found.map(([rule]) => rule)
  expect(styleRules.filter((rule) => !all.includes(rule))).toEqual([])
})
