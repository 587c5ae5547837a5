import type { Vocabulary } from '../vocabulary.ts'
import { listTerms } from '../vocabulary.ts'

/** IPTC's scene codes. Source: IPTC NewsCodes, scheme "scene". */
export const sceneCodes: Vocabulary = {
  name: 'scene',
  label: 'IPTC scene codes',
  terms: listTerms([
    ['010100', 'Headshot'],
    ['010200', 'Half-length'],
    ['010300', 'Full-length'],
    ['010400', 'Profile'],
    ['010500', 'Rear view'],
    ['010600', 'Single'],
    ['010700', 'Couple'],
    ['010800', 'Two'],
    ['010900', 'Group'],
    ['011000', 'General view'],
    ['011100', 'Panoramic view'],
    ['011200', 'Aerial view'],
    ['011300', 'Under-water'],
    ['011400', 'Night scene'],
    ['011500', 'Satellite'],
    ['011600', 'Exterior view'],
    ['011700', 'Interior view'],
    ['011800', 'Close-up'],
    ['011900', 'Action'],
    ['012000', 'Performing'],
    ['012100', 'Posing'],
    ['012200', 'Symbolic'],
    ['012300', 'Off-beat'],
    ['012400', 'Movie scene']
  ]),
  rule: 'holds codes of IPTC’s scene list, six digits each (010100 headshot, 011900 action)',
  address: { text: 'http://cv.iptc.org/newscodes/scene/', stored: false }
}

/** IPTC's subject codes: eight digits; those shown are the first level. Source: IPTC NewsCodes, scheme "subjectcode". */
export const subjectCodes: Vocabulary = {
  name: 'subject',
  label: 'IPTC subject codes',
  terms: listTerms([
    ['01000000', 'Arts, culture and entertainment'],
    ['02000000', 'Crime, law and justice'],
    ['03000000', 'Disaster and accident'],
    ['04000000', 'Economy, business and finance'],
    ['05000000', 'Education'],
    ['06000000', 'Environmental issue'],
    ['07000000', 'Health'],
    ['08000000', 'Human interest'],
    ['09000000', 'Labour'],
    ['10000000', 'Lifestyle and leisure'],
    ['11000000', 'Politics'],
    ['12000000', 'Religion and belief'],
    ['13000000', 'Science and technology'],
    ['14000000', 'Social issue'],
    ['15000000', 'Sport'],
    ['16000000', 'Unrest, conflicts and war'],
    ['17000000', 'Weather']
  ]),
  form: /^(?:0[1-9]|1[0-7])\d{6}$/,
  rule: 'holds subject codes of eight digits, which begin with 01 to 17 (15054000)',
  address: { text: 'http://cv.iptc.org/newscodes/subjectcode/', stored: false }
}
