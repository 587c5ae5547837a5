/** Words at the bottom of the work: a fact (something was done), a note (why nothing was), a failure. Failures stay until closed, the others go after 6 s. */
export interface Toast {
  readonly id: number
  readonly kind: 'fact' | 'note' | 'failure'
  readonly words: string
  /** The one thing to do about it: "Undo". */
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void } | undefined
}

/** Toasts, one at a time, and the note of the last save in the status bar. */
export interface ToastsSlice {
  readonly toasts: readonly Toast[]
  readonly statusNote: string | null
  /** Says a fact or a failure. A new fact takes the place of an older one. */
  say(toast: Omit<Toast, 'id'>): void
  closeToast(id: number): void
  noteStatus(words: string): void
}
