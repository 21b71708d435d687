/** Number of fields on the one page of the form that every library renders: `?fields=60`. */
export const FIELDS = Number(new URLSearchParams(location.search).get('fields') ?? 60);

export function root(): HTMLElement {
  return document.getElementById('root') as HTMLElement;
}
