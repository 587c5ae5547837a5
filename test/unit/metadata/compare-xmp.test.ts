import { describe, expect, test } from 'vitest'
import { compareXmp } from '../../../main/metadata/writer/compare-xmp.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import { makeXmp } from '../../integration/metadata/make-xmp.ts'

const compare = (before: string, after: string): readonly string[] =>
  compareXmp(Buffer.from(before), Buffer.from(after), {
    assignments: [{ field: findField('city'), value: { kind: 'text', text: 'Bergen' } }]
  })

const crs = '<crs:Version>16.0</crs:Version>'
const history = `<house:History><rdf:Seq>
  <rdf:li rdf:parseType="Resource"><house:action>saved</house:action><house:when>1</house:when></rdf:li>
</rdf:Seq></house:History>`

describe('of a sidecar before and after a write', () => {
  test.each([
    [
      'the planned property',
      `${crs}<photoshop:City>Oslo</photoshop:City>`,
      `${crs}<photoshop:City>Bergen</photoshop:City>`
    ],
    ['a new planned property', crs, `<photoshop:City>Bergen</photoshop:City>${crs}`],
    ['the order of properties', `${crs}<xmp:Rating>3</xmp:Rating>`, `<xmp:Rating>3</xmp:Rating>${crs}`],
    [
      'how a structure is spelt',
      history,
      `<house:History><rdf:Seq><rdf:li house:when="1" house:action="saved"/></rdf:Seq></house:History>`
    ],
    [
      'a nested description',
      history,
      `<house:History><rdf:Seq><rdf:li><rdf:Description house:when="1" house:action="saved"/></rdf:li></rdf:Seq></house:History>`
    ],
    ['how text is escaped', '<house:a>&#x41; &amp; B</house:a>', '<house:a><![CDATA[A & B]]></house:a>'],
    ['a list without items', '<lr:weightedFlatSubject><rdf:Bag/></lr:weightedFlatSubject>', '']
  ])('%s may differ', (_what, before, after) => {
    expect(compare(makeXmp(before), makeXmp(after))).toEqual([])
  })

  test('a planned property is known by its namespace, whatever prefix a program gives it', () => {
    const mark = (prefix: string, colour: string): string =>
      `<${prefix}:ColorClass xmlns:${prefix}="http://ns.camerabits.com/photomechanic/1.0/">${colour}</${prefix}:ColorClass>`
    const assignments = [{ field: findField('colourClass'), value: { kind: 'text', text: '3' } }] as const
    const compareMarks = (before: string, after: string): readonly string[] =>
      compareXmp(Buffer.from(makeXmp(before)), Buffer.from(makeXmp(after)), { assignments })
    expect(compareMarks(crs, crs + mark('photomechanic', '3'))).toEqual([])
    expect(compareMarks(mark('pm', '1'), mark('photomechanic', '3'))).toEqual([])
  })

  test.each([
    ['another property', crs, '<crs:Version>16.1</crs:Version>', 'http://ns.adobe.com/camera-raw-settings/1.0/Version'],
    ['a lost one', `${crs}<house:secret>x</house:secret>`, crs, 'http://example.org/house/1.0/secret'],
    ['a new one', crs, `${crs}<house:secret>x</house:secret>`, 'http://example.org/house/1.0/secret'],
    ['a blank', '<house:a> x</house:a>', '<house:a>x</house:a>', 'http://example.org/house/1.0/a'],
    ['a namespace', '<house:a>x</house:a>', '<lr:a>x</lr:a>', 'http://example.org/house/1.0/a'],
    ['a part of a structure', history, history.replace('saved', 'lost'), 'http://example.org/house/1.0/History'],
    ['the kind of a list', history, history.replaceAll('rdf:Seq', 'rdf:Bag'), 'http://example.org/house/1.0/History'],
    [
      'a language',
      '<house:a><rdf:Alt><rdf:li xml:lang="fr">x</rdf:li></rdf:Alt></house:a>',
      '<house:a><rdf:Alt><rdf:li xml:lang="de">x</rdf:li></rdf:Alt></house:a>',
      'http://example.org/house/1.0/a'
    ],
    [
      'an order of items',
      '<house:a><rdf:Seq><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Seq></house:a>',
      '<house:a><rdf:Seq><rdf:li>2</rdf:li><rdf:li>1</rdf:li></rdf:Seq></house:a>',
      'http://example.org/house/1.0/a'
    ]
  ])('%s must not', (_what, before, after, difference) => {
    expect(compare(makeXmp(before), makeXmp(after))).toContain(difference)
  })

  test('what is no XMP is no proof', () => {
    expect(compare(makeXmp(crs), 'no XML')).toEqual(['its build: it is no XMP'])
    expect(compare(makeXmp(crs).replace('</rdf:RDF>', ''), makeXmp(crs))).toEqual(['its build: it is no XMP'])
  })

  test('a sidecar in UTF-16 is read as one in UTF-8', () => {
    const wide = Buffer.from(`\u{feff}${makeXmp('<house:a>北京</house:a>')}`, 'utf16le')
    const narrow = Buffer.from(makeXmp('<house:a>北京</house:a>'))
    expect(compareXmp(wide, narrow, { assignments: [] })).toEqual([])
    expect(compareXmp(Buffer.from(wide).swap16(), narrow, { assignments: [] })).toEqual([])
  })
})
