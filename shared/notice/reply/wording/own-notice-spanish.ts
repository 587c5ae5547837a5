import type { OwnNoticeWording } from './own-notice-wording.ts'

/** The desk's own notice in Spanish. */
export const ownNoticeSpanish: OwnNoticeWording = {
  language: 'es',
  heads: { correction: 'CORRECCIÓN', kill: 'ANULACIÓN', reinstatement: 'ANULACIÓN SIN EFECTO' },
  picture: ['la foto {ids}', 'las fotos {ids}', 'esta foto'],
  ofPicture: ['de la foto {ids}', 'de las fotos {ids}', 'de esta foto'],
  by: ' de {byline}',
  pictureLine: ['Foto: {ids}\n', 'Fotos: {ids}\n', ''],
  byLine: 'Firma: {byline}\n',
  reason: 'Motivo: ',
  templates: {
    afp: {
      correction:
        'CORRECCIÓN - Un error en los metadatos {ofPicture}{by} ha sido corregido por {desk} de la siguiente manera: {pairs}.',
      bare: 'CORRECCIÓN - Un error en los metadatos {ofPicture}{by} ha sido corregido por {desk}. La versión corregida sustituye a todas las anteriores.',
      kill: 'ANULACIÓN OBLIGATORIA - {desk} ha retirado {picture}{by} de sus sistemas.',
      reinstatement:
        'ANULACIÓN SIN EFECTO - {desk} ha levantado la anulación {ofPicture}{by}. La anulación ya no se aplica.'
    },
    ap: {
      correction: 'A LAS REDACCIONES: corrección de {desk} relativa a {picture}{by}. Donde dice {pairs}.',
      bare: 'A LAS REDACCIONES: corrección de {desk} relativa a {picture}{by}. La versión corregida sustituye a todas las anteriores.',
      kill: 'A LAS REDACCIONES Y ARCHIVOS: anulación obligatoria de {desk} relativa a {picture}{by}. La anulación tiene efecto inmediato.',
      reinstatement:
        'A LAS REDACCIONES Y ARCHIVOS: levantamiento de una anulación de {desk} relativa a {picture}{by}. La anulación ya no se aplica.'
    },
    plain: {
      correction: 'CORRECCIÓN de {desk}\n\n{pictureLine}{byLine}\nLéase {pairs}.',
      bare: 'CORRECCIÓN de {desk}\n\n{pictureLine}{byLine}\nLa versión corregida sustituye a todas las anteriores.',
      kill: 'ANULACIÓN de {desk}\n\n{pictureLine}{byLine}\nLa anulación tiene efecto inmediato.',
      reinstatement: 'ANULACIÓN SIN EFECTO de {desk}\n\n{pictureLine}{byLine}\nLa anulación ya no se aplica.'
    }
  },
  pair: {
    afp: '{correct} en lugar de {wrong}',
    ap: '{wrong} debe decir {correct}',
    plain: '{correct} en lugar de {wrong}'
  },
  joiner: { afp: ' y ', ap: '; donde dice ', plain: ' y ' },
  closing: {
    afp: 'Lamentamos las molestias que este aviso pueda ocasionarles y quedamos a su disposición para cualquier información adicional.',
    ap: 'Lamentamos las molestias.',
    plain: 'Gracias, y disculpen las molestias.'
  },
  objects: ['la versión errónea', 'la foto', 'las fotos'],
  replacements: ['la versión corregida', 'la nueva versión'],
  duties: {
    'stop-using': 'Les rogamos que no vuelvan a utilizar {x} de ninguna manera.',
    'remove-online': 'Les rogamos que retiren {x} de todos sus servicios en línea.',
    'remove-social': 'Les rogamos que retiren {x} de sus cuentas en las redes sociales.',
    'remove-archive': 'Les rogamos que retiren {x} de sus archivos.',
    'disable-access': 'Les rogamos que bloqueen todo acceso a {x}.',
    delete: 'Les rogamos que borren {x} de sus servidores.',
    replace: 'Les rogamos que sustituyan {x} por {new}.',
    'tell-third-parties':
      'Les rogamos que transmitan este aviso a los terceros a los que hayan suministrado el material y se aseguren de que hagan lo mismo.'
  }
}
