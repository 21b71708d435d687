const SAFE = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
const OWN_OR_SECURE = /^(?:https:\/\/|\/(?!\/)|data:image\/)[^\s]*$/i;

/** Whether an address from a definition or an answer may be followed: the web or e-mail, and nothing that runs. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address);
}

/** Whether a picture, recording or film may be fetched from an address: our own server, another over TLS, or a picture written out. */
export function isMediaAddress(address: string): boolean {
  return OWN_OR_SECURE.test(address);
}
