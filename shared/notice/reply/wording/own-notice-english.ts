import type { OwnNoticeWording } from './own-notice-wording.ts'

/** The desk's own notice in English. */
export const ownNoticeEnglish: OwnNoticeWording = {
  language: 'en',
  heads: { correction: 'CORRECTION', kill: 'KILL', reinstatement: 'REINSTATEMENT' },
  picture: ['photo {ids}', 'photos {ids}', 'this photo'],
  ofPicture: ['of photo {ids}', 'of photos {ids}', 'of this photo'],
  by: ' by {byline}',
  pictureLine: ['Picture: {ids}\n', 'Pictures: {ids}\n', ''],
  byLine: 'Photographer: {byline}\n',
  reason: 'Reason: ',
  templates: {
    afp: {
      correction:
        'CORRECTION - An error in the metadata {ofPicture}{by} has been corrected by {desk} in the following manner: {pairs}.',
      bare: 'CORRECTION - An error in the metadata {ofPicture}{by} has been corrected by {desk}. The corrected version replaces all earlier ones.',
      kill: 'MANDATORY KILL - {desk} has withdrawn {picture}{by} from its systems.',
      reinstatement: 'REINSTATEMENT - {desk} has lifted its kill {ofPicture}{by}. The kill no longer applies.'
    },
    ap: {
      correction: 'EDITORS: This is a correction from {desk} to {picture}{by}. Please change {pairs}.',
      bare: 'EDITORS: This is a correction from {desk} to {picture}{by}. The corrected version replaces all earlier ones.',
      kill: 'EDITORS AND LIBRARIANS: This is a mandatory kill from {desk} {ofPicture}{by}. The kill takes effect at once.',
      reinstatement:
        'EDITORS AND LIBRARIANS: This is a reinstatement from {desk} {ofPicture}{by}. The kill no longer applies.'
    },
    plain: {
      correction: 'CORRECTION from {desk}\n\n{pictureLine}{byLine}\nPlease read {pairs}.',
      bare: 'CORRECTION from {desk}\n\n{pictureLine}{byLine}\nThe corrected version replaces all earlier ones.',
      kill: 'KILL from {desk}\n\n{pictureLine}{byLine}\nThe kill takes effect at once.',
      reinstatement: 'REINSTATEMENT from {desk}\n\n{pictureLine}{byLine}\nThe kill no longer applies.'
    }
  },
  pair: { afp: '{correct} instead of {wrong}', ap: '{wrong} to {correct}', plain: '{correct} instead of {wrong}' },
  joiner: { afp: ' and ', ap: ' and ', plain: ' and ' },
  closing: {
    afp: 'We are sorry for the inconvenience this notice may cause and remain at your disposal for any further information you may require.',
    ap: 'We regret the inconvenience.',
    plain: 'Thank you, and we are sorry for the trouble.'
  },
  objects: ['the wrong version', 'the picture', 'the pictures'],
  replacements: ['the corrected version', 'the new version'],
  duties: {
    'stop-using': 'Please stop using {x} in any manner.',
    'remove-online': 'Please remove {x} from all your online services.',
    'remove-social': 'Please remove {x} from your social media accounts.',
    'remove-archive': 'Please remove {x} from your archives.',
    'disable-access': 'Please disable all access to {x}.',
    delete: 'Please delete {x} from your servers.',
    replace: 'Please replace {x} with {new}.',
    'tell-third-parties':
      'Please pass this notice on to all third parties you have supplied and make sure that they do the same.'
  }
}
