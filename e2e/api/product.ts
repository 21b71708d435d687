import { actFor, logInToProduct, type ProductClient } from '@sporvalg/testing';

/** Address of the product this run has started. */
export const PRODUCT_URL = `http://localhost:${process.env['E2E_PORT']}`;
/** Its folder for data; the archive lies in `arkiv`. */
export const DATA_DIR = process.env['E2E_DATA_DIR'] ?? '';

export const siri = () => logInToProduct(PRODUCT_URL, 'Siri Rolighumle');
export const kari = () => logInToProduct(PRODUCT_URL, 'Kari Vakkerblomst');
/** Siri on behalf of her own firm, which is another party than herself. */
export async function siriForHerCafe(): Promise<ProductClient> {
  const client = await siri();
  await actFor(client, '310000019');
  return client;
}
/** Siri's applications go to Rana, where Rolf works; Brit works in Brønnøy. */
export const rolfInRana = () => logInToProduct(PRODUCT_URL, 'Rolf Ranafjell', 'caseworker');
export const britInBronnoy = () => logInToProduct(PRODUCT_URL, 'Brit Sakkyndig', 'caseworker');
