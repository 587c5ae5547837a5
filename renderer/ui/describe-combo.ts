import { nameOption } from './combo-list.tsx'

/** What a field that is completed from a list says of itself to screen readers. `list`: the id of its list. */
export function describeCombo(combo: {
  readonly list: string
  readonly open: boolean
  /** The entry that Enter would take. */
  readonly chosen: { readonly key: string } | undefined
}) {
  const { list, open, chosen } = combo
  return {
    type: 'text',
    role: 'combobox',
    autoComplete: 'off',
    spellCheck: false,
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': open ? list : undefined,
    'aria-activedescendant': open && chosen ? nameOption(list, chosen.key) : undefined
  } as const
}
