import type { ReplyLanguage, WrittenMessage } from './reply-facts.ts'
import { toSubject } from './write-subject-line.ts'

const reminders: Readonly<Record<ReplyLanguage, { readonly subject: string; readonly text: string }>> = {
  en: { subject: 'Reminder', text: 'We have not had your answer to this yet. Please confirm that it is done.' },
  fr: {
    subject: 'Rappel',
    text: 'Nous n’avons pas encore reçu votre réponse à ce message. Merci de confirmer que c’est fait.'
  },
  es: {
    subject: 'Recordatorio',
    text: 'Aún no hemos recibido su respuesta a este mensaje. Le rogamos que confirme que está hecho.'
  },
  de: {
    subject: 'Erinnerung',
    text: 'Auf diese Nachricht haben wir noch keine Antwort. Bitte bestätigen Sie, dass alles erledigt ist.'
  }
}

/** A message as it is sent again to somebody who did not answer: said in its subject, and in a first paragraph. */
export function toReminder({ subject, text }: WrittenMessage, language: ReplyLanguage): WrittenMessage {
  const words = reminders[language]
  return { subject: toSubject(`${words.subject}: ${subject}`), text: `${words.text}\n\n${text}` }
}
