import type { OwnNoticeWording } from './own-notice-wording.ts'

/** The desk's own notice in German. */
export const ownNoticeGerman: OwnNoticeWording = {
  language: 'de',
  heads: { correction: 'BERICHTIGUNG', kill: 'RÜCKRUF', reinstatement: 'AUFHEBUNG EINES RÜCKRUFS' },
  picture: ['das Foto {ids}', 'die Fotos {ids}', 'dieses Foto'],
  ofPicture: ['des Fotos {ids}', 'der Fotos {ids}', 'dieses Fotos'],
  by: ' von {byline}',
  pictureLine: ['Foto: {ids}\n', 'Fotos: {ids}\n', ''],
  byLine: 'Fotograf/in: {byline}\n',
  reason: 'Grund: ',
  templates: {
    afp: {
      correction:
        'BERICHTIGUNG - Ein Fehler in den Metadaten {ofPicture}{by} wurde von {desk} wie folgt berichtigt: {pairs}.',
      bare: 'BERICHTIGUNG - Ein Fehler in den Metadaten {ofPicture}{by} wurde von {desk} berichtigt. Die berichtigte Fassung ersetzt alle früheren.',
      kill: 'ZWINGENDER RÜCKRUF - {desk} hat {picture}{by} aus dem Angebot zurückgezogen.',
      reinstatement:
        'RÜCKRUF AUFGEHOBEN - {desk} hat den Rückruf {ofPicture}{by} aufgehoben. Der Rückruf gilt nicht mehr.'
    },
    ap: {
      correction: 'AN DIE REDAKTIONEN: Berichtigung von {desk}, betrifft {picture}{by}. Bitte {pairs} ersetzen.',
      bare: 'AN DIE REDAKTIONEN: Berichtigung von {desk}, betrifft {picture}{by}. Die berichtigte Fassung ersetzt alle früheren.',
      kill: 'AN REDAKTIONEN UND ARCHIVE: zwingender Rückruf von {desk}, betrifft {picture}{by}. Der Rückruf gilt ab sofort.',
      reinstatement:
        'AN REDAKTIONEN UND ARCHIVE: Aufhebung eines Rückrufs von {desk}, betrifft {picture}{by}. Der Rückruf gilt nicht mehr.'
    },
    plain: {
      correction: 'BERICHTIGUNG von {desk}\n\n{pictureLine}{byLine}\nRichtig ist {pairs}.',
      bare: 'BERICHTIGUNG von {desk}\n\n{pictureLine}{byLine}\nDie berichtigte Fassung ersetzt alle früheren.',
      kill: 'RÜCKRUF von {desk}\n\n{pictureLine}{byLine}\nDer Rückruf gilt ab sofort.',
      reinstatement: 'AUFHEBUNG EINES RÜCKRUFS von {desk}\n\n{pictureLine}{byLine}\nDer Rückruf gilt nicht mehr.'
    }
  },
  pair: { afp: '{correct} statt {wrong}', ap: '{wrong} durch {correct}', plain: '{correct} statt {wrong}' },
  joiner: { afp: ' und ', ap: ' und ', plain: ' und ' },
  closing: {
    afp: 'Wir bitten um Entschuldigung für die Unannehmlichkeiten und stehen für Rückfragen gern zur Verfügung.',
    ap: 'Wir bitten um Entschuldigung.',
    plain: 'Vielen Dank, und bitte entschuldigen Sie die Umstände.'
  },
  objects: ['die falsche Fassung', 'das Foto', 'die Fotos'],
  replacements: ['die berichtigte Fassung', 'die neue Fassung'],
  duties: {
    'stop-using': 'Bitte verwenden Sie {x} in keiner Form mehr.',
    'remove-online': 'Bitte entfernen Sie {x} aus allen Ihren Online-Angeboten.',
    'remove-social': 'Bitte entfernen Sie {x} von Ihren Konten in den sozialen Medien.',
    'remove-archive': 'Bitte entfernen Sie {x} aus Ihren Archiven.',
    'disable-access': 'Bitte sperren Sie jeden Zugriff auf {x}.',
    delete: 'Bitte löschen Sie {x} von Ihren Servern.',
    replace: 'Bitte ersetzen Sie {x} durch {new}.',
    'tell-third-parties':
      'Bitte leiten Sie diese Mitteilung an alle Dritten weiter, die Sie beliefert haben, und stellen Sie sicher, dass diese ebenso handeln.'
  }
}
