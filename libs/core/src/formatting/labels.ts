/** A label that stands inside a sentence: `Styrer` → `styrer`. A second letter that is not small says it begins with an abbreviation, which stays: `AS-eier`. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Labels after each other on one line: `Daglig leder, styrer`. For words that are written for this, and not for names. */
export function labelsInLine(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(', ');
}
