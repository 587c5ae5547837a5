import type { OwnNoticeWording } from './own-notice-wording.ts'

/** The desk's own notice in French; a no-break space stands before every colon. */
export const ownNoticeFrench: OwnNoticeWording = {
  language: 'fr',
  heads: { correction: 'RECTIFICATIF', kill: 'ANNULATION', reinstatement: 'LEVÉE D’ANNULATION' },
  picture: ['la photo {ids}', 'les photos {ids}', 'cette photo'],
  ofPicture: ['de la photo {ids}', 'des photos {ids}', 'de cette photo'],
  by: ' par {byline}',
  pictureLine: ['Photo\u00a0: {ids}\n', 'Photos\u00a0: {ids}\n', ''],
  byLine: 'Photographe\u00a0: {byline}\n',
  reason: 'Motif\u00a0: ',
  templates: {
    afp: {
      correction:
        'RECTIFICATIF - Une erreur dans les métadonnées {ofPicture}{by} a été corrigée par {desk} de la manière suivante\u00a0: {pairs}.',
      bare: 'RECTIFICATIF - Une erreur dans les métadonnées {ofPicture}{by} a été corrigée par {desk}. La version corrigée remplace toutes les précédentes.',
      kill: 'ANNULATION OBLIGATOIRE - {desk} a retiré {picture}{by} de ses systèmes.',
      reinstatement: 'LEVÉE D’ANNULATION - {desk} a levé l’annulation {ofPicture}{by}. L’annulation ne s’applique plus.'
    },
    ap: {
      correction:
        'AUX RÉDACTIONS\u00a0: rectificatif émis par {desk} concernant {picture}{by}. Prière de remplacer {pairs}.',
      bare: 'AUX RÉDACTIONS\u00a0: rectificatif émis par {desk} concernant {picture}{by}. La version corrigée remplace toutes les précédentes.',
      kill: 'AUX RÉDACTIONS ET DOCUMENTALISTES\u00a0: annulation obligatoire émise par {desk} concernant {picture}{by}. L’annulation prend effet immédiatement.',
      reinstatement:
        'AUX RÉDACTIONS ET DOCUMENTALISTES\u00a0: levée d’annulation émise par {desk} concernant {picture}{by}. L’annulation ne s’applique plus.'
    },
    plain: {
      correction: 'RECTIFICATIF – {desk}\n\n{pictureLine}{byLine}\nBien lire {pairs}.',
      bare: 'RECTIFICATIF – {desk}\n\n{pictureLine}{byLine}\nLa version corrigée remplace toutes les précédentes.',
      kill: 'ANNULATION – {desk}\n\n{pictureLine}{byLine}\nL’annulation prend effet immédiatement.',
      reinstatement: 'LEVÉE D’ANNULATION – {desk}\n\n{pictureLine}{byLine}\nL’annulation ne s’applique plus.'
    }
  },
  pair: { afp: '{correct} au lieu de {wrong}', ap: '{wrong} par {correct}', plain: '{correct} au lieu de {wrong}' },
  joiner: { afp: ' et ', ap: ' et ', plain: ' et ' },
  closing: {
    afp: 'Nous vous prions de nous excuser pour la gêne occasionnée et restons à votre disposition pour tout complément d’information.',
    ap: 'Avec nos excuses pour la gêne occasionnée.',
    plain: 'Merci, et toutes nos excuses pour la gêne occasionnée.'
  },
  objects: ['la version erronée', 'la photo', 'les photos'],
  replacements: ['la version corrigée', 'la nouvelle version'],
  duties: {
    'stop-using': 'Veuillez ne plus utiliser {x} de quelque manière que ce soit.',
    'remove-online': 'Veuillez retirer {x} de tous vos services en ligne.',
    'remove-social': 'Veuillez retirer {x} de vos comptes sur les réseaux sociaux.',
    'remove-archive': 'Veuillez retirer {x} de vos archives.',
    'disable-access': 'Veuillez bloquer tout accès à {x}.',
    delete: 'Veuillez effacer {x} de vos serveurs.',
    replace: 'Veuillez remplacer {x} par {new}.',
    'tell-third-parties': 'Veuillez transmettre cet avis aux tiers concernés et vous assurer qu’ils font de même.'
  }
}
