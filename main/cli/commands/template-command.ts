import type { Command } from 'commander'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TemplatePhoto } from '../../../shared/contract/template.ts'
import type { CaptionTemplate } from '../../../shared/contract/template-fields.ts'
import { fieldKeys, findField } from '../../../shared/fields/find-field.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { markDiff } from '../mark-diff.ts'
import { openPaths } from '../open-paths.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface ApplyOptions {
  readonly preview: boolean
  readonly breakCredentials: boolean
  readonly reason: string
}

/** `erratum template`: the desk's templates; `read` takes one from an XMP file, `apply` gives one to photos. */
export function addTemplateCommand(program: Command): void {
  const templates = program.command('template').description('list templates, read them from XMP files, apply them')
  addDeskOptions(templates)
  templates.action((_: unknown, self: Command) => runCommand(self, listTemplates))
  const read = templates.command('read').argument('<name>').argument('<file>')
  read.description('keep the fields of an XMP file, such as a Photo Mechanic snapshot, as a template')
  addDeskOptions(read)
  read.action((name: string, file: string, _: unknown, self: Command) =>
    runCommand(self, (call) => readTemplate(call, name.trim(), resolvePath(file)))
  )
  const apply = templates.command('apply').argument('<name>').argument('<path...>')
  apply
    .description('give photos the ticked fields of a template, as one change')
    .option('--preview', 'only show what would change in each photo', false)
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of a photo', false)
    .option('--reason <text>', 'why, for the record; else the name of the template', '')
  addDeskOptions(apply)
  apply.action((name: string, paths: readonly string[], options: ApplyOptions, self: Command) =>
    runCommand(self, (call) => applyTemplate(call, { name, paths, options }))
  )
}

async function listTemplates(call: CommandCall): Promise<ExitCode> {
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const { captionTemplates } = await client.settings.get({}, { signal: call.signal })
    if (call.json) printJson(captionTemplates)
    else for (const template of captionTemplates) printLine(`${template.name}: ${nameTicked(template)}`)
    if (!call.json && captionTemplates.length === 0) printLine('The desk has no templates.')
    return 0
  })
}

function nameTicked({ fields }: CaptionTemplate): string {
  const ticked = fields.filter(({ apply }) => apply).map(({ field }) => findField(field).label)
  return ticked.length === 0 ? 'no field is ticked' : ticked.join(', ')
}

async function readTemplate(call: CommandCall, name: string, path: string): Promise<ExitCode> {
  const { by, signal } = call
  if (name === '') throw new DeskError('bad-input', 'A template needs a name. Nothing was kept.')
  return withDesk<ExitCode>(call, 'made', async (client) => {
    for await (const result of await client.photos.read({ paths: [path] }, { signal })) {
      if (!result.ok) throw new DeskError(result.failure.code, result.failure.message, { path })
      const said = result.reading.fields
      const fields = fieldKeys.flatMap((field) => {
        const value = said[field]?.value
        if (value === undefined || findField(field).readOnly === true) return []
        return [{ field, apply: true, how: 'replace' as const, when: 'always' as const, value }]
      })
      const { captionTemplates } = await client.settings.get({}, { signal })
      const others = captionTemplates.filter((one) => one.name !== name)
      const template = { name, fields }
      await client.settings.set({ change: { captionTemplates: [...others, template] }, by }, { signal })
      if (call.json) printJson(template)
      else printLine(`${name}: ${nameTicked(template)}`)
    }
    return 0
  })
}

interface AskedApply {
  readonly name: string
  readonly paths: readonly string[]
  readonly options: ApplyOptions
}

async function applyTemplate(call: CommandCall, { name, paths, options }: AskedApply): Promise<ExitCode> {
  const { by, signal, json } = call
  return withDesk<ExitCode>(call, 'existing', async (client) => {
    const { captionTemplates } = await client.settings.get({}, { signal })
    const template = captionTemplates.find((one) => one.name === name)
    const names = captionTemplates.map((one) => one.name).join(', ')
    if (template === undefined)
      throw new DeskError(
        'not-found',
        `There is no template ${JSON.stringify(name)}. Nothing was changed. There are: ${names === '' ? 'none' : names}.`
      )
    const { photos, failed } = await openPaths(client, call, paths)
    const { fields } = template
    if (options.preview) {
      const photoIds = photos.map(({ id }) => id)
      const preview = photoIds.length === 0 ? [] : await client.templates.preview({ fields, photoIds }, { signal })
      if (json) printJson(preview)
      else for (const photo of preview) printPreview(photo)
      for (const failure of failed) printFailure(failure)
      return failed.length === 0 ? 0 : 1
    }
    const asked = photos.map(({ id, revision }) => ({ photoId: id, revision }))
    const { breakCredentials } = options
    const reason = options.reason === '' ? `template ${name}` : options.reason
    const result =
      asked.length === 0
        ? { change: null, done: [], failed: [] }
        : await client.templates.apply({ fields, photos: asked, by, reason, breakCredentials }, { signal })
    return reportChange({ ...result, failed: [...failed, ...result.failed] }, { json, verb: 'edited' })
  })
}

function printPreview({ path, changes, refusal, unknown }: TemplatePhoto): void {
  printLine(refusal === null ? path : `${path}  (stays: ${refusal.message})`)
  for (const key of fieldKeys) {
    const change = changes[key]
    if (change === undefined) continue
    const { label, parts } = findField(key)
    printLine(`  ${label}: ${markDiff(change.from, change.to, parts)}`)
  }
  if (unknown.length > 0) printLine(`  ! not known: ${unknown.join(' ')}`)
}
