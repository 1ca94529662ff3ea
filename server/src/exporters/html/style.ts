/** How the page looks. Only words of our own may enter here: a style sheet has no way to escape what others wrote. */

import type { Language } from '../../model/minutes.js';

export interface StyleOptions {
    readonly language: Language;
    /** True prints a mark on every page. */
    readonly draft: boolean;
    /** True leaves room for initials at the foot of every printed page. */
    readonly initials: boolean;
    /** True says on every printed page that the copy is not for publication. */
    readonly privateCopy: boolean;
}

/** Gives the style sheet of a page. Sizes are in rem and lines have no fixed height, so that readers can change both. */
export function styleSheet(options: StyleOptions): string {
    return `${SCREEN}${PRINT}${pageBoxes(options)}`;
}

/** The words in the margins of a printed page. */
const MARGIN_WORDS = {
    en: { page: 'Page', of: 'of', initials: 'Initials', draft: 'DRAFT', privateCopy: 'Private: not for publication' },
    cy: {
        page: 'Tudalen',
        of: 'o',
        initials: 'Llythrennau',
        draft: 'DRAFFT',
        privateCopy: "Preifat: nid i'w gyhoeddi",
    },
} as const;

/** The margins of a printed page: marks above, number and room for initials below. */
function pageBoxes({ language, draft, initials, privateCopy }: StyleOptions): string {
    const words = MARGIN_WORDS[language];
    const boxes = [
        `@bottom-left { content: "${words.page} " counter(page) " ${words.of} " counter(pages); font: 9pt system-ui, sans-serif; color: #3d4a57; }`,
        ...(privateCopy
            ? [`@top-left { content: "${words.privateCopy}"; font: bold 9pt system-ui, sans-serif; color: #000; }`]
            : []),
        ...(draft
            ? [
                  `@top-right { content: "${words.draft}"; font: bold 10pt system-ui, sans-serif; letter-spacing: 0.15em; color: #8a2b0e; }`,
              ]
            : []),
        ...(initials
            ? [
                  `@bottom-right { content: "${words.initials}: ________"; font: 9pt system-ui, sans-serif; color: #3d4a57; }`,
              ]
            : []),
    ];
    return `\n@page {\n  size: A4; margin: 20mm 18mm 22mm;\n  ${boxes.join('\n  ')}\n}\n`;
}

const SCREEN = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f3f5f6; --ink: #1b2530; --quiet: #414e5a; --line: #c9d1d8; --edge: #74828f;
  --link: #0b5269; --decision: #175543; --decision-ground: #f0f7f4; --action: #6b4100; --action-ground: #fdf6e9;
  --focus: #0b5269; --head: #12343f; --head-ink: #ffffff; --head-quiet: #d3e2e7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161c22; --ground: #0f1317; --ink: #e8ecef; --quiet: #b0bcc6; --line: #36424d; --edge: #8796a3;
    --link: #8fd0e6; --decision: #6fc6ac; --decision-ground: #14261f; --action: #e5b566; --action-ground: #272013;
    --focus: #8fd0e6; --head: #10262e; --head-ink: #f2f7f8; --head-quiet: #b9d0d8;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: 0; padding: 0.6rem 1rem; background: var(--paper); color: var(--link); transform: translateY(-120%); z-index: 2; }
.skip:focus { transform: translateY(0.5rem); }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.watermark, .on-paper { display: none; }

.masthead { background: var(--head); color: var(--head-ink); padding: 2.5rem 1.25rem 2rem; }
.masthead > * { max-width: 68rem; margin-inline: auto; }
.authority { margin-block: 0 0.75rem; color: var(--head-quiet); font-weight: 600; }
h1 { margin-block: 0; font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); line-height: 1.15; letter-spacing: -0.015em; font-weight: 700; text-wrap: balance; }
.kicker { font-weight: 400; color: var(--head-quiet); }
.when { margin-block: 0.75rem 0; font-size: 1.1rem; }
.dot { color: var(--head-quiet); }
.status { margin-block: 1.25rem 0; padding-left: 0.85rem; border-left: 4px solid var(--head-quiet); }
.status + .status { margin-top: 0.6rem; }
.status strong { display: inline-block; margin-right: 0.35rem; }
.status-private { border-left-style: double; border-left-width: 8px; }

