import { row, tableHead } from './table-row.mjs'

const largest = / at most$/

/** The sums over parts of what they counted; of what is "at most", the largest. */
const sumUp = (parts) => {
  const sums = {}
  for (const [name, count] of parts.flatMap(({ counts }) => Object.entries(counts)))
    sums[name] = largest.test(name) ? Math.max(sums[name] ?? 0, count) : (sums[name] ?? 0) + count
  return sums
}

const tellCounts = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name}: ${count}`)
    .join('; ')

const tellRun = (run, parts) => {
  const problems = parts.flatMap((part) => part.problems)
  const minutes = parts.reduce((sum, { seconds }) => sum + seconds, 0) / 60
  const result = problems.length === 0 ? 'all passed' : `${problems.length} problems`
  return [
    '',
    `## ${run}`,
    '',
    `${parts.length} parts, ${result}, ${minutes.toFixed(0)} minutes of work (several parts run at once).`,
    '',
    ...tableHead('counted', '#in all'),
    ...Object.entries(sumUp(parts)).map(([name, count]) => row(name, count)),
    '',
    ...tableHead('part', 'result', '#seconds', 'ended', 'counts'),
    ...parts.map(({ part, problems: own, seconds, at, counts }) =>
      row(
        part,
        own.length === 0 ? 'passed' : `${own.length} problems`,
        seconds.toFixed(1),
        at.slice(0, 16).replace('T', ' '),
        tellCounts(counts)
      )
    ),
    ...(problems.length === 0 ? [] : ['', ...problems.slice(0, 100).map((problem) => `- ${problem.split('\n')[0]}`)])
  ]
}

/** The parts of long runs for the report, run by run: sums first, then each part. */
export const tellParts = (parts) =>
  [...new Set(parts.map(({ run }) => run))].flatMap((run) =>
    tellRun(
      run,
      parts.filter((part) => part.run === run)
    )
  )
