/** Whether the window is so narrow (below 1280 px) that the inspector is a drawer over the work. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 1279px)').matches
}
