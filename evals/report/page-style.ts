/** The page's own style: nothing is loaded from anywhere, so a report can be kept, mailed and opened years later. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #f7f5f0; --surface: #fffdf9; --ink: #1d2630; --soft: #4d5a66; --line: #d9d4c8;
  --strong: #7d8790; --teal: #0b5a5e; --pale: #9cc7c4; --heat: #0b5a5e; --down: #a30d1f; --up: #0a4c8b;
  --equal: #cfd6d8; --met: #2f6b3c; }
@media (prefers-color-scheme: dark) { :root { --page: #12171c; --surface: #1a2127; --ink: #ece8df; --soft: #b3bcc4; --line: #36414b;
  --strong: #8a96a1; --teal: #86d3cd; --pale: #3d6a6b; --heat: #5fb0aa; --down: #ff9aa0; --up: #92c3f5;
  --equal: #4a5660; --met: #93d3a0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font: 600 2rem/1.2 ui-serif, Charter, "Iowan Old Style", Georgia, serif; margin: 0 0 .5rem; }
h2 { font: 600 1.35rem/1.3 ui-serif, Charter, "Iowan Old Style", Georgia, serif; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .35rem; max-width: 75ch; color: var(--soft); }
section { background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin-top: 1.5rem; }
.beside { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
.scroll { overflow-x: auto; max-width: 100%; }
.scroll:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .35rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; min-width: 9rem; }
thead th { border-bottom: 2px solid var(--strong); font-weight: 600; }
tbody th { font-weight: 400; }
ul { padding-left: 1.1rem; margin: .25rem 0; columns: 20rem; font-size: .875rem; }
li { break-inside: avoid; margin-bottom: .15rem; }
blockquote { margin: .1rem 0 .4rem; padding-left: .6rem; border-left: 3px solid var(--line); color: var(--soft); }
code { font-size: .95em; }
.legend { font-size: .875rem; }
.legend svg { vertical-align: -2px; margin: 0 .3rem 0 .8rem; }
.legend svg:first-child { margin-left: 0; }
.state { font-weight: 700; }
.state.met { color: var(--met); }
.state.not { color: var(--down); }
svg { display: block; font-size: 12.5px; font-variant-numeric: tabular-nums; flex: none; }
.legend svg { display: inline; }
svg text { fill: var(--ink); white-space: pre; }
svg .scale, svg .count { text-anchor: middle; }
svg .scale, svg .soft { fill: var(--soft); font-size: 11px; }
svg .strong { font-weight: 600; fill: var(--ink); font-size: 12.5px; }
svg .grid { stroke: var(--line); }
svg .whisker { stroke: var(--ink); stroke-width: 1.5; }
svg .reading-1 { fill: var(--teal); fill-opacity: .75; }
svg .reading-2 { fill: var(--pale); stroke: var(--teal); stroke-dasharray: 3 2; }
svg .heat { fill: var(--heat); }
svg .cell { fill: none; stroke: var(--line); }
svg .agreed { fill: none; stroke: var(--ink); stroke-width: 2; }
svg .count { font-size: 15px; font-weight: 600; }
svg .zero { fill: var(--soft); font-weight: 400; }
svg .equal { fill: var(--equal); }
svg .down { fill: var(--down); }
svg .up { fill: none; stroke: var(--up); stroke-width: 2; }
svg .curve { stroke: var(--teal); stroke-width: 2; }
svg .point { fill: var(--teal); }
svg .diagonal { stroke: var(--strong); stroke-dasharray: 2 4; }
svg .limit { stroke: var(--down); stroke-width: 1.5; stroke-dasharray: 6 4; }
@media print { body { background: none; } section { break-inside: avoid-page; border: 0; padding: 0; } }
`;
