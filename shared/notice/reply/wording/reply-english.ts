import type { ReplyWording } from './reply-wording.ts'

/** Replies and forwards in English. */
export const replyEnglish: ReplyWording = {
  locale: 'en-GB',
  quotes: ['“', '”'],
  yourNotice: {
    correction: 'your correction',
    kill: 'your kill',
    withdrawal: 'your withdrawal',
    advisory: 'your advisory',
    update: 'your update',
    replacement: 'your replacement',
    reinstatement: 'your reinstatement',
    none: 'your message'
  },
  heads: {
    correction: 'correction',
    kill: 'kill',
    withdrawal: 'withdrawal',
    advisory: 'advisory',
    update: 'update',
    replacement: 'replacement',
    reinstatement: 'reinstatement',
    none: 'notice'
  },
  greeting: 'Dear {name},',
  greetingAll: 'Dear colleagues,',
  replyDone: {
    afp: 'Following {notice}, received on {at}, we confirm that all the actions you asked for have been carried out at {desk}.',
    ap: '{desk} has acted on {notice}, received on {at}. All work is done.',
    plain: 'We received {notice} on {at}, and everything it asks for is done.'
  },
  replyOpen: {
    afp: 'Following {notice}, received on {at}, we inform you that the actions you asked for are under way at {desk}.',
    ap: '{desk} is acting on {notice}, received on {at}. Some work is still open.',
    plain: 'We received {notice} on {at} and are working on it.'
  },
  replyClosing: {
    afp: 'We remain at your disposal for any further information you may require.',
    ap: 'Questions about this message may be directed to {desk}.',
    plain: 'Please tell us if anything is missing.'
  },
  forward: {
    afp: '{desk} informs you of the following {head} and thanks you for acting on it without delay.',
    ap: 'EDITORS: {desk} passes on the following {head}.',
    plain: 'Please note the following {head}; it concerns a picture you received from us.'
  },
  forwardClosing: {
    afp: 'We are sorry for the inconvenience this notice may cause and remain at your disposal for any further information you may require.',
    ap: 'We regret the inconvenience.',
    plain: 'Thank you, and we are sorry for the trouble.'
  },
  subjectDone: 'done',
  subjectOpen: 'in progress',
  agency: 'Agency: ',
  received: 'Received: ',
  picture: 'Picture: ',
  pictures: 'Pictures: ',
  byline: 'Photographer: ',
  reason: 'Reason: ',
  done: 'Done:',
  open: 'Still open:',
  corrected: 'Photos corrected:',
  barred: 'Photos withdrawn:',
  files: 'Files:',
  colon: ':',
  noticeText: 'Text of the notice:',
  wrongWords: 'The words {wrong} in what you were sent are wrong.',
  didChange: {
    changed: 'It now reads {correct} instead of {wrong}.',
    deleted: '{wrong} has been deleted.',
    added: '{correct} has been added.'
  },
  askChange: {
    changed: 'Please read {correct} instead of {wrong}.',
    deleted: 'Please delete {wrong}.',
    added: 'Please add {correct}.'
  },
  dutyDone: {
    'stop-using': 'No longer used',
    'remove-online': 'Removed from all our online services',
    'remove-social': 'Removed from our social media accounts',
    'remove-archive': 'Removed from our archives',
    'disable-access': 'Access disabled',
    delete: 'Deleted from our servers',
    replace: 'Replaced',
    'tell-third-parties': 'Third parties informed'
  },
  dutyOpen: {
    'stop-using': 'Stopping its use',
    'remove-online': 'Removal from our online services',
    'remove-social': 'Removal from our social media accounts',
    'remove-archive': 'Removal from our archives',
    'disable-access': 'Disabling access',
    delete: 'Deletion from our servers',
    replace: 'Replacement',
    'tell-third-parties': 'Informing third parties'
  },
  by: 'by',
  signOff: 'Kind regards,'
}
