/** Paper is white: prints with the light colours whatever the screen shows. */
export function printInLight(): void {
  const page = document.documentElement;
  const onScreen = page.dataset['colorScheme'];
  addEventListener('beforeprint', () => (page.dataset['colorScheme'] = 'light'));
  addEventListener('afterprint', () => (page.dataset['colorScheme'] = onScreen));
}
