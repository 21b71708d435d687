import type { Attachment, Problem } from '@sporvalg/contract';
import { NoAnswerError, ProblemError } from '@sporvalg/contract/client';

/**
 * Sends a file as a raw body, telling how far it has come; `fetch` cannot.
 *
 * @param onProgress fraction from 0 to 1
 * @throws ProblemError for the server's refusal, NoAnswerError when no answer came
 */
export function uploadFile(
  url: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  onProgress: (fraction: number) => void,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new NoAnswerError('The upload got no answer'));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Attachment);
      else reject(new ProblemError((request.response as Problem | null) ?? { status: request.status, code: 'unknown' }));
    };
    request.send(file);
  });
}
