/**
 * Runs a tool's main function and ends the process with the exit code it gives.
 * A failure that has words is shown as these words alone, a bug with its place.
 */
export const exitWith = async (main) => {
  try {
    process.exitCode = await main()
  } catch (error) {
    const bug = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError
    console.error(bug ? error : error.message)
    process.exitCode = 6
  }
}
