import { putText } from './put-text.ts'

/** How a field is read and written by what stands outside it, be it an input or an editor. Places are in UTF-16 units of its whole text. */
export interface FieldHandle {
  readonly text: () => string
  /** Takes the focus and selects. */
  readonly select: (start: number, end: number) => void
  /** Puts a text in place of the selection as if it were typed: one undo of the field takes it back. */
  readonly insert: (text: string) => void
}

// By element, so that a field that leaves the page takes its handle along.
const handles = new WeakMap<Element, FieldHandle>()

/** Gives an element that is no input of the browser's own its handle. */
export function giveHandle(element: Element, handle: FieldHandle): void {
  handles.set(element, handle)
}

/** The handle of the field with this key on the page; undefined where there is none that takes text. */
export function findFieldHandle(key: string): FieldHandle | undefined {
  const field = document.querySelector(`[data-field="${key}"]`)
  if (field === null) return undefined
  const isInput = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isInput ? handleInput(field) : handles.get(field)
}

function handleInput(field: HTMLInputElement | HTMLTextAreaElement): FieldHandle {
  return {
    text: () => field.value,
    select: (start, end) => {
      field.focus()
      field.setSelectionRange(start, end)
    },
    insert: (text) => {
      const end = field.selectionEnd ?? field.value.length
      putText(field, { start: field.selectionStart ?? end, end, text })
    }
  }
}
