import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { t } from '../language/t.js';

interface State {
  readonly failed: boolean;
}

/** Keeps one page's fault from leaving an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // The console is all a browser has; the message of an error of ours carries no personal data.
    // eslint-disable-next-line no-console
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="frame-width frame-main stack" data-size="sm">
        <Heading level={1}>{t('state.crash')}</Heading>
        <Paragraph>{t('state.crash.body')}</Paragraph>
        <div>
          <Button onClick={() => location.reload()}>{t('state.reload')}</Button>
        </div>
      </main>
    );
  }
}
