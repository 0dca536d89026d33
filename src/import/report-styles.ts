/** Report styles: the look of the import's report, which is a file on its own and not a page of the site. */

export const REPORT_STYLES = `
  :root {
    color-scheme: light dark;
    --line: color-mix(in srgb, currentColor 22%, transparent);
    --quiet: color-mix(in srgb, currentColor 72%, Canvas);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  html, body { margin: 0; background: Canvas; color: CanvasText; }
  main { max-inline-size: 70rem; margin-inline: auto; padding: 2rem 1rem 4rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0 0.5rem; }
  h2 { font-size: 1.25rem; margin-block: 2.5rem 0.75rem; }
  .verdict { font-size: 1.25rem; }
  .verdict strong { font-size: 2rem; }
  table { border-collapse: collapse; inline-size: 100%; }
  caption { text-align: start; color: var(--quiet); padding-block-end: 0.5rem; }
  th, td { text-align: start; vertical-align: top; padding: 0.375rem 1rem 0.375rem 0; border-block-end: 1px solid var(--line); }
  thead th { color: var(--quiet); font-weight: 600; }
  tbody th { font-weight: 400; }
  .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
  .counts { max-inline-size: 34rem; }
  .wide { overflow-x: auto; }
  .plain { list-style: none; padding: 0; margin: 0; }
  details { border-block-end: 1px solid var(--line); padding-block: 0.5rem; }
  summary { cursor: pointer; }
  details li { overflow-wrap: anywhere; }
  .need { font-weight: 600; }
  .need::after { content: ':'; }
  .count { color: var(--quiet); }
  del, ins { text-decoration-thickness: 1px; }
  @media (max-width: 48rem) {
    .wide thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .wide :is(table, caption, tbody, tr, td) { display: block; text-align: start; }
    .wide tr { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
    .wide td { border: 0; padding: 0; }
    .wide td:empty { display: none; }
    .wide td::before { content: attr(data-name) ": "; color: var(--quiet); }
  }
  @media print {
    main { max-inline-size: none; padding: 0; }
    .wide { overflow: visible; }
    details::details-content { content-visibility: visible; block-size: auto; }
    tr { break-inside: avoid; }
  }
`
