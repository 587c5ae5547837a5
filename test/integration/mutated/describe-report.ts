import type { MutationReport } from './mutation-report.ts'

/** A report in one line, for the list of what was tried. */
export function describeReport({ files, sources, reader, header, writer, slowest, peakMb }: MutationReport): string {
  const counts = [reader, header, writer].map((of) =>
    Object.entries(of)
      .toSorted(([, one], [, other]) => other - one)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', ')
  )
  return `${files} mutations of ${sources} photos; reader: ${counts[0]}; header reader: ${counts[1]}; writer: ${counts[2]}; slowest ${slowest.ms} ms (${slowest.what}); at most ${peakMb.own} MB, ExifTool ${peakMb.tool} MB`
}
