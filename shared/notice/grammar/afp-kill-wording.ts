import type { Duty } from '../parsed-notice.ts'
import { afpWordings } from './afp-wording.ts'

/** AFP's kill in one language; every phrase is folded (lower case, no accents). */
export interface AfpKillWording {
  readonly language: string
  /** A piece of `withdrawn`, looked for first. */
  readonly key: string
  /** The picture the sentence is about, the last one before `withdrawn`. */
  readonly picture: RegExp
  /** What was done to it, with AFP's systems named. */
  readonly withdrawn: RegExp
  /** Words right before the photographer, behind the ids. */
  readonly by: readonly string[]
  /** Where the photographer's name ends. */
  readonly verb: RegExp
  /** Words before the reason. */
  readonly due: RegExp
  readonly afterReason: RegExp
  readonly duties: readonly (readonly [Duty, RegExp])[]
}

function withStop(language: string, stop: RegExp): readonly (readonly [Duty, RegExp])[] {
  return [...(afpWordings.find((wording) => wording.language === language)?.duties ?? []), ['stop-using', stop]]
}

/** AFP's kill in every language but English; every gap is bounded, so each pattern is linear. */
export const afpKillWordings: readonly AfpKillWording[] = [
  {
    language: 'fr',
    key: 'ete retiree',
    picture: /\b(?:cette photo|ces photos|la photo|les photos|cette image|ces images)\b/g,
    withdrawn: /\b(?:a|ont) ete retirees? des systemes (?:de l')?afp\b/,
    by: [' par ', ' prise par ', ' prises par ', ' de '],
    verb: / (?:a|ont) ete retiree/,
    due: /\b(?:en raison d(?:e la |e l'|es |e |u |')|suite a (?:une? )?|a cause d(?:e la |e l'|es |e |u |'))/,
    afterReason: /,? (?:cette|ces|la|les) (?:photo|image)/,
    duties: withStop('fr', /\bne (?:peut|peuvent|doit|doivent) plus etre utilise\w*|\bcesse[rz]\b[^.]{0,20}\butilis\w+/)
  },
  {
    language: 'es',
    key: 'retirada',
    picture: /\b(?:esta foto|estas fotos|la foto|las fotos|esta imagen|estas imagenes)\b/g,
    withdrawn: /\b(?:ha sido|han sido|fue|fueron) retiradas? de los sistemas de (?:la )?afp\b/,
    by: [' tomada por ', ' por ', ' de '],
    verb: / (?:ha sido|han sido|fue|fueron) retirada/,
    due: /\b(?:debido a (?:las? |los |una? )?|a causa de(?: las?| los|l| una?)? )/,
    afterReason: /,? (?:esta|estas|la|las) (?:foto|imagen)/,
    duties: withStop('es', /\bno (?:puede|pueden|debe|deben) (?:ser utilizad\w+|utilizarse)|\bdej\w+ de utilizar\w*/)
  },
  {
    language: 'pt',
    key: 'retirada',
    picture: /\b(?:esta foto|estas fotos|a foto|as fotos|esta imagem|estas imagens)\b/g,
    withdrawn: /\b(?:foi|foram) retiradas? dos sistemas da afp\b/,
    by: [' tirada por ', ' por ', ' de '],
    verb: / (?:foi|foram) retirada/,
    due: /\b(?:devido (?:a|ao|as|aos) (?:uma? )?|por causa d(?:e|a|o|as|os) )/,
    afterReason: /,? (?:esta|estas|a|as) (?:foto|imagem|imagens)/,
    duties: withStop('pt', /\bnao (?:pode|podem|deve|devem) mais ser utilizad\w+|\bdeix\w+ de utilizar/)
  },
  {
    language: 'de',
    key: 'aus den ',
    picture: /\b(?:dieses foto|diese fotos|das foto|die fotos|dieses bild|diese bilder)s?\b/g,
    withdrawn: /\baus den (?:afp-systemen|systemen der afp) (?:zuruckgezogen|entfernt)\b/,
    by: [' von '],
    verb: / aus den /,
    due: /\bwegen (?:einer |eines |der |des )?/,
    afterReason: / (?:wurden?|ist|sind) |,? (?:dieses?|das|die) (?:foto|bild)/,
    duties: withStop('de', /\b(?:darf|durfen) [^.]{0,30}?nicht mehr (?:verwendet|genutzt|benutzt) werden/)
  }
]
