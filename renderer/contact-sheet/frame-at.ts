/** The index of the frame a pointer is over; undefined over none. */
export function frameAt(target: EventTarget | null): number | undefined {
  const frame = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return frame ? Number(frame.dataset['index']) : undefined
}
