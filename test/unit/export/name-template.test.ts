import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TemplateVariable } from '../../../shared/export/name-template.ts'
import { checkTemplate, fillFolders, fillTemplate, templateVariables } from '../../../shared/export/name-template.ts'

const empty = Object.fromEntries(Object.keys(templateVariables).map((key) => [key, ''])) as Record<
  TemplateVariable,
  string
>

describe('a name template', () => {
  it.each([
    [
      '{date}_{jobId}_{title}',
      { date: '20260512', jobId: '36QX8AJ', title: 'ICELAND-FLOOD' },
      '20260512_36QX8AJ_ICELAND-FLOOD'
    ],
    ['{date}_{jobId}_{title}', { date: '20260512', title: 'ICELAND' }, '20260512_ICELAND'],
    ['{jobId}_{name}', { name: 'a__b' }, 'a__b'],
    ['{number:4}-{name}', { number: '7', name: 'a' }, '0007-a'],
    ['{headline}', { headline: '../../etc/passwd' }, 'etc passwd'],
    ['{city}', { city: 'CON' }, '_CON'],
    ['{city}', { city: '{name}', name: 'x' }, '{name}']
  ])('%s makes a name', (template, values, expected) => {
    expect(fillTemplate(template, { ...empty, ...values })).toBe(expected)
  })

  it('never leads out of its folder, hides a file or names a device, whatever a photo says', () => {
    const values = fc.record(Object.fromEntries(Object.keys(empty).map((key) => [key, fc.string({ unit: 'binary' })])))
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('{title}/{city}', '../{name}', '{headline}{byline}/x/..', '{name}.{city}'),
        (said, template) => {
          for (const part of fillFolders(template, { ...empty, ...said })) {
            expect(part).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^\.|\.$|^(?:con|nul)$/iu)
            expect(part).not.toBe('')
          }
        }
      ),
      { numRuns: 60 }
    )
  })

  it.each([
    ['{nonsense}', 'there is no {nonsense}'],
    ['{name:3}', 'only {number}'],
    ['{name', 'stands alone']
  ])('%s is refused with a reason', (template, reason) => {
    expect(checkTemplate(template).join()).toContain(reason)
  })
})
