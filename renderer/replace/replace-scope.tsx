import { useId } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { formatNumber } from '../messages/format-number.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { ReplaceAsk, ReplaceWhere } from '../state/replace-slice.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { ReplaceOption } from './replace-option.tsx'
import { countByField } from './replace-rows.ts'

const everydayFields: readonly FieldKey[] = [
  ...(['caption', 'headline', 'title', 'byline', 'bylineTitle', 'credit'] as const),
  ...(['city', 'sublocation', 'state', 'keywords', 'instructions', 'copyright'] as const)
]

/** In which photos: those selected, those the sheet shows, or all. Arrows choose. */
export function ReplacePlaces({ ask }: { readonly ask: ReplaceAsk }) {
  const store = useDeskStore()
  const name = useId()
  const selection = useDesk((desk) => desk.replaceSelection.length)
  const list = useDesk((desk) => desk.replaceList)
  const all = useDesk((desk) => desk.info?.photos)
  const text = list.filter.text?.trim() ?? ''
  const filtered = Object.keys(list.filter).length > 0
  const places: readonly { key: ReplaceWhere; label: string; count: number | undefined; shown: boolean }[] = [
    { key: 'selection', label: phrase('replace.selection'), count: selection, shown: selection > 0 },
    {
      key: 'list',
      label:
        text === ''
          ? filtered
            ? phrase('replace.as-filtered')
            : phrase('replace.all-on-sheet')
          : phrase('replace.search-for', { text }),
      count: list.total,
      shown: true
    },
    { key: 'desk', label: phrase('replace.whole-desk'), count: all, shown: filtered }
  ]
  return (
    <fieldset className="replace-block">
      <legend>{phrase('replace.in-which-photos')}</legend>
      {places
        .filter(({ shown }) => shown)
        .map(({ key, label, count }) => (
          <label key={key} className="replace-option replace-place">
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={ask.where === key}
              onChange={() => void store.getState().askReplace({ where: key })}
            />
            <span className={ask.where === key ? 'radio-mark on' : 'radio-mark'} />
            <span className="cut">{label}</span>
            <span className="third figures">{count !== undefined && formatNumber(count)}</span>
          </label>
        ))}
    </fieldset>
  )
}

/** In which fields, each with how many places it holds. */
export function ReplaceFields({ ask }: { readonly ask: ReplaceAsk }) {
  const store = useDeskStore()
  const found = useDesk((desk) => desk.replaceFound)
  const counts = countByField(found)
  const further = [...counts.keys()].filter((key) => !everydayFields.includes(key))
  const turn = (key: FieldKey) => (): void => {
    const without = new Set(ask.without)
    if (!without.delete(key)) without.add(key)
    void store.getState().askReplace({ without })
  }
  return (
    <fieldset className="replace-block">
      <legend>{phrase('replace.in-which-fields')}</legend>
      <div className="replace-options">
        {[...everydayFields, ...further].map((key) => (
          <ReplaceOption
            key={key}
            label={nameField(findField(key))}
            on={!ask.without.has(key)}
            count={found === null ? undefined : (counts.get(key) ?? 0)}
            onPress={turn(key)}
          />
        ))}
      </div>
    </fieldset>
  )
}
