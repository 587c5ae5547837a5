import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { MenuButton } from '../../ui/menu-button.tsx'

const list = (client: DeskClient) => client.exports.presets({})

/** A menu of the desk's export presets. */
export function PresetMenu(props: {
  readonly label: string
  readonly chosen: string
  readonly onChoose: (preset: string) => void
}) {
  const presets = useAsked(list).answer ?? []
  const entries = presets.map(({ name, label }) => ({ key: name, label }))
  const face = entries.find(({ key }) => key === props.chosen)?.label ?? props.chosen
  return (
    <MenuButton
      className="button"
      label={`${props.label}: ${face}`}
      face={face}
      entries={entries}
      chosen={props.chosen}
      onChoose={props.onChoose}
    />
  )
}
