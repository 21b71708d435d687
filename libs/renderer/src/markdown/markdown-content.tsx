import { Heading, Link, List } from '@digdir/designsystemet-react';
import { marked, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

import type { UiTexts } from '../texts/ui-texts.js';

type Words = Pick<UiTexts, 'opensInNewTab'>;

/** Markdown as React elements. HTML in the text is shown as the text it is, never as markup. */
export function MarkdownContent({ text, ui, inline }: { readonly text: string; readonly ui: Words; readonly inline: boolean }) {
  if (inline) return renderAll(marked.Lexer.lexInline(text), ui);
  return <div className="sv-text">{renderAll(marked.lexer(text), ui)}</div>;
}

function renderAll(tokens: readonly Token[] | undefined, ui: Words): ReactNode {
  return (tokens ?? []).map((token, index) => <Fragment key={index}>{render(token, ui)}</Fragment>);
}

function render(token: Token, ui: Words): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return <p>{renderAll(token.tokens, ui)}</p>;
    case 'heading':
      return renderHeading(token as Tokens.Heading, ui);
    case 'list':
      return renderList(token as Tokens.List, ui);
    case 'blockquote':
      return <blockquote>{renderAll(token.tokens, ui)}</blockquote>;
    case 'table':
      return renderTable(token as Tokens.Table, ui);
    case 'strong':
      return <strong>{renderAll(token.tokens, ui)}</strong>;
    case 'em':
      return <em>{renderAll(token.tokens, ui)}</em>;
    case 'del':
      return <del>{renderAll(token.tokens, ui)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'link':
      return renderLink(token as Tokens.Link, ui);
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'space':
      return null;
    case 'text':
      return (token as Tokens.Text).tokens ? renderAll((token as Tokens.Text).tokens, ui) : unescaped((token as Tokens.Text).text);
    case 'escape':
      return (token as Tokens.Escape).text;
    default:
      // html, images and anything new: what was written, as text
      return token.raw;
  }
}

/** The page has its own h1; a text's headings lie beneath it, on the level they are written. */
function renderHeading(token: Tokens.Heading, ui: Words): ReactNode {
  return (
    <Heading level={token.depth <= 2 ? 2 : token.depth === 3 ? 3 : 4} data-size="2xs">
      {renderAll(token.tokens, ui)}
    </Heading>
  );
}

function renderList(token: Tokens.List, ui: Words): ReactNode {
  const items = token.items.map((item, index) => <List.Item key={index}>{renderAll(item.tokens, ui)}</List.Item>);
  return token.ordered ? <List.Ordered>{items}</List.Ordered> : <List.Unordered>{items}</List.Unordered>;
}

function renderTable(token: Tokens.Table, ui: Words): ReactNode {
  return (
    <div className="sv-text__table">
      <table>
        <thead>
          <tr>
            {token.header.map((cell, index) => (
              <th key={index} scope="col">
                {renderAll(cell.tokens, ui)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{renderAll(cell.tokens, ui)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function renderLink(token: Tokens.Link, ui: Words): ReactNode {
  const target = safeTarget(token.href);
  if (!target) return renderAll(token.tokens, ui);
  if (!target.isExternal) return <Link href={target.href}>{renderAll(token.tokens, ui)}</Link>;
  return (
    <Link href={target.href} target="_blank" rel="noopener noreferrer">
      {renderAll(token.tokens, ui)} ({ui.opensInNewTab})
    </Link>
  );
}

/** Web and e-mail addresses only; a relative address, `javascript:` and the like become plain text. */
function safeTarget(href: string): { readonly href: string; readonly isExternal: boolean } | undefined {
  if (/^mailto:[^\s]+$/i.test(href)) return { href, isExternal: false };
  return /^https?:\/\/[^\s]+$/i.test(href) ? { href, isExternal: true } : undefined;
}

/** The lexer keeps entities as they are written; React will escape what it is given. */
function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&nbsp;': '\u00a0',
  };
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity);
}
