import { z } from 'zod'
import { styleRules } from '../house-style/style-finding.ts'
import { codePageNames } from './code-pages.ts'
import { deskGrammarSchema } from './desk-grammar.ts'
import { deskProcedure } from './desk-procedure.ts'
import { exportPresetSchema } from './export-preset.ts'
import { dutySchema } from './notice-parsed.ts'
import { retentionRuleSchema } from './retention.ts'
import { retentionLimits } from './retention-limits.ts'
import { spellingLanguageSchema } from './spelling.ts'
import { captionTemplateSchema } from './template-fields.ts'

const codePageSchema = z.enum(codePageNames)

/** What holds for one agency's notices. */
const agencyRuleSchema = z.strictObject({
  /** As notices name it: "AFP", "AP", "Reuters". */
  agency: z.string().min(1),
  /** What becomes of a killed photo: kept where nobody gets at it, or deleted with its vault bytes once a second person's word confirms it. */
  kill: z.enum(['quarantine', 'delete']),
  /** Duties of each of its corrections and kills, beside those its text states. */
  duties: z.array(dutySchema),
  /** Minutes from receipt until an open duty is overdue. */
  dueMinutes: z.number().int().min(1).max(527_040)
})
/** What holds for one agency's notices. */
export type AgencyRule = z.infer<typeof agencyRuleSchema>

/** How this desk writes photos and reads old ones. Every key is always there; one never set has its value in `defaultSettings`. */
export const deskSettingsSchema = z.strictObject({
  /** Whether a JPEG, TIFF or PSD without IIM gets some with its first edit. Where IIM is present it is always kept in step. */
  createIim: z.boolean(),
  /** What becomes of a new value longer than its IIM dataset: the edit is refused, or XMP has it whole and IIM cut at a word. */
  overIimLimit: z.enum(['refuse', 'cut-iim']),
  /** The character sets tried on IIM text that declares none, in this order, after UTF-8. */
  iimCodePages: z
    .array(codePageSchema)
    .min(1, 'name at least one code page')
    .refine((pages) => new Set(pages).size === pages.length, 'a code page stands twice'),
  /** What a written file's time of change says: when the desk wrote it, or what it said before. */
  fileTimes: z.enum(['now', 'keep']),
  /** What becomes of a photo with several names on the disk (hard links): it gets bytes of its own and the other names keep the old ones, or the edit is refused. */
  hardLinks: z.enum(['separate', 'refuse']),
  /** What becomes of an item that stands twice in a list, such as keywords, when the list is written. */
  listDuplicates: z.enum(['keep', 'drop']),
  /** Whether a notice's own text is cut from the caption that readers see, when its photo is corrected. The record keeps it. */
  cutBoilerplate: z.boolean(),
  /** What becomes of a head such as "CORRECTION - " in a corrected caption: kept as it is, taken away, or put there where it is missing. */
  correctionHead: z.enum(['keep', 'remove', 'add']),
  /** What a corrected photo says of its correction: nothing, a line in Instructions (2:40), or that and Action Advised (2:42) with its reference. */
  correctionMark: z.enum(['none', 'instructions', 'instructions-and-action']),
  /** A folder whose new files are taken in as notices; null where none is watched. A full path. */
  noticesFolder: z.string().min(1).nullable(),
  /** What holds for one agency's notices; an agency without a rule has the usual one. */
  agencyRules: z
    .array(agencyRuleSchema)
    .refine((rules) => new Set(rules.map(({ agency }) => agency)).size === rules.length, 'an agency stands twice'),
  /** Sorts of notices the desk describes itself, tried before the built-in ones, in this order. Each has to be usable (`compileDeskGrammar`). */
  deskGrammars: z
    .array(deskGrammarSchema)
    .max(100)
    .refine((grammars) => new Set(grammars.map(({ name }) => name)).size === grammars.length, 'a name stands twice'),
  /** Which replaced bytes the vault keeps. Nothing goes by itself: a person, or a script, runs it. */
  retention: retentionRuleSchema,
  /** Code replacement files, full paths; of a code that stands in two the first counts. They are read anew when they change. */
  codeFiles: z
    .array(z.string().min(1))
    .max(50)
    .refine((files) => new Set(files).size === files.length, 'a code file stands twice'),
  /** The sign on each side of a code: one character. */
  codeDelimiter: z.string().regex(/^[^\s\w{}#]$/, 'is one sign, such as = or \\'),
  /** The languages captions are checked in. A caption is checked in the one of them in which most of its words are right. */
  spellingLanguages: z
    .array(spellingLanguageSchema)
    .min(1, 'name at least one language')
    .refine((languages) => new Set(languages).size === languages.length, 'a language stands twice'),
  /** Whether the broader terms of a keyword go into a photo with it, when it is chosen from a list. */
  listBroader: z.boolean(),
  /** Whether its other names do. */
  listSynonyms: z.boolean(),
  /** Named texts, put in at the caret; their codes and variables become what they are in the photo. */
  snippets: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(100), text: z.string().min(1).max(10_000) }))
    .max(500)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'a snippet of this name is there already'
    ),
  /** Named sets of fields that are given to many photos. */
  captionTemplates: z
    .array(captionTemplateSchema)
    .max(500)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'a template of this name is there already'
    ),
  /** Rules of house style that captions are not held against; all others hold. */
  styleRulesOff: z
    .array(z.enum(styleRules))
    .refine((rules) => new Set(rules).size === rules.length, 'a rule stands twice'),
  /** A file outside the desk, best on another disk, that every checkpoint of the record is appended to; null where there is none. A full path. */
  anchorFile: z.string().min(1).nullable(),
  /** Hours after which somebody who was sent a right version, or told of a kill, and did not answer is to be reminded. */
  remindAfterHours: z.number().int().min(1).max(8760),
  /** Days a file the desk made for a delivery stays in its outbox after it was delivered and checked. What is still to be sent always stays. */
  keepSentDays: z.number().int().min(retentionLimits.days[0]).max(retentionLimits.days[1]),
  /** The desk's own export presets, beside those every desk has. */
  exportPresets: z
    .array(exportPresetSchema)
    .max(100)
    .refine((presets) => new Set(presets.map(({ name }) => name)).size === presets.length, 'a name stands twice')
})
/** How this desk writes photos and reads old ones. */
export type DeskSettings = z.infer<typeof deskSettingsSchema>

/** New values of some settings; the others stay. */
export const settingsChangeSchema = deskSettingsSchema.partial()
/** New values of some settings. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>

export const settingsContract = {
  get: deskProcedure.input(z.object({}).default({})).output(deskSettingsSchema),
  /** Sets some settings and gives all as they are then. Old and new values go into the ledger; what is so already is no change. */
  set: deskProcedure
    .input(z.object({ change: settingsChangeSchema, by: z.string().min(1).optional() }))
    .output(deskSettingsSchema)
}
