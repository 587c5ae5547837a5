import type { CodePage } from '../contract/code-pages.ts'
import type { AgencyRule, DeskSettings } from '../contract/settings.ts'

const defaultCodePages: CodePage[] = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-15',
  'shift_jis',
  'euc-kr',
  'gb18030'
]

/** What each setting is until somebody sets it. */
export const defaultSettings: Readonly<DeskSettings> = {
  createIim: true,
  overIimLimit: 'refuse',
  iimCodePages: defaultCodePages,
  fileTimes: 'now',
  hardLinks: 'separate',
  listDuplicates: 'keep',
  cutBoilerplate: true,
  correctionHead: 'remove',
  correctionMark: 'none',
  noticesFolder: null,
  agencyRules: [],
  deskGrammars: [],
  retention: { keep: 'all' },
  codeFiles: [],
  codeDelimiter: '=',
  spellingLanguages: ['en'],
  listBroader: true,
  listSynonyms: false,
  snippets: [],
  captionTemplates: [],
  styleRulesOff: [],
  anchorFile: null,
  remindAfterHours: 24,
  keepSentDays: 7,
  exportPresets: []
}

/** What holds for an agency that has no rule of its own. No agency states an hour; half a day leaves no duty to the next shift but one. */
export const usualAgencyRule: Readonly<Omit<AgencyRule, 'agency'>> = { kill: 'quarantine', duties: [], dueMinutes: 720 }
