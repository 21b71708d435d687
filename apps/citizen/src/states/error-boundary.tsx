import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { useLanguage } from '../language/language.js';

interface State {
  readonly failed: boolean;
}

/** Keeps one page's fault from taking the whole app; the draft lies on the server. */
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
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <Heading level={1}>{t('state.crash')}</Heading>
      <Paragraph>{t('state.crash.body')}</Paragraph>
      <div>
        <Button onClick={() => location.reload()}>{t('state.reload')}</Button>
      </div>
    </div>
  );
}
