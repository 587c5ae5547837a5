import type { SpellingCheck } from '../../shared/contract/spelling.ts'
import { spellingLanguageNames } from '../../shared/spelling/spelling-language.ts'
import { labelField } from './label-field.ts'
import { printLine } from './output.ts'

/** What `erratum spell --json` prints of one photo. */
export interface PhotoSpelling {
  readonly path: string
  readonly texts: readonly (SpellingCheck & {
    readonly field: string
    readonly text: string
    /** By word; absent without `--suggest`. */
    readonly suggestions?: Readonly<Record<string, readonly string[]>>
  })[]
}

const reasons = {
  unknown: 'in no dictionary',
  name: 'perhaps a name',
  'near-name': 'nearly a name of this photo'
} as const

/** Prints what was found in the texts of one photo, for people. */
export function printSpelling({ path, texts }: PhotoSpelling): void {
  printLine(path)
  for (const { field, language, findings, suggestions } of texts) {
    const said = language === null ? 'in no language that is checked' : spellingLanguageNames[language]
    printLine(
      `  ${labelField(field)} (${said}): ${findings.length === 0 ? 'nothing found' : `${findings.length} to look at`}`
    )
    for (const { word, start, why } of findings) {
      const meant = suggestions?.[word] ?? []
      printLine(`    ${word}  at ${start}, ${reasons[why]}${meant.length === 0 ? '' : `: ${meant.join(', ')}?`}`)
    }
  }
}
