import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import type { LearntWord } from '../../../shared/contract/spelling.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { listPhotoWords } from '../../../shared/spelling/list-photo-words.ts'
import { listSpelledTexts } from '../../../shared/spelling/list-spelled-texts.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import { spellingLanguages } from '../../../shared/spelling/spelling-language.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import type { PhotoSpelling } from '../print-spelling.ts'
import { printSpelling } from '../print-spelling.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface SpellOptions {
  readonly language?: string
  readonly suggest: boolean
  readonly learn: readonly string[]
  readonly forget: readonly string[]
  readonly learnt: boolean
}

/** `erratum spell PATH…`: the words of captions that stand in no dictionary; `--learn` and `--forget` words, and list those learnt. */
export function addSpellCommand(program: Command): void {
  const command = program.command('spell').argument('[path...]')
  command.description('check the spelling of captions, and learn names')
  command
    .option('--language <en,fr>', "the languages they may be in; else the desk's (settings: spellingLanguages)")
    .option('--suggest', 'say what each word may have been meant to be', false)
    .option('--learn <word>', 'learn a word or a name for everybody at the desk; repeat it for more', collectOption, [])
    .option('--forget <word>', 'take back a word that was learnt; repeat it for more', collectOption, [])
    .option('--learnt', 'list the words the desk has learnt', false)
  addDeskOptions(command)
  command.action((paths: readonly string[], options: SpellOptions, self: Command) =>
    runCommand(self, (call) => spell(call, paths, options))
  )
}

async function spell(call: CommandCall, paths: readonly string[], options: SpellOptions): Promise<ExitCode> {
  const languages = options.language === undefined ? undefined : parseLanguages(options.language)
  const keeps = options.learn.length + options.forget.length > 0 || options.learnt
  if (!keeps && paths.length === 0)
    throw new DeskError('bad-input', 'No photo was named. Nothing was checked. Give the path of one, or --learn WORD.')
  return withDesk<ExitCode>(call, 'made', async (client) => {
    const learnt = keeps ? await keepWords(client, call, options) : []
    if (paths.length > 0) return checkPhotos(client, call, { paths, languages, suggest: options.suggest })
    if (call.json) printJson(learnt)
    else for (const { word, by, at } of learnt) printLine(`${word}  (${by}, ${at.slice(0, 10)})`)
    if (learnt.length === 0 && !call.json) printLine('The desk has learnt no words.')
    return 0
  })
}

async function keepWords(
  client: DeskClient,
  { by, signal }: CommandCall,
  { learn, forget }: SpellOptions
): Promise<readonly LearntWord[]> {
  for (const word of learn) await client.spelling.learn({ word, by }, { signal })
  for (const word of forget) await client.spelling.forget({ word, by }, { signal })
  return client.spelling.list({}, { signal })
}

interface PhotosToCheck {
  readonly paths: readonly string[]
  readonly languages: SpellingLanguage[] | undefined
  readonly suggest: boolean
}

async function checkPhotos(
  client: DeskClient,
  call: CommandCall,
  { paths, languages, suggest }: PhotosToCheck
): Promise<ExitCode> {
  const { photos, failed } = await openPaths(client, call, paths)
  for (const failure of failed) printFailure(failure)
  const checked: PhotoSpelling[] = []
  for (const photo of photos) {
    const spelling = await checkPhoto(client, call, { photo, languages, suggest })
    checked.push(spelling)
    if (!call.json) printSpelling(spelling)
  }
  if (call.json) printJson(checked)
  return chooseExitCode(
    photos.length,
    failed.map(({ code }) => code)
  )
}

async function checkPhoto(
  client: DeskClient,
  { signal }: CommandCall,
  { photo, languages, suggest }: Omit<PhotosToCheck, 'paths'> & { readonly photo: PhotoDetail }
): Promise<PhotoSpelling> {
  const known = [...listPhotoWords(photo.fields)]
  const texts: PhotoSpelling['texts'][number][] = []
  for (const { field, text, stated } of listSpelledTexts(photo.fields)) {
    // A headline is often too short to tell its language; it is the caption's.
    const hint = stated ?? texts[0]?.language ?? undefined
    const check = await client.spelling.check({ text, languages, stated: hint, known }, { signal })
    const { language } = check
    const suggestions: Record<string, readonly string[]> = {}
    for (const { word } of suggest && language !== null ? check.findings : [])
      suggestions[word] ??= await client.spelling.suggest(
        { word, languages: language ? [language] : undefined, known },
        { signal }
      )
    texts.push({ field, text, ...check, ...(suggest ? { suggestions } : {}) })
  }
  return { path: photo.path, texts }
}

function parseLanguages(given: string): SpellingLanguage[] {
  return given.split(',').map((one) => {
    const language = spellingLanguages.find((known) => known === one.trim())
    if (language !== undefined) return language
    throw new DeskError(
      'bad-input',
      `--language is ${spellingLanguages.join(', ')}, with commas between them, not ${JSON.stringify(given)}. Nothing was checked.`
    )
  })
}
