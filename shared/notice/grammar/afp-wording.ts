import type { Duty } from '../parsed-notice.ts'
import type { PairWording } from '../read-pairs.ts'

/** AFP's amendment in one language; every phrase is folded (lower case, no accents). */
export interface AfpWording extends PairWording {
  readonly language: string
  /** How the notice begins, as it stands at most 110 characters before `metadata`. */
  readonly opening: RegExp
  /** The one phrase every rendering has. */
  readonly metadata: string
  readonly by: readonly string[]
  /** Words after the byline. */
  readonly changed: readonly string[]
  /** Words right before the values. */
  readonly manner: readonly string[]
  readonly duties: readonly (readonly [Duty, RegExp])[]
  /** Ends of the boilerplate's sentences in order; the last one ends the notice. Known in English only. */
  readonly landmarks: readonly string[]
  /** First words of those sentences. */
  readonly sentences: readonly string[]
}

const english: AfpWording = {
  language: 'en',
  bracketsOnly: false,
  opening: /(?:\bthe )?\b(?:erroneous|wrong|incorrect) mention/g,
  metadata: 'in the metadata',
  by: [' by ', ' taken by '],
  changed: [' has been ', ' have been ', ' had been ', ' was ', ' were ', ' has ', ' have '],
  manner: ['following manner', 'following way', 'following form', 'as follows'],
  insteadOf: ['instead of', 'in place of'],
  closings: [
    'please immediately',
    'please remove',
    'erroneous mention',
    'if you have been authori',
    'failure to promptly',
    'we thank you',
    'we are sorry'
  ],
  duties: [
    ['remove-online', /\bremove [^.]{0,60}?\bonline services\b/],
    ['delete', /\bdelete (?:it|them)?[^.]{0,20}?\bservers\b/],
    ['tell-third-parties', /\bthird parties\b[^.]{0,20}\bplease ensure\b[^.]{0,60}/]
  ],
  landmarks: [
    'from your servers',
    'carried out by them',
    'notification usage',
    'attention and prompt action',
    'further information you may require'
  ],
  sentences: ['please', 'if you have', 'failure to', 'therefore we', 'we are sorry']
}

const french: AfpWording = {
  language: 'fr',
  bracketsOnly: true,
  opening: /(?:\b(?:les?|la|la ou les|la\/les|cette|ces) )?\bmentions?[^./]{0,20}? erron/g,
  metadata: 'metadonnees',
  by: [' de ', ' par ', ' prise par ', ' prises par '],
  changed: [' a ete ', ' ont ete ', ' a ', ' ont ', ' est ', ' sont '],
  manner: ['maniere suivante', 'facon suivante', 'comme suit'],
  insteadOf: ['au lieu de', 'a la place de', 'plutot que'],
  closings: ['veuillez', 'merci de', 'nous vous prions', 'nous vous remercions', 'si vous avez', 'mention erron'],
  duties: [
    ['remove-online', /\b(?:supprimer|retirer|enlever)\b[^.]{0,80}?\ben ligne\b/],
    ['delete', /\b(?:supprimer|effacer|detruire)\b[^.]{0,120}?\bserveurs\b/],
    ['tell-third-parties', /\ba des tiers\b[^.]{0,120}/]
  ],
  landmarks: [],
  sentences: []
}

const spanish: AfpWording = {
  language: 'es',
  bracketsOnly: true,
  opening: /(?:\b(?:las?|la\(s\)|esta|estas) )?\bmencion[^./]{0,20}? (?:erron|incorrect|equivoc)/g,
  metadata: 'metadatos',
  by: [' de ', ' por ', ' tomada por '],
  changed: [' ha sido ', ' han sido ', ' se ha ', ' se han ', ' fue ', ' fueron ', ' ha ', ' han '],
  manner: ['siguiente manera', 'siguiente forma', 'siguiente modo', 'como sigue', 'manera siguiente'],
  insteadOf: ['en lugar de', 'en vez de'],
  closings: ['por favor', 'le rogamos', 'les rogamos', 'sirvase', 'sirvanse', 'agradecemos', 'mencion erron'],
  duties: [
    ['remove-online', /\b(?:retir|elimin|suprim|quit)[a-z]*\b[^.]{0,80}?\ben linea\b/],
    ['delete', /\b(?:elimin|borr|suprim)[a-z]*\b[^.]{0,120}?\bservidores\b/],
    ['tell-third-parties', /\ba terceros\b[^.]{0,120}/]
  ],
  landmarks: [],
  sentences: []
}

const german: AfpWording = {
  language: 'de',
  bracketsOnly: true,
  opening:
    /(?:\b(?:die|der|das) )?\b(?:fehlerhaft|falsch|irrtumlich|unrichtig)[a-z()[\]]{0,6} (?:erwahnung|angabe|nennung|eintrag)/g,
  metadata: 'metadaten',
  by: [' von ', ' des fotografen '],
  changed: [' wurde ', ' wurden ', ' ist ', ' sind '],
  manner: ['wie folgt', 'folgender weise', 'folgende weise', 'folgendermassen', 'folgendermaßen'],
  insteadOf: ['anstatt', 'anstelle von', 'an stelle von', 'statt'],
  closings: ['bitte', 'wir bitten', 'falls sie', 'sollten sie', 'wir danken', 'wir entschuldigen'],
  duties: [
    ['remove-online', /\b(?:entfern|losch)[a-z]*\b[^.]{0,80}?\bonline|\bonline[^.]{0,80}?\b(?:entfern|losch)/],
    ['delete', /\b(?:entfern|losch)[a-z]*\b[^.]{0,120}?\bservern\b|\bservern\b[^.]{0,40}?\b(?:entfern|losch)/],
    ['tell-third-parties', /\bdritte\b[^.]{0,120}/]
  ],
  landmarks: [],
  sentences: []
}

const portuguese: AfpWording = {
  language: 'pt',
  bracketsOnly: true,
  opening: /(?:\b(?:as?|a\(s\)|esta|estas) )?\bmenc(?:ao|oes)[^./]{0,20}? (?:erron|errad|incorret)/g,
  metadata: 'metadados',
  by: [' de ', ' por ', ' do ', ' da '],
  changed: [' foi ', ' foram ', ' tem sido '],
  manner: ['seguinte maneira', 'seguinte forma', 'seguinte modo', 'como se segue', 'maneira seguinte'],
  insteadOf: ['em vez de', 'ao inves de', 'em lugar de', 'no lugar de'],
  closings: ['por favor', 'pedimos', 'queira', 'solicitamos', 'agradecemos', 'mencao erron'],
  duties: [
    ['remove-online', /\b(?:remov|retir|elimin)[a-z]*\b[^.]{0,80}?\b(?:online|on-line|em linha)\b/],
    ['delete', /\b(?:apag|elimin|exclu|delet)[a-z]*\b[^.]{0,120}?\bservidores\b/],
    ['tell-third-parties', /\ba terceiros\b[^.]{0,120}/]
  ],
  landmarks: [],
  sentences: []
}

/** AFP's amendment in every language it is recognised in; the English wording is the published one. */
export const afpWordings: readonly AfpWording[] = [english, french, spanish, german, portuguese]
