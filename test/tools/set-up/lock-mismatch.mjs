/**
 * Tells why the installed packages are not those of the lock file, or undefined when they are.
 * `lock` is package-lock.json, `installed` is node_modules/.package-lock.json (npm writes it last, so an install that
 * was broken off has none). A package of the lock file may be absent only where it is optional: made for another
 * system.
 */
export const lockMismatch = (lock, installed) => {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  for (const [path, entry] of wanted) {
    const present = installed.packages[path]
    if (present === undefined) {
      if (!entry.optional && !entry.devOptional) return `${path} is not installed`
      continue
    }
    if (present.version !== entry.version) return `${path} is ${present.version}, not ${entry.version}`
    if (present.integrity !== entry.integrity) return `${path} has other contents than the lock file says`
  }
  const extra = Object.keys(installed.packages).find((path) => lock.packages[path] === undefined)
  return extra === undefined ? undefined : `${extra} is not in the lock file`
}
