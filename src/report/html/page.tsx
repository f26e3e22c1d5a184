import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { clientScript, styleSheet } from "../assets.ts";

/** A heading of the page's contents, and how many things stand under it. */
export interface Chapter {
  readonly id: string;
  readonly label: string;
  readonly count: number | null;
}

/** What every page has around its content. */
export interface PageProps {
  readonly title: string;
  readonly header: ComponentChildren;
  readonly chapters: readonly Chapter[];
  readonly children: ComponentChildren;
  readonly footer: ComponentChildren;
  /** The ledger as JSON that cannot end its element, or null to leave it out. */
  readonly data: string | null;
}

const POLICY = [
  "default-src 'none'",
  `style-src ${styleSheet.policy}`,
  `script-src ${clientScript.policy}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One HTML file: nothing is fetched, and nothing but its own script runs (Content Security Policy 3, by hash). */
export function renderPage(props: PageProps): string {
  const data = props.data?.replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const page = renderToString(<Page {...props} data={data ?? null} />);
  return `<!doctype html>\n${page.replace(CONTROL, "\uFFFD")}\n`;
}

/** Control characters that HTML allows nowhere; each stands as one U+FFFD, so that offsets hold, and in the ledger's JSON by its number. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/gu;

function Page({ title, header, chapters, children, footer, data }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styleSheet.text }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the results
        </a>
        <header class="masthead">{header}</header>
        <div class="frame">
          <Contents chapters={chapters} hasData={data !== null} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <footer class="colophon">{footer}</footer>
        {data === null ? null : (
          <script type="application/json" id="ledger" dangerouslySetInnerHTML={{ __html: data }} />
        )}
        <script type="module" dangerouslySetInnerHTML={{ __html: clientScript.text }} />
      </body>
    </html>
  );
}

function Contents({ chapters, hasData }: { chapters: readonly Chapter[]; hasData: boolean }) {
  return (
    <nav class="contents" aria-label="Contents">
      <ul>
        {chapters.map(({ id, label, count }) => (
          <li>
            <a href={`#${id}`}>
              <span>{label}</span>
              {count === null ? null : <span class="n">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
      <div class="tools" data-needs-script hidden>
        <button type="button" data-do="open">
          Open all
        </button>
        <button type="button" data-do="close">
          Close all
        </button>
        <button type="button" data-do="marks" aria-pressed="true">
          Highlights
        </button>
        {hasData ? (
          <button type="button" data-do="save">
            Save ledger
          </button>
        ) : null}
      </div>
    </nav>
  );
}
