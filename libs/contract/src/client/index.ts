export { createCitizenClient, type CitizenClient } from './citizen-client.js';
export { createCaseworkerClient, type CaseworkerClient, type InboxQuery } from './caseworker-client.js';
export { NoAnswerError, ProblemError } from './problem-error.js';
