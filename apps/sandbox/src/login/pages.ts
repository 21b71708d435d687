import { Html, html } from './html.js';

/** Somebody to log in as. */
export interface LoginChoice {
  /** Place in the list; no number of a person stands in the page. */
  readonly index: number;
  readonly name: string;
  readonly about: string;
}

export interface LoginPage {
  /** `ID-porten` or `Ansattinnlogging`: where one is. */
  readonly issuerName: string;
  readonly clientName: string;
  readonly choices: readonly LoginChoice[];
  /** Whether the page asks for the kind of eID; the first is chosen. */
  readonly levels: readonly { readonly acr: string; readonly name: string }[];
}

const frame = (title: string, content: Html, head = html``): string =>
  html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/sandbox/assets/login.css" />
        ${head}
      </head>
      <body>
        <header class="notice">
          <p><strong>Dette er en testinnlogging med oppdiktede personer.</strong> Ingen ekte opplysninger er i bruk.</p>
        </header>
        <main>${content}</main>
      </body>
    </html> `.markup;

const levelQuestion = ({ levels }: LoginPage) =>
  levels.length === 0
    ? html``
    : html`<fieldset class="levels">
        <legend>Elektronisk ID</legend>
        ${levels.map(
          ({ acr, name }, index) =>
            html`<label><input type="radio" name="acr" value="${acr}" ${index === 0 ? html`checked` : html``} /> ${name}</label>`,
        )}
      </fieldset>`;

/** The list of people to log in as; each name is a button that logs in as that person. */
export const loginPage = (page: LoginPage): string =>
  frame(
    `Velg hvem du er – ${page.issuerName} (test)`,
    html`<p class="issuer">${page.issuerName}</p>
      <h1>Velg hvem du er</h1>
      <p>Du er på vei til <strong>${page.clientName}</strong>.</p>
      <form method="post">
        ${levelQuestion(page)}
        <h2>Personer</h2>
        <ul class="choices">
          ${page.choices.map(
            ({ index, name, about }) =>
              html`<li>
                <button type="submit" name="choice" value="${index}">
                  <span class="name">${name}</span> <span class="about">${about}</span>
                </button>
              </li>`,
          )}
        </ul>
        <button class="secondary" type="submit" name="cancel" value="yes">Avbryt innloggingen</button>
      </form>`,
  );

/** Asks once, tells the applications that the session ends, and goes on by itself where scripts run. */
export const logoutPage = (options: { readonly form: string; readonly frontChannelUrls: readonly string[] }): string =>
  frame(
    'Logg ut – ID-porten (test)',
    html`<h1>Logg ut</h1>
      <p>Du blir logget ut av alle tjenestene du har brukt.</p>
      ${new Html(options.form)}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button>
      ${options.frontChannelUrls.map((url) => html`<iframe hidden title="Utlogging" src="${url}"></iframe>`)}`,
    html`<script src="/sandbox/assets/logout.js" defer></script>`,
  );

export const loggedOutPage = (): string =>
  frame(
    'Du er logget ut',
    html`<h1>Du er logget ut</h1>
      <p>Du kan lukke vinduet.</p>`,
  );

export const errorPage = (code: string, detail: string): string =>
  frame(
    'Innloggingen kan ikke fortsette',
    html`<h1>Innloggingen kan ikke fortsette</h1>
      <p>Gå tilbake til tjenesten du kom fra, og prøv på nytt.</p>
      <dl>
        <dt>Feilkode</dt>
        <dd>${code}</dd>
        <dt>Forklaring</dt>
        <dd lang="en">${detail}</dd>
      </dl>`,
  );

/** What the sandbox is and where its services are. */
export const homePage = (options: { readonly publicUrl: string; readonly paths: readonly string[] }): string =>
  frame(
    'Sandkasse – Sporvalg',
    html`<h1>Sandkasse</h1>
      <p>
        Her svarer registre og innlogging med oppdiktede personer og firmaer, slik at <a href="${options.publicUrl}">Sporvalg</a> kan prøves
        uten ekte data.
      </p>
      <h2>Tjenester</h2>
      <ul class="paths">
        ${options.paths.map((path) => html`<li><code>${path}</code></li>`)}
      </ul>
      <h2>Feil på bestilling</h2>
      <p>
        Send <code>PUT /sandbox/faults</code> med for eksempel <code>{ "register": "enhetsregisteret", "mode": "down" }</code>.
        <code>DELETE /sandbox/faults</code> gjør alt friskt igjen.
      </p>`,
  );
