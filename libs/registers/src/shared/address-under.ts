/** The address of something beneath a base, whether or not the base ends in a slash. */
export const addressUnder = (baseUrl: string, path: string): URL => new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
