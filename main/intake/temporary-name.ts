const temporary = /^\.|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|swp)$/i

/** True for names that programs give what is not finished, and for hidden ones. */
export function isTemporaryName(name: string): boolean {
  return temporary.test(name)
}
