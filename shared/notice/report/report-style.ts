/** The style of a printed report: A4, the light colours of the application, nothing from outside. */
export const reportStyle = `
@page{size:A4;margin:18mm 16mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:178mm;padding:24px 0;background:#fff;color:#171717;font:400 12px/16px Inter,system-ui,-apple-system,"Segoe UI","Noto Sans Arabic","Noto Sans CJK SC","DejaVu Sans",sans-serif}
h1{margin:0 0 4px;font-weight:600;font-size:20px;line-height:24px;overflow-wrap:anywhere}
h2{margin:24px 0 8px;padding-top:8px;border-top:1px solid #c2c2c2;font-weight:600;font-size:13px;line-height:20px;break-after:avoid}
p{margin:0 0 8px}
.quiet{color:#5c5c5c}
table{width:100%;border-collapse:collapse}
th{padding:4px 8px 4px 0;color:#5c5c5c;font-weight:400;font-size:11px;text-align:left}
td{padding:4px 8px 4px 0;border-top:1px solid #d8d8d8;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
tr,.photo{break-inside:avoid}
.photo{margin-top:16px}
dt,dd{align-self:baseline}
table+p{margin-top:12px}
.when{width:128px;white-space:nowrap;font-variant-numeric:tabular-nums}
.who{width:128px}
dl{display:grid;grid-template-columns:128px 1fr;margin:0}
dt{padding:2px 0;color:#5c5c5c}
dd{margin:0;padding:2px 0;overflow-wrap:anywhere}
.value{font-size:14px;line-height:20px;white-space:pre-wrap;overflow-wrap:anywhere}
.text{padding:8px 12px;border:1px solid #d8d8d8;background:#f8f8f8}
del{background:#fbe2e0;color:#9c1016;text-decoration:line-through}
ins{background:#d5eee3;color:#045541;text-decoration:underline;text-decoration-thickness:2px}
.open{color:#903600;font-weight:600}
.done{color:#045a44}
@media print{body{padding:0;max-width:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
