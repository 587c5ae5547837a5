import { noticeReportSchema } from '../../../shared/contract/notice-report.ts'
import { writeReportHtml } from '../../../shared/notice/report/write-report-html.ts'
import { addOwn, writeOwn } from '../../services/notices/reply/own-notice.ts'
import { reportNotice } from '../../services/notices/reply/report-notice.ts'
import { writeEml } from '../../services/notices/reply/write-eml.ts'
import { writeMessage } from '../../services/notices/reply/write-message.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that write about a notice: replies, forwards, the desk's own notices, reports. */
export function createNoticeReplyRoutes({ notices }: ContractImplementer, { desk }: EngineParts) {
  return {
    reply: notices.reply.handler(({ input }) => writeMessage(desk, input)),
    writeOwn: notices.writeOwn.handler(({ input }) => writeOwn(desk, input)),
    addOwn: notices.addOwn.handler(({ input: { by, ...input }, context }) =>
      addOwn(desk, { ...input, actor: resolveActor(context, by) })
    ),
    eml: notices.eml.handler(({ input }) => writeEml(desk, input)),
    report: notices.report.handler(async ({ input }) => {
      const report = await reportNotice(desk, input.notice)
      return { report: noticeReportSchema.parse(report), html: writeReportHtml(report) }
    })
  }
}
