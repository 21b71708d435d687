import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no CSS object, and Designsystemet's web components call CSS.escape when they load.
globalThis.CSS ??= { supports: () => false, escape: (text: string) => text } as unknown as typeof CSS;

// jsdom has the dialogue element, but neither opens nor closes it.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

afterEach(cleanup);