main, .contents, footer { max-width: 70.5rem; margin-inline: auto; padding-inline: 1.25rem; }
.contents { padding-block: 1.5rem 0; }
.contents h2 { margin: 0 0 0.4rem; font-size: 1rem; line-height: 1.4; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0; border-top: 1px solid var(--line); }
.contents a { display: block; padding: 0.4rem 0; min-height: 24px; text-decoration: none; line-height: 1.35; }
.contents a:hover { text-decoration: underline; }

main { padding-block: 1.5rem 2.5rem; }
main > * { background: var(--paper); padding-inline: 1.25rem; margin-inline: -1.25rem; }
main > p, main > ul, main > ol, main > dl, main > blockquote, main > section { margin-block: 0; margin-inline: -1.25rem; padding-block: 0.5rem; }
main > :not(.item):has(+ .item) { padding-bottom: 1.5rem; }
main > ul, main > ol { padding-left: 2.75rem; }
.item { padding-block: 1.75rem; border-top: 1px solid var(--line); }
main > :first-child { padding-top: 1.5rem; border-top: 0; }
main > :last-child { padding-bottom: 2rem; }
.item > * { max-width: 45rem; }
main > p, main > blockquote { padding-right: max(1.25rem, 100% - 45rem); }
h2 { margin: 0 0 0.9rem; font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
h2 .number { color: var(--quiet); font-weight: 600; margin-right: 0.15em; }
h3, h4, h5, h6 { margin: 1.6rem 0 0.5rem; font-size: 1.08rem; line-height: 1.35; }
h4, h5, h6 { font-size: 1rem; }
.part { color: var(--quiet); }
p, ul, ol, blockquote { margin: 0 0 0.9rem; }
ul, ol { padding-left: 1.5rem; }
li { margin-bottom: 0.35rem; }
li > ul, li > ol { margin: 0.35rem 0 0; }
.labelled { list-style: none; padding-left: 0; }
.labelled > li { display: grid; grid-template-columns: minmax(1.9rem, max-content) minmax(0, 1fr); column-gap: 0.5rem; }
.labelled > li > ul, .labelled > li > ol { grid-column: 2; }
.labelled .words { grid-column: 2; }
.label { font-variant-numeric: tabular-nums; }
.summary { color: var(--quiet); font-size: 1.05rem; }
.decides { padding-left: 0.85rem; border-left: 4px solid var(--decision); }
blockquote { margin-left: 0; padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--edge); color: var(--quiet); }
blockquote p:last-child { margin-bottom: 0; }

.details { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.9rem 1.5rem; }
.details > div { min-width: 0; }
main > .details { padding-bottom: 1.5rem; }
dt { color: var(--quiet); font-size: 0.9rem; }
dd { margin: 0; }

.decision, .actions, .vote { margin: 1.4rem 0; padding: 0.9rem 1.1rem 0.3rem; border: 1px solid var(--edge); border-left-width: 6px; background: var(--paper); }
.decision { border-color: var(--decision); background: var(--decision-ground); }
.actions { border-color: var(--action); background: var(--action-ground); border-left-style: dashed; }
.vote { border: 0; padding: 0; }
.decision h3, .actions h3, .vote h3 { margin: 0 0 0.5rem; }
.decision h3 { color: var(--decision); }
.actions h3 { color: var(--action); }
.decision .keyword { letter-spacing: 0.01em; }
.private { padding: 0.7rem 1rem; border: 2px dashed var(--edge); color: var(--quiet); }
div.private { color: inherit; margin-bottom: 0.9rem; }

.scroll { overflow-x: auto; margin: 0 0 1rem; position: relative; }
.item > .scroll { max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 0.5rem; color: var(--quiet); }
.attendance caption { color: var(--ink); font-size: 1.4rem; line-height: 1.25; font-weight: 700; letter-spacing: -0.01em; padding-bottom: 0.7rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); min-width: 5.5rem; }
thead th { border-bottom: 2px solid var(--edge); font-size: 0.9rem; color: var(--quiet); }
tbody th { font-weight: 600; }
.count, .figure { text-align: right; }
.register td:nth-child(2) { min-width: 14rem; }
.votes th, .votes td { min-width: 0; }
.votes.counts { width: auto; min-width: min(18rem, 100%); }
.votes td:last-child:not(.count) { min-width: 7.5rem; }
.votes th[scope="row"] { min-width: 5rem; }

