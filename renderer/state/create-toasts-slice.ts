import type { SliceCreator } from './desk-state.ts'
import type { ToastsSlice } from './toasts-slice.ts'

/** Toasts: a failure waits until it is closed, a new fact takes the place of the fact before. */
export const createToastsSlice: SliceCreator<ToastsSlice> = (set, get) => {
  let last = 0
  return {
    toasts: [],
    statusNote: null,
    say: (toast) => {
      last += 1
      set({ toasts: [...get().toasts.filter((other) => other.kind === 'failure'), { ...toast, id: last }] })
    },
    closeToast: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
    noteStatus: (statusNote) => set({ statusNote })
  }
}
