import { flushSync } from 'react-dom'
import type { StoreApi } from 'zustand'
import type { FieldGroup } from '../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { DeskState } from '../state/desk-state.ts'
import { findSection } from './field-sections.ts'

const findHead = (group: FieldGroup): HTMLElement | null => document.getElementById(`section-${group}`)

/** Whether the head of an open section can be seen in the form. */
export function isSectionInView(group: FieldGroup): boolean {
  const section = findHead(group)?.getBoundingClientRect()
  const form = findHead(group)?.parentElement?.getBoundingClientRect()
  return section !== undefined && form !== undefined && section.top < form.bottom - 24 && section.bottom > form.top + 24
}

/** Opens a section, brings it to the top of the form and puts the caret into its first field. */
export function showSection(store: StoreApi<DeskState>, group: FieldGroup): void {
  flushSync(() => store.getState().setSection(group, true))
  const section = findHead(group)
  if (section) scrollForm(section, 0)
  section?.querySelector<HTMLElement>('[data-field], input, textarea')?.focus({ preventScroll: true })
}

/** Puts the caret into a field wherever it stands, opening its section. */
export function showField(store: StoreApi<DeskState>, key: FieldKey): void {
  const section = findSection(key)
  if (section) flushSync(() => store.getState().setSection(section.group, true))
  const field = document.querySelector<HTMLElement>(`[data-field="${key}"]`)
  if (field) scrollForm(field, section ? 120 : null)
  field?.focus({ preventScroll: true })
}

/** Scrolls the form, and nothing around it, so that an element stands `below` its top edge in CSS pixels; null: only as far as it must. */
function scrollForm(element: HTMLElement, below: number | null): void {
  const form = element.closest('.info-scroll')
  if (!form) return
  const from = element.getBoundingClientRect()
  const room = form.getBoundingClientRect()
  const isIn = from.top >= room.top && from.bottom <= room.bottom
  if (below !== null || !isIn) form.scrollTop += from.top - room.top - (below ?? 8)
}
