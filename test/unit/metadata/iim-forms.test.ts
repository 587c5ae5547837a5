import { describe, expect, test } from 'vitest'
import { readIimForm, writeIimForm } from '../../../main/metadata/iim/iim-forms.ts'
import { findField } from '../../../shared/fields/find-field.ts'

const genre = findField('intellectualGenre')
const subject = findField('subjectCode')

describe('IIM’s own forms', () => {
  test.each([
    [genre, '003:Archive material', 'Archive material'],
    [genre, 'Actuality', 'Actuality'],
    [genre, '003:', '003:'],
    [subject, 'IPTC:15054000:sport:soccer:', '15054000'],
    [subject, 'IPR:04000000:::', '04000000'],
    [subject, 'IPTC:04000000', '04000000'],
    [subject, 'Canada', 'Canada'],
    [findField('city'), '003:Rome', '003:Rome']
  ])('%#: are read as what they mean', (field, stored, meant) => {
    expect(readIimForm(field, stored)).toBe(meant)
  })

  test.each([
    [genre, 'Current', [], '001:Current'],
    [genre, 'Actuality', ['001:Actuality'], '001:Actuality'],
    [genre, 'Actuality', [], null],
    [genre, '777:Own', [], '777:Own'],
    [subject, '15054000', ['IPTC:15054000:sport:soccer:'], 'IPTC:15054000:sport:soccer:'],
    [subject, '15054000', ['IPTC:04000000:::'], 'IPTC:15054000:::'],
    [subject, 'Canada', ['Canada'], 'Canada'],
    [findField('city'), 'Rome', ['Paris'], 'Rome']
  ])('%#: are written so, and what stands there of the same meaning stays', (field, text, present, stored) => {
    expect(writeIimForm(field, text, present)).toBe(stored)
  })
})
