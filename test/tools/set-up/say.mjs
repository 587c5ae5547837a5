/**
 * One progress line on the error stream, so that what a command prints as its result stays clean.
 * The time since the set-up began shows which part of it takes long.
 */
export const say = (text) => {
  console.error(`[${(performance.now() / 1000).toFixed(0).padStart(3)} s] ${text}`)
}
