import type { ReplyWording } from './reply-wording.ts'

/** Replies and forwards in Spanish. */
export const replySpanish: ReplyWording = {
  locale: 'es-ES',
  quotes: ['«', '»'],
  yourNotice: {
    correction: 'su corrección',
    kill: 'su anulación',
    withdrawal: 'su aviso de retirada',
    advisory: 'su aviso',
    update: 'su actualización',
    replacement: 'su aviso de sustitución',
    reinstatement: 'su levantamiento de la anulación',
    none: 'su mensaje'
  },
  heads: {
    correction: 'corrección',
    kill: 'anulación',
    withdrawal: 'retirada',
    advisory: 'aviso',
    update: 'actualización',
    replacement: 'sustitución',
    reinstatement: 'levantamiento de la anulación',
    none: 'aviso'
  },
  greeting: 'Hola, {name}:',
  greetingAll: 'Estimados colegas:',
  replyDone: {
    afp: 'En respuesta a {notice}, con fecha {at}, les confirmamos que {desk} ha llevado a cabo todas las acciones solicitadas.',
    ap: '{desk} ha atendido {notice}, con fecha {at}. Todo está hecho.',
    plain: 'Recibimos {notice} con fecha {at} y ya hemos hecho todo lo que se pide.'
  },
  replyOpen: {
    afp: 'En respuesta a {notice}, con fecha {at}, les informamos de que {desk} está llevando a cabo las acciones solicitadas.',
    ap: '{desk} está atendiendo {notice}, con fecha {at}. Quedan tareas pendientes.',
    plain: 'Recibimos {notice} con fecha {at} y estamos trabajando en ello.'
  },
  replyClosing: {
    afp: 'Quedamos a su disposición para cualquier información adicional.',
    ap: 'Para cualquier consulta, diríjanse a {desk}.',
    plain: 'Si echan algo en falta, no duden en decírnoslo.'
  },
  forward: {
    afp: '{desk} pone en su conocimiento la siguiente información ({head}) y les agradece que actúen sin demora.',
    ap: 'A LAS REDACCIONES: {desk} les transmite la siguiente información ({head}).',
    plain: 'Les rogamos que tomen nota de lo siguiente ({head}); se trata de una foto que recibieron de nosotros.'
  },
  forwardClosing: {
    afp: 'Lamentamos las molestias que este aviso pueda ocasionarles y quedamos a su disposición para cualquier información adicional.',
    ap: 'Lamentamos las molestias.',
    plain: 'Gracias, y disculpen las molestias.'
  },
  subjectDone: 'hecho',
  subjectOpen: 'en curso',
  agency: 'Agencia: ',
  received: 'Recibido: ',
  picture: 'Foto: ',
  pictures: 'Fotos: ',
  byline: 'Firma: ',
  reason: 'Motivo: ',
  done: 'Hecho:',
  open: 'Pendiente:',
  corrected: 'Fotos corregidas:',
  barred: 'Fotos retiradas:',
  files: 'Archivos:',
  colon: ':',
  noticeText: 'Texto del aviso:',
  wrongWords: 'Las palabras {wrong} de lo que ha recibido son erróneas.',
  didChange: {
    changed: 'Ahora dice {correct} en lugar de {wrong}.',
    deleted: 'Se ha suprimido {wrong}.',
    added: 'Se ha añadido {correct}.'
  },
  askChange: {
    changed: 'Léase {correct} en lugar de {wrong}.',
    deleted: 'Suprímase {wrong}.',
    added: 'Añádase {correct}.'
  },
  dutyDone: {
    'stop-using': 'Ya no se utiliza',
    'remove-online': 'Retirada de todos nuestros servicios en línea',
    'remove-social': 'Retirada de nuestras cuentas en las redes sociales',
    'remove-archive': 'Retirada de nuestros archivos',
    'disable-access': 'Acceso bloqueado',
    delete: 'Borrada de nuestros servidores',
    replace: 'Sustituida',
    'tell-third-parties': 'Terceros informados'
  },
  dutyOpen: {
    'stop-using': 'Dejar de utilizarla',
    'remove-online': 'Retirarla de nuestros servicios en línea',
    'remove-social': 'Retirarla de nuestras cuentas en las redes sociales',
    'remove-archive': 'Retirarla de nuestros archivos',
    'disable-access': 'Bloquear el acceso',
    delete: 'Borrarla de nuestros servidores',
    replace: 'Sustituirla',
    'tell-third-parties': 'Informar a los terceros'
  },
  by: 'por',
  signOff: 'Un saludo,'
}
