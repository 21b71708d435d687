/** What the product itself says about an answer, in English. */
export const en: Readonly<Record<string, string>> = {
  'error.required': 'Fill in “{label}”.',
  'error.required.choice': 'Choose an answer to “{label}”.',
  'error.required.choices': 'Choose at least one answer to “{label}”.',
  'error.required.date': 'Choose a date for “{label}”.',
  'error.required.time': 'Enter a time for “{label}”, for example 18:30.',
  'error.required.opening-hours': 'Enter opening hours or choose closed for at least one day in “{label}”.',
  'error.required.organisation': 'Enter the organisation number in “{label}”. It has nine digits.',
  'error.required.person': 'Enter the national identity number in “{label}”. It has eleven digits.',
  'error.required.address': 'Enter address, postal code and town in “{label}”.',
  'error.opening-hours': 'Enter both from and to for {day} in “{label}”, for example 10:00 and 22:00, or choose closed.',

  'error.schema.invalid': 'Check your answer to “{label}”. We cannot accept it in this form.',
  'error.schema.minLength': 'Enter at least {limit} characters in “{label}”.',
  'error.schema.maxLength': 'Shorten “{label}” to {limit} characters or fewer.',
  'error.schema.minimum': 'Enter a number that is {limit} or more in “{label}”.',
  'error.schema.maximum': 'Enter a number that is {limit} or less in “{label}”.',
  'error.schema.exclusiveMinimum': 'Enter a number greater than {limit} in “{label}”.',
  'error.schema.exclusiveMaximum': 'Enter a number less than {limit} in “{label}”.',
  'error.schema.multipleOf': 'Enter a number that is a multiple of {limit} in “{label}”.',
  'error.schema.pattern': 'Check how you have written “{label}”, and correct it.',
  'error.schema.enum': 'Choose one of the answers in the list for “{label}”.',
  'error.schema.const': 'You must confirm “{label}” to continue.',
  'error.schema.type': 'Check your answer to “{label}”. We cannot accept it in this form.',
  'error.schema.type.number': 'Enter a number in “{label}”, digits only.',
  'error.schema.type.integer': 'Enter a whole number in “{label}”, without decimals.',
  'error.schema.minItems': 'Add at least {limit} in “{label}”.',
  'error.schema.maxItems': 'Remove some in “{label}”. You can have at most {limit}.',

  'error.format.date': 'Enter a date that exists in “{label}”, for example 20.11.2026.',
  'error.format.time': 'Enter the time in “{label}” with four digits, for example 18:30.',
  'error.format.email': 'Enter the email address in “{label}” like this: name@example.com.',
  'error.format.uri': 'Enter the web address in “{label}” like this: https://example.com.',
  'error.format.fodselsnummer': 'Check the national identity number in “{label}”. It should have eleven digits, and one of them is wrong.',
  'error.format.organisasjonsnummer': 'Check the organisation number in “{label}”. It should have nine digits, and one of them is wrong.',
  'error.format.kontonummer': 'Check the account number in “{label}”. It should have eleven digits, and one of them is wrong.',
  'error.format.telefon': 'Enter a Norwegian phone number with eight digits in “{label}”.',
  'error.format.postnummer': 'Enter the postal code in “{label}” with four digits.',

  'error.attachment.missing': 'Attach “{label}”. We need at least {limit}.',
  'error.attachment.too-many': 'Remove some files from “{label}”. You can attach at most {limit}.',
  'error.attachment.too-large': '“{fileName}” is too large. Attach a file of at most {limit} MB in “{label}”.',
  'error.attachment.type': '“{fileName}” is a type of file we cannot accept. Attach a file of type {endings} in “{label}”.',

  'error.rows.min': 'Add at least {limit} in “{label}”.',
  'error.rows.max': 'Remove some in “{label}”. You can have at most {limit}.',

  'error.track.open': 'Answer the questions first, and we will find the right application for you.',
  'error.track.guidance': 'You cannot submit this. Read what you can do instead, or change your answers.',

  'check.not-run': 'The check was not run, because the information it needs is missing.',

  'track.no-outcome': 'Your answers do not match any of our applications. Contact the municipality, and we will help you.',
  'track.unavailable': 'The municipality does not take this application here. Contact the municipality, and we will help you.',
  'track.not-for-applicant':
    'This application cannot be sent by the one you are applying for. Choose to apply as a private person or for an organisation, or contact the municipality.',
  'track.overruled': 'You chose this application yourself.',
};
