/** Where a map's pictures come from; the address must be one that the content security policy lets through. */
export interface MapLayer {
  /** Address with `{z}`, `{x}` and `{y}`; of a WMS, its address without a query. */
  readonly url: string;
  /** Who the pictures come from, as the licence wants it said. */
  readonly attribution?: string;
  /** Makes it a WMS. */
  readonly wmsLayers?: string;
}
