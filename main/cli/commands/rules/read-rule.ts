import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { WatchRule, WatchRuleDraft } from '../../../../shared/contract/watch-rules.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import { resolvePath } from '../../command-call.ts'
import { findRecipient } from '../../find-recipient.ts'
import { sortNearest } from '../../nearest-names.ts'

/** The options that describe a rule. */
export interface RuleOptions {
  readonly preset?: string
  readonly recipient: readonly string[]
  readonly agency?: string
  readonly category?: string
  readonly keyword?: string
  readonly folder?: string
  readonly edits?: true
}

/** A new rule as its options describe it. Throws DeskError `bad-input`, `not-found`. */
export async function readRule(client: DeskClient, name: string, options: RuleOptions): Promise<WatchRuleDraft> {
  const { preset, recipient, agency = null, category = null, keyword = null, folder, edits } = options
  if (preset === undefined || recipient.length === 0)
    throw new DeskError(
      'bad-input',
      'A rule needs --preset NAME and --recipient NAME. Nothing was changed. See "erratum presets" and "erratum recipients".'
    )
  const recipients: WatchRuleDraft['recipients'] = []
  for (const one of recipient) recipients.push((await findRecipient(client, one)).id)
  const sourceId = folder === undefined ? null : await findSource(client, resolvePath(folder))
  const condition = { agency, category, keyword, sourceId }
  return { name, on: edits ? 'edits' : 'corrections', condition, preset, recipients, active: true }
}

/** The rule of this name, whatever its case. Throws DeskError `not-found`, which names the nearest. */
export async function findRule(client: DeskClient, name: string): Promise<WatchRule> {
  const rules = await client.watch.list({})
  const found = rules.find((rule) => rule.name.toLowerCase() === name.trim().toLowerCase())
  if (found !== undefined) {
    const { open: _open, sent: _sent, failed: _failed, ...rule } = found
    return rule
  }
  const names = sortNearest(
    rules.map((rule) => rule.name),
    name
  ).slice(0, 5)
  const known =
    names.length === 0 ? 'There are none: add one with "erratum rules add".' : `There are: ${names.join(', ')}.`
  throw new DeskError('not-found', `No rule is called ${JSON.stringify(name)}. Nothing was changed. ${known}`)
}

async function findSource(client: DeskClient, path: string) {
  const sources = await client.sources.list({})
  const found = sources.find((source) => source.path === path)
  if (found !== undefined) return found.id
  throw new DeskError(
    'not-found',
    `${path} is no folder of this desk. Nothing was changed. Read it first: erratum scan DIR.`,
    {
      path
    }
  )
}
