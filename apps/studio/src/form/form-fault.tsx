import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { t } from '../language/t.js';

interface FormFaultProps {
  /** A form that failed is tried again when this is another. */
  readonly version: unknown;
  readonly children: ReactNode;
}

/** Shown in place of a form that the renderer cannot draw, until the definition is another. */
export class FormFault extends Component<FormFaultProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // eslint-disable-next-line no-console
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: FormFaultProps): void {
    if (this.state.failed && before.version !== this.props.version) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Alert data-color="danger">
        <Heading level={1} data-size="xs">
          {t('form.failed')}
        </Heading>
        <Paragraph>{t('form.failed.body')}</Paragraph>
      </Alert>
    );
  }
}
