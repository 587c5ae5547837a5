import type { ReplyWording } from './reply-wording.ts'

/** Replies and forwards in French; a no-break space stands before colons and inside the quotes. */
export const replyFrench: ReplyWording = {
  locale: 'fr-FR',
  quotes: ['«\u00a0', '\u00a0»'],
  yourNotice: {
    correction: 'votre rectificatif',
    kill: 'votre annulation',
    withdrawal: 'votre avis de retrait',
    advisory: 'votre avis',
    update: 'votre mise à jour',
    replacement: 'votre avis de remplacement',
    reinstatement: 'votre levée d’annulation',
    none: 'votre message'
  },
  heads: {
    correction: 'rectificatif',
    kill: 'annulation',
    withdrawal: 'avis de retrait',
    advisory: 'avis',
    update: 'mise à jour',
    replacement: 'avis de remplacement',
    reinstatement: 'levée d’annulation',
    none: 'avis'
  },
  greeting: 'Bonjour {name},',
  greetingAll: 'Chers collègues,',
  replyDone: {
    afp: 'Faisant suite à {notice}, en date du {at}, nous vous confirmons que l’ensemble des actions demandées a été effectué par {desk}.',
    ap: '{desk} a donné suite à {notice} du {at}. Tout est fait.',
    plain: 'Nous avons reçu {notice} le {at} et fait tout le nécessaire.'
  },
  replyOpen: {
    afp: 'Faisant suite à {notice}, en date du {at}, nous vous informons que les actions demandées sont en cours chez {desk}.',
    ap: '{desk} donne suite à {notice} du {at}. Le travail est en cours.',
    plain: 'Nous avons reçu {notice} le {at} et y donnons suite.'
  },
  replyClosing: {
    afp: 'Nous restons à votre disposition pour tout complément d’information.',
    ap: 'Pour toute question, s’adresser à {desk}.',
    plain: 'N’hésitez pas à nous dire s’il manque quelque chose.'
  },
  forward: {
    afp: '{desk} porte à votre connaissance les informations suivantes ({head}) et vous remercie d’y donner suite dans les plus brefs délais.',
    ap: 'AUX RÉDACTIONS\u00a0: {desk} vous transmet les informations suivantes ({head}).',
    plain: 'Merci de prendre note de ce qui suit ({head})\u00a0; il s’agit d’une photo que nous vous avons fournie.'
  },
  forwardClosing: {
    afp: 'Nous vous prions de nous excuser pour la gêne occasionnée et restons à votre disposition pour tout complément d’information.',
    ap: 'Avec nos excuses pour la gêne occasionnée.',
    plain: 'Merci, et toutes nos excuses pour la gêne occasionnée.'
  },
  subjectDone: 'fait',
  subjectOpen: 'en cours',
  agency: 'Agence\u00a0: ',
  received: 'Réception\u00a0: ',
  picture: 'Photo\u00a0: ',
  pictures: 'Photos\u00a0: ',
  byline: 'Photographe\u00a0: ',
  reason: 'Motif\u00a0: ',
  done: 'Fait\u00a0:',
  open: 'Reste à faire\u00a0:',
  corrected: 'Photos corrigées\u00a0:',
  barred: 'Photos retirées\u00a0:',
  files: 'Fichiers\u00a0:',
  colon: '\u00a0:',
  noticeText: 'Texte de l’avis\u00a0:',
  wrongWords: 'Les mots {wrong} sont erronés dans ce que vous avez reçu.',
  didChange: {
    changed: 'On lit désormais {correct} au lieu de {wrong}.',
    deleted: 'La mention {wrong} a été supprimée.',
    added: 'La mention {correct} a été ajoutée.'
  },
  askChange: {
    changed: 'Bien lire {correct} au lieu de {wrong}.',
    deleted: 'Supprimer la mention {wrong}.',
    added: 'Ajouter la mention {correct}.'
  },
  dutyDone: {
    'stop-using': 'Utilisation arrêtée',
    'remove-online': 'Retrait de tous nos services en ligne',
    'remove-social': 'Retrait de nos comptes sur les réseaux sociaux',
    'remove-archive': 'Retrait de nos archives',
    'disable-access': 'Accès bloqué',
    delete: 'Effacement de nos serveurs',
    replace: 'Remplacement effectué',
    'tell-third-parties': 'Tiers informés'
  },
  dutyOpen: {
    'stop-using': 'Arrêter l’utilisation',
    'remove-online': 'Retirer de nos services en ligne',
    'remove-social': 'Retirer de nos comptes sur les réseaux sociaux',
    'remove-archive': 'Retirer de nos archives',
    'disable-access': 'Bloquer l’accès',
    delete: 'Effacer de nos serveurs',
    replace: 'Remplacer',
    'tell-third-parties': 'Informer les tiers'
  },
  by: 'par',
  signOff: 'Cordialement,'
}