.signature dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: 2rem; margin: 0; }
.to-fill { border-bottom: 1px solid currentcolor; min-height: 3rem; }
.signature { padding-block: 2rem; border-top: 1px solid var(--line); }
footer { padding-block: 0 2.5rem; color: var(--quiet); font-size: 0.92rem; }
footer p { margin: 0 0 0.35rem; max-width: 44rem; }

@media (min-width: 48rem) {
  .attendance tbody th { min-width: 12rem; }
}
@media (min-width: 60rem) {
  body { display: grid; grid-template-columns: minmax(1.5rem, 1fr) 17rem minmax(0, 50rem) minmax(1.5rem, 1fr); column-gap: 0; }
  body.alone { grid-template-columns: minmax(1.5rem, 1fr) 0 minmax(0, 50rem) minmax(1.5rem, 1fr); }
  .skip { grid-column: 1; }
  .masthead { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; padding: 3.25rem 0 2.5rem; }
  .masthead > * { grid-column: 2 / 4; max-width: none; margin-inline: 0; padding-right: 1rem; }
  .alone .masthead > * { grid-column: 3; }
  .masthead > .status { padding-left: 0.85rem; }
  .contents { grid-column: 2; margin: 0; padding: 2rem 2rem 2rem 0; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
  main { grid-column: 3; margin: 0; padding: 2rem 0; width: 100%; }
  main > *, main > p, main > ul, main > ol, main > dl, main > blockquote, main > section { padding-inline: 2.5rem; margin-inline: 0; }
  main > p, main > blockquote { padding-right: max(2.5rem, 100% - 47.5rem); }
  main > ul, main > ol { padding-left: 4rem; }
  .item { padding-block: 2.25rem; }
  main > :first-child { padding-top: 2.25rem; }
  footer { grid-column: 3; margin: 0; padding-inline: 2.5rem 0; width: 100%; }
}
@media (forced-colors: active) {
  .decision, .actions, .decides, .status, .private, blockquote { border-color: CanvasText; }
  .kicker, .dot { color: CanvasText; }
}
`;

const PRINT = `
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ground: #fff; --ink: #000; --quiet: #333; --line: #999; --edge: #555; --link: #000; --decision: #000; --decision-ground: #fff;
    --action: #000; --action-ground: #fff; --draft: #8a2b0e; --head: #fff; --head-ink: #000; --head-quiet: #333;
  }
  html { font-size: 10.5pt; }
  body { display: block; background: none; line-height: 1.45; }
  .skip, .contents { display: none; }
  .masthead, main, footer { max-width: none; padding: 0; margin: 0; display: block; }
  .masthead { padding-bottom: 5mm; border-bottom: 1.5pt solid #000; }
  .masthead > *, .item > *, main > p, footer p { max-width: none; padding-right: 0; }
  .status { border-left-color: #000; }
  main > *, main > p, main > ul, main > ol, main > dl, main > blockquote, main > section { margin: 0; padding-inline: 0; background: none; }
  main > :first-child, .item { padding-block: 5mm 0; }
  .item { border-top: 0.5pt solid #999; margin-top: 5mm; }
  .details { grid-template-columns: repeat(3, 1fr); }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  .decision, .actions, .vote, tr, blockquote, li, .signature, .private { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  th, td { min-width: 0; padding-block: 0.3rem; }
  a { text-decoration: none; }
  main p a[href^="http"]:not(.address)::after, main li a[href^="http"]:not(.address)::after, dd a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .on-paper { display: block; }
  .to-fill { min-height: 14mm; }
  footer { margin-top: 8mm; padding-top: 3mm; border-top: 0.5pt solid #999; }
  .watermark {
    display: block; position: fixed; inset: 38% 0 auto; text-align: center; transform: rotate(-32deg); z-index: -1;
    font: 700 110pt/1 system-ui, sans-serif; letter-spacing: 0.08em; color: rgb(0 0 0 / 9%);
    -webkit-print-color-adjust: exact; print-color-adjust: exact;
  }
}
`;
