/** A stretch of a field and what is to stand there. */
export interface TextPut {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Puts a text into a field as if it were typed: the field's own undo takes it back, and the form hears of it. */
export function putText(field: HTMLInputElement | HTMLTextAreaElement, { start, end, text }: TextPut): void {
  field.focus()
  field.setSelectionRange(start, end)
  // The only call that keeps the field's own undo; marked as old by the standard, and kept by every browser for just this.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
}
