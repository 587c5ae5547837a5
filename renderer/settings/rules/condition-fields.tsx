import type { PhotoCondition } from '../../../shared/contract/photo-condition.ts'
import { useDesk } from '../../state/use-desk.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { FormLine, LabelledField } from '../labelled-field.tsx'

/** A condition that asks for nothing: all photos. */
export const anyPhoto: PhotoCondition = { agency: null, category: null, keyword: null, sourceId: null }

/** Which photos are meant: agency, category, keyword and folder; what is left empty does not matter. */
export function ConditionFields(props: {
  readonly condition: PhotoCondition
  readonly onChange: (change: Partial<PhotoCondition>) => void
}) {
  const { condition, onChange } = props
  const sources = useDesk((desk) => desk.sources) ?? []
  const text = (value: string) => (value === '' ? null : value)
  const every = { key: '', label: 'Any folder' }
  const folders = [every, ...sources.map(({ id, name }) => ({ key: id, label: name }))]
  const chosen = folders.find(({ key }) => key === (condition.sourceId ?? '')) ?? every
  return (
    <>
      <LabelledField
        label="Agency"
        value={condition.agency ?? ''}
        placeholder="Any"
        onChange={(agency) => onChange({ agency: text(agency) })}
      />
      <LabelledField
        label="Category"
        value={condition.category ?? ''}
        placeholder="Any"
        onChange={(category) => onChange({ category: text(category) })}
      />
      <LabelledField
        label="Keyword"
        value={condition.keyword ?? ''}
        placeholder="Any"
        onChange={(keyword) => onChange({ keyword: text(keyword) })}
      />
      <FormLine label="Folder">
        <MenuButton
          className="button"
          label={`Folder of the photos: ${chosen.label}`}
          face={chosen.label}
          entries={folders}
          chosen={chosen.key}
          onChoose={(key) => onChange({ sourceId: sources.find(({ id }) => id === key)?.id ?? null })}
        />
      </FormLine>
    </>
  )
}

/** A condition as it is kept: without blanks around its words, and null for what is empty. */
export function settleCondition({ agency, category, keyword, sourceId }: PhotoCondition): PhotoCondition {
  const settle = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())
  return { agency: settle(agency), category: settle(category), keyword: settle(keyword), sourceId }
}
