import type { ReplyWording } from './reply-wording.ts'

/** Replies and forwards in German. */
export const replyGerman: ReplyWording = {
  locale: 'de-DE',
  quotes: ['„', '“'],
  yourNotice: {
    correction: 'Ihre Berichtigung',
    kill: 'Ihren Rückruf',
    withdrawal: 'Ihren Rückzug',
    advisory: 'Ihren Hinweis',
    update: 'Ihre Aktualisierung',
    replacement: 'Ihre Ersatzmeldung',
    reinstatement: 'Ihre Aufhebung des Rückrufs',
    none: 'Ihre Nachricht'
  },
  heads: {
    correction: 'Berichtigung',
    kill: 'Rückruf',
    withdrawal: 'Rückzug',
    advisory: 'Hinweis',
    update: 'Aktualisierung',
    replacement: 'Ersatz',
    reinstatement: 'Aufhebung eines Rückrufs',
    none: 'Mitteilung'
  },
  greeting: 'Guten Tag {name},',
  greetingAll: 'Liebe Kolleginnen und Kollegen,',
  replyDone: {
    afp: 'wir haben {notice} am {at} erhalten und bestätigen Ihnen, dass alle erbetenen Maßnahmen bei {desk} ausgeführt wurden.',
    ap: '{desk} hat {notice} am {at} erhalten. Alles ist erledigt.',
    plain: 'wir haben {notice} am {at} erhalten; alles Erbetene ist erledigt.'
  },
  replyOpen: {
    afp: 'wir haben {notice} am {at} erhalten und teilen Ihnen mit, dass die erbetenen Maßnahmen bei {desk} in Arbeit sind.',
    ap: '{desk} hat {notice} am {at} erhalten. Einiges ist noch offen.',
    plain: 'wir haben {notice} am {at} erhalten und arbeiten daran.'
  },
  replyClosing: {
    afp: 'Für Rückfragen stehen wir Ihnen gern zur Verfügung.',
    ap: 'Rückfragen bitte an {desk}.',
    plain: 'Bitte melden Sie sich, falls noch etwas fehlt.'
  },
  forward: {
    afp: '{desk} unterrichtet Sie über Folgendes ({head}) und dankt Ihnen dafür, dass Sie es unverzüglich beachten.',
    ap: 'AN DIE REDAKTIONEN: {desk} gibt Folgendes weiter ({head}).',
    plain: 'bitte beachten Sie Folgendes ({head}); es geht um ein Foto, das Sie von uns erhalten haben.'
  },
  forwardClosing: {
    afp: 'Wir bitten um Entschuldigung für die Unannehmlichkeiten und stehen für Rückfragen gern zur Verfügung.',
    ap: 'Wir bitten um Entschuldigung.',
    plain: 'Vielen Dank, und bitte entschuldigen Sie die Umstände.'
  },
  subjectDone: 'erledigt',
  subjectOpen: 'in Arbeit',
  agency: 'Agentur: ',
  received: 'Eingegangen: ',
  picture: 'Foto: ',
  pictures: 'Fotos: ',
  byline: 'Fotograf/in: ',
  reason: 'Grund: ',
  done: 'Erledigt:',
  open: 'Noch offen:',
  corrected: 'Berichtigte Fotos:',
  barred: 'Zurückgezogene Fotos:',
  files: 'Dateien:',
  colon: ':',
  noticeText: 'Wortlaut der Mitteilung:',
  wrongWords: 'Die Worte {wrong} in dem, was Sie erhalten haben, sind falsch.',
  didChange: {
    changed: 'Es heißt jetzt {correct} statt {wrong}.',
    deleted: '{wrong} wurde gestrichen.',
    added: '{correct} wurde ergänzt.'
  },
  askChange: {
    changed: 'Richtig ist {correct} statt {wrong}.',
    deleted: 'Bitte {wrong} streichen.',
    added: 'Bitte {correct} ergänzen.'
  },
  dutyDone: {
    'stop-using': 'Nicht mehr in Verwendung',
    'remove-online': 'Aus allen unseren Online-Angeboten entfernt',
    'remove-social': 'Von unseren Konten in den sozialen Medien entfernt',
    'remove-archive': 'Aus unseren Archiven entfernt',
    'disable-access': 'Zugriff gesperrt',
    delete: 'Von unseren Servern gelöscht',
    replace: 'Ersetzt',
    'tell-third-parties': 'Dritte informiert'
  },
  dutyOpen: {
    'stop-using': 'Verwendung einstellen',
    'remove-online': 'Aus unseren Online-Angeboten entfernen',
    'remove-social': 'Von unseren Konten in den sozialen Medien entfernen',
    'remove-archive': 'Aus unseren Archiven entfernen',
    'disable-access': 'Zugriff sperren',
    delete: 'Von unseren Servern löschen',
    replace: 'Ersetzen',
    'tell-third-parties': 'Dritte informieren'
  },
  by: 'von',
  signOff: 'Mit freundlichen Grüßen'
}
