const BASE = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv';

/** Fiks Arkiv protocol V1; another version is another set of these. */
export const OPPRETT_NAMESPACE = `${BASE}/arkivmelding/opprett/v1`;
export const KVITTERING_NAMESPACE = `${BASE}/arkivmelding/opprett/kvittering/v1`;
export const METADATA_NAMESPACE = `${BASE}/metadatakatalog/v1`;
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';
