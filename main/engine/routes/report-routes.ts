import { writeDeskReport } from '../../../shared/report/write-desk-report.ts'
import { writeReportCsv } from '../../../shared/report/write-report-csv.ts'
import { makeReport } from '../../services/report/make-report.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that report what the desk did. */
export function createReportRoutes({ reports }: ContractImplementer, { desk }: EngineParts) {
  return reports.router({
    make: reports.make.handler(async ({ input }) => {
      const report = await makeReport(desk, input.scope)
      return { report, html: writeDeskReport(report), csv: writeReportCsv(report) }
    })
  })
}
