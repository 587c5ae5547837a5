import { ArrowUpToLine, Scissors, TriangleAlert } from 'lucide-react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { Draft } from '../state/draft.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { findProblem } from './editors/find-problem.ts'
import type { ByteUse } from './field-form.ts'
import { countBytes, fieldsOverLimit, findCut } from './field-form.ts'
import { selectExcess } from './select-excess.ts'

/** Letters of a cut text's end that are shown. */
const endShown = 28

/** Under a touched field: that IIM cannot hold it whole, by how much, and the two ways out; or that it is not what the field takes. Nothing for fields that fit. */
export function LimitHint({ keys, inside }: { readonly keys: readonly FieldKey[]; readonly inside?: boolean }) {
  const draft = useDesk((desk) => desk.draft)
  const key = draft ? fieldsOverLimit(draft).find((over) => keys.includes(over)) : undefined
  const use = draft && key ? countBytes(key, valueInForm(draft, key)) : null
  if (!draft || !key || !use) return <Problem draft={draft} keys={keys} inside={inside ?? false} />
  return <Hint draft={draft} fieldKey={key} use={use} named={keys.length > 1} inside={inside ?? false} />
}

function Hint(props: {
  readonly draft: Draft
  readonly fieldKey: FieldKey
  readonly use: ByteUse
  readonly named: boolean
  readonly inside: boolean
}) {
  const { draft, fieldKey: key, use } = props
  const decideCut = useDesk((desk) => desk.decideCut)
  const byDesk = useDesk((desk) => desk.settings?.overIimLimit === 'cut-iim')
  const cut = findCut(draft, key)
  const decided = cut !== null && (byDesk || draft.cutIim.includes(key))
  const nameIn = (words: string): string =>
    props.named ? phrase('caption.of-field', { field: nameField(findField(key)), words }) : words
  const shorten = (
    <Button keys="F2" onPress={() => shortenField(key, () => decideCut(key, false))}>
      {phrase('caption.shorten')}
    </Button>
  )
  const classes = props.inside ? 'limit-hint inside' : 'limit-hint'
  if (decided) {
    const end = cut.length > endShown ? `…${cut.slice(-endShown).trimStart()}` : cut
    return (
      <div className={classes} role="status">
        <Icon of={Scissors} small />
        <span className="cut">
          {nameIn(byDesk ? phrase('caption.cut-after-by-desk', { end }) : phrase('caption.cut-after', { end }))}
        </span>
        {shorten}
      </div>
    )
  }
  return (
    <div className={classes} role="alert">
      <Icon of={ArrowUpToLine} small />
      <span className="cut">
        {nameIn(phrase('caption.over-iim', { bytes: use.bytes - use.limit, dataset: use.dataset }))}
      </span>
      {shorten}
      {cut !== null && (
        <Button keys="F3" title={phrase('caption.iim-would-hold', { text: cut })} onPress={() => decideCut(key, true)}>
          {phrase('caption.whole-in-xmp')}
        </Button>
      )}
    </div>
  )
}

function shortenField(key: FieldKey, undecide: () => void): void {
  undecide()
  selectExcess(key)
}

function Problem(props: {
  readonly draft: Draft | null
  readonly keys: readonly FieldKey[]
  readonly inside: boolean
}) {
  const { draft } = props
  const wrong = props.keys.flatMap((key) => {
    const value = draft?.values[key]
    const problem = typeof value === 'string' ? findProblem(findField(key).kind, value) : undefined
    return problem === undefined ? [] : phrase(problem, { field: nameField(findField(key)) })
  })
  if (wrong.length === 0) return null
  return (
    <div className={props.inside ? 'limit-hint inside' : 'limit-hint'} role="alert">
      <Icon of={TriangleAlert} small />
      <span>{wrong.join(' ')}</span>
    </div>
  )
}
