import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

const address = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** IPTC's digital source types, as URIs. Source: IPTC NewsCodes, scheme "digitalsourcetype"; the last three are retired and still in use. */
export const digitalSourceTypes: Vocabulary = {
  name: 'digital-source-type',
  label: 'IPTC digital source types',
  terms: listTerms(
    (
      [
        ['digitalCapture', 'Digital capture of real life'],
        ['computationalCapture', 'Capture of real life made of several exposures'],
        ['negativeFilm', 'Digitised from a negative film'],
        ['positiveFilm', 'Digitised from a positive film'],
        ['print', 'Digitised from a print'],
        ['humanEdits', 'Changed by a person with a program'],
        ['compositeCapture', 'Composite of captures of real life'],
        ['algorithmicallyEnhanced', 'Enhanced by an algorithm'],
        ['dataDrivenMedia', 'Made from data'],
        ['digitalCreation', 'Made by a person with a program'],
        ['virtualRecording', 'Recording of virtual events'],
        ['screenCapture', 'Capture of a screen'],
        ['composite', 'Composite of elements'],
        ['compositeSynthetic', 'Composite with synthetic elements'],
        ['compositeWithTrainedAlgorithmicMedia', 'Edited with generative AI'],
        ['trainedAlgorithmicMedia', 'Made by generative AI'],
        ['algorithmicMedia', 'Made by an algorithm alone'],
        ['minorHumanEdits', 'Original with minor edits (retired)'],
        ['digitalArt', 'Digital art (retired)'],
        ['softwareImage', 'Made by software (retired)']
      ] as const
    ).map(([code, label]) => [`${address}${code}`, label])
  ),
  rule: `is a term of IPTC’s list as a URI (${address}digitalCapture)`,
  address: { text: address, stored: true }
}
