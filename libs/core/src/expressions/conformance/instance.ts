import { asObject, asText, type TestFile } from './test-file.js';

/** What `instanceContext` may ask for; nothing for a form without an instance. */
export function instanceContext(file: TestFile): Readonly<Record<string, string>> {
  if (file.stateless) return {};
  const owner = asObject(file.instance['instanceOwner']);
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['instanceId', asText(file.instance['id'])],
    ['appId', asText(file.instance['appId'])],
    ['instanceOwnerPartyId', asText(owner['partyId'])],
    ['instanceOwnerPartyType', partyType(owner)],
    ['instanceOwnerName', asText(asObject(owner['party'])['name'])],
  ];
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

function partyType(owner: Readonly<Record<string, unknown>>): string {
  if (owner['organisationNumber']) return 'org';
  if (owner['personNumber']) return 'person';
  return owner['username'] || owner['externalIdentifier'] ? 'selfIdentified' : 'unknown';
}

/** What the user may do in the current task. */
export function authContext(file: TestFile): Readonly<Record<string, boolean>> {
  const standard = { read: false, write: false, instantiate: false, confirm: false, sign: false, reject: false, complete: false };
  const allowed = { ...standard, read: file.task['read'], write: file.task['write'], ...asObject(file.task['actions']) };
  return Object.fromEntries(Object.entries(allowed).map(([action, value]) => [action, value === true]));
}
