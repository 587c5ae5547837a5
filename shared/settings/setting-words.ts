import type { DeskSettings } from '../contract/settings.ts'

/** How a setting is named to people: its label, what it does in one line, and its choices where it has some. */
export interface SettingWords<Choice extends string = string> {
  readonly label: string
  readonly line: string
  readonly choices: readonly { readonly value: Choice; readonly words: string }[]
}

type ChoiceOf<Value> = Value extends boolean ? 'true' | 'false' : Value extends string ? Value : never

/** The words of every setting, in the order they are shown. */
export const settingWords: { readonly [Key in keyof DeskSettings]: SettingWords<ChoiceOf<DeskSettings[Key]>> } = {
  createIim: {
    label: 'Photos without IIM',
    line: 'A JPEG, TIFF or PSD can get IIM with its first edit. IIM that is there is always kept in step.',
    choices: [
      { value: 'true', words: 'Create IIM' },
      { value: 'false', words: 'Write XMP and EXIF only' }
    ]
  },
  overIimLimit: {
    label: 'Values over the IIM limit',
    line: 'IIM holds 2,000 bytes of caption and 32 of most names. A cut is recorded with its edit and shown in the history.',
    choices: [
      { value: 'refuse', words: 'Refuse the edit' },
      { value: 'cut-iim', words: 'Cut IIM at a word, XMP whole' }
    ]
  },
  iimCodePages: {
    label: 'Character sets of old IIM',
    line: 'Tried after UTF-8 on IIM that does not say which one it is in. Of two that fit, the upper one counts.',
    choices: []
  },
  listDuplicates: {
    label: 'Items that stand twice in a list',
    line: 'Keywords and other lists keep their order either way. A list that is not edited is never touched.',
    choices: [
      { value: 'keep', words: 'Keep both' },
      { value: 'drop', words: 'Drop the second' }
    ]
  },
  fileTimes: {
    label: 'Time of an edited file',
    line: 'Backups and copy programs that look only at the time miss an edit that keeps it.',
    choices: [
      { value: 'now', words: 'When it was edited' },
      { value: 'keep', words: 'As it was' }
    ]
  },
  hardLinks: {
    label: 'Photos with several names',
    line: 'Hard links: one file under several names. The other names keep the old bytes; the result of the edit says so.',
    choices: [
      { value: 'separate', words: 'Give the photo bytes of its own' },
      { value: 'refuse', words: 'Refuse the edit' }
    ]
  },
  cutBoilerplate: {
    label: 'Text of the notice in captions',
    line: 'Readers should not see it. The record keeps it word for word either way.',
    choices: [
      { value: 'true', words: 'Cut it from corrected captions' },
      { value: 'false', words: 'Leave it' }
    ]
  },
  correctionHead: {
    label: 'The head “CORRECTION -”',
    line: 'In front of a caption that was corrected.',
    choices: [
      { value: 'remove', words: 'Take it away' },
      { value: 'keep', words: 'Leave it as it came' },
      { value: 'add', words: 'Put it where it is missing' }
    ]
  },
  correctionMark: {
    label: 'Mark of a correction',
    line: 'Tells other systems. Action Advised (2:42) is IIM’s own mark; its reference names the notice’s date and picture.',
    choices: [
      { value: 'none', words: 'None' },
      { value: 'instructions', words: 'A line in Instructions' },
      { value: 'instructions-and-action', words: 'Instructions and Action Advised' }
    ]
  },
  noticesFolder: {
    label: 'Watched notices folder',
    line: 'New mails, feeds and texts in it are taken in as notices. Its files stay as they are.',
    choices: []
  },
  agencyRules: {
    label: 'Rules for agencies',
    line: 'What becomes of killed photos, which duties always hold, and when they are overdue.',
    choices: []
  },
  deskGrammars: {
    label: 'Notices of your own sort',
    line: 'How a notice reads that Erratum does not know. Tried before what it knows.',
    choices: []
  },
  retention: {
    label: 'Kept originals',
    line: 'The vault has the bytes from before every change. Those of an open notice always stay; nothing goes until somebody removes it.',
    choices: []
  },
  codeFiles: {
    label: 'Code replacement files',
    line: 'Tab-separated, as Photo Mechanic has them: =code= becomes its text. Read anew when they change.',
    choices: []
  },
  codeDelimiter: {
    label: 'Sign around codes',
    line: 'One sign on each side of a code. Photo Mechanic has = or \\.',
    choices: []
  },
  spellingLanguages: {
    label: 'Languages of captions',
    line: 'Spelling is checked in the one of them in which most words of a caption are right: en, fr, es, de.',
    choices: []
  },
  listBroader: {
    label: 'Broader terms of a keyword',
    line: 'When a keyword is chosen from a list, what stands above it there.',
    choices: [
      { value: 'true', words: 'Put them in too' },
      { value: 'false', words: 'Leave them out' }
    ]
  },
  listSynonyms: {
    label: 'Other names of a keyword',
    line: 'When a keyword is chosen from a list, its synonyms there.',
    choices: [
      { value: 'true', words: 'Put them in too' },
      { value: 'false', words: 'Leave them out' }
    ]
  },
  snippets: {
    label: 'Snippets',
    line: 'Named texts for the caret, with codes and variables: Ctrl J lists them, and each can have a key of its own.',
    choices: []
  },
  captionTemplates: {
    label: 'Templates',
    line: 'Named sets of fields that are given to many photos: erratum template, and the form for several photos.',
    choices: []
  },
  styleRulesOff: {
    label: 'House style',
    line: 'What is noted in captions as they are written. A note changes nothing by itself and stops no save.',
    choices: []
  },
  anchorFile: {
    label: 'Anchor file',
    line: 'Every checkpoint of the record is added to it. On another disk it shows a history that was rewritten here.',
    choices: []
  },
  remindAfterHours: {
    label: 'Reminder after',
    line: 'Hours after which a recipient who was sent the right version, or told of a kill, should be asked for an answer again.',
    choices: []
  },
  keepSentDays: {
    label: 'Sent files kept',
    line: 'Days a file made for a delivery stays in the outbox of the desk once it was delivered and checked. What is still to be sent always stays.',
    choices: []
  },
  exportPresets: {
    label: 'Export presets',
    line: 'How pictures leave the desk, beside web, print and original. The command “presets” imports, shows and removes them.',
    choices: []
  }
}

/** The keys of all settings, in the order they are shown. */
export const settingKeys: readonly (keyof DeskSettings)[] = [
  'createIim',
  'overIimLimit',
  'iimCodePages',
  'listDuplicates',
  'fileTimes',
  'hardLinks',
  'cutBoilerplate',
  'correctionHead',
  'correctionMark',
  'noticesFolder',
  'agencyRules',
  'deskGrammars',
  'retention',
  'codeFiles',
  'codeDelimiter',
  'spellingLanguages',
  'listBroader',
  'listSynonyms',
  'snippets',
  'captionTemplates',
  'styleRulesOff',
  'anchorFile',
  'remindAfterHours',
  'keepSentDays',
  'exportPresets'
]

/** The settings of a few choices of which one holds, in the order they are shown. */
export const choiceKeys = [
  'createIim',
  'overIimLimit',
  'listDuplicates',
  'fileTimes',
  'hardLinks',
  'cutBoilerplate',
  'correctionHead',
  'correctionMark',
  'listBroader',
  'listSynonyms'
] as const satisfies readonly (keyof DeskSettings)[]
/** A setting of a few choices of which one holds. */
export type ChoiceKey = (typeof choiceKeys)[number]
