import { anonymousClient, attachFile, closedParty, SMALL_PDF, submitDraft, writeDraft, type ProductClient } from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { britInBronnoy, kari, PRODUCT_URL, rolfInRana, siri, siriForHerCafe } from './product.js';

/** Who a route is for. A route that is not here fails the test below, so that nobody adds one without deciding. */
type RouteClass = 'public' | 'login' | 'citizen' | 'draft' | 'submission' | 'caseworker' | 'case';

const ROUTES: Readonly<Record<string, RouteClass>> = {
  'get /api/v1/auth/jwks.json': 'login',
  'get /api/v1/auth/citizen/login': 'login',
  'get /api/v1/auth/citizen/callback': 'login',
  'get /api/v1/auth/citizen/frontchannel-logout': 'login',
  'post /api/v1/auth/citizen/backchannel-logout': 'login',
  'post /api/v1/auth/citizen/logout': 'login',
  'get /api/v1/auth/caseworker/login': 'login',
  'get /api/v1/auth/caseworker/callback': 'login',
  'get /api/v1/auth/caseworker/frontchannel-logout': 'login',
  'post /api/v1/auth/caseworker/backchannel-logout': 'login',
  'post /api/v1/auth/caseworker/logout': 'login',
  'get /api/v1/services': 'public',
  'get /api/v1/services/{serviceId}/definition': 'public',
  'get /api/v1/services/{serviceId}/validator/{hash}.js': 'public',
  'get /api/v1/session': 'public',
  'get /api/v1/caseworker/session': 'public',
  'put /api/v1/session/acting-for': 'citizen',
  'get /api/v1/drafts': 'citizen',
  'post /api/v1/drafts': 'citizen',
  'get /api/v1/submissions': 'citizen',
  'get /api/v1/drafts/{draftId}': 'draft',
  'put /api/v1/drafts/{draftId}': 'draft',
  'post /api/v1/drafts/{draftId}/lookups': 'draft',
  'post /api/v1/drafts/{draftId}/submit': 'draft',
  'put /api/v1/drafts/{draftId}/attachments/{attachmentId}': 'draft',
  'put /api/v1/drafts/{draftId}/attachments/{attachmentId}/tag': 'draft',
  'get /api/v1/drafts/{draftId}/attachments/{attachmentId}': 'draft',
  'delete /api/v1/drafts/{draftId}/attachments/{attachmentId}': 'draft',
  'delete /api/v1/drafts/{draftId}': 'draft',
  'get /api/v1/submissions/{submissionId}': 'submission',
  'get /api/v1/submissions/{submissionId}/application.pdf': 'submission',
  'post /api/v1/caseworker/inbox': 'caseworker',
  'get /api/v1/caseworker/submissions/{submissionId}': 'case',
  'get /api/v1/caseworker/submissions/{submissionId}/application.pdf': 'case',
  'get /api/v1/caseworker/submissions/{submissionId}/attachments/{attachmentId}': 'case',
  'post /api/v1/caseworker/submissions/{submissionId}/delivery/retry': 'case',
};

type ActorName = 'nobody' | 'owner' | 'another citizen' | 'owner for her firm' | 'caseworker there' | 'caseworker elsewhere';

/** Answer to each actor: a status, or `let in` for anything but 401, 403 and 404. */
const EXPECTED: Readonly<Record<Exclude<RouteClass, 'login'>, Readonly<Record<ActorName, number | 'let in'>>>> = {
  public: {
    nobody: 'let in',
    owner: 'let in',
    'another citizen': 'let in',
    'owner for her firm': 'let in',
    'caseworker there': 'let in',
    'caseworker elsewhere': 'let in',
  },
  citizen: {
    nobody: 401,
    owner: 'let in',
    'another citizen': 'let in',
    'owner for her firm': 'let in',
    'caseworker there': 401,
    'caseworker elsewhere': 401,
  },
  draft: {
    nobody: 401,
    owner: 'let in',
    'another citizen': 404,
    'owner for her firm': 404,
    'caseworker there': 401,
    'caseworker elsewhere': 401,
  },
  submission: {
    nobody: 401,
    owner: 'let in',
    'another citizen': 404,
    'owner for her firm': 404,
    'caseworker there': 401,
    'caseworker elsewhere': 401,
  },
  caseworker: {
    nobody: 401,
    owner: 401,
    'another citizen': 401,
    'owner for her firm': 401,
    'caseworker there': 'let in',
    'caseworker elsewhere': 'let in',
  },
  case: {
    nobody: 401,
    owner: 401,
    'another citizen': 401,
    'owner for her firm': 401,
    'caseworker there': 'let in',
    'caseworker elsewhere': 404,
  },
};

interface Objects {
  readonly draftId: string;
  readonly draftAttachmentId: string;
  readonly submissionId: string;
  readonly sentAttachmentId: string;
}

let actors: Readonly<Record<ActorName, ProductClient>>;
let objects: Objects;

test.describe('who may do what', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    const owner = await siri();
    actors = {
      nobody: anonymousClient(PRODUCT_URL),
      owner,
      'another citizen': await kari(),
      'owner for her firm': await siriForHerCafe(),
      'caseworker there': await rolfInRana(),
      'caseworker elsewhere': await britInBronnoy(),
    };
    objects = await makeObjects(owner);
  });

  test('every route the product declares is classified, and every classified route is there', async () => {
    const { json } = await actors.nobody.send('/api/openapi.json');
    const declared = Object.entries(json['paths'] as Readonly<Record<string, object>>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(declared.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  for (const [route, routeClass] of Object.entries(ROUTES)) {
    if (routeClass === 'login') continue;
    test(`${route} lets in whom it is for and nobody else`, async () => {
      const [method = '', template = ''] = route.split(' ');
      // The owner comes last: some of these remove what they are about.
      const order = Object.keys(actors).sort((a) => (a === 'owner' ? 1 : -1)) as ActorName[];
      for (const name of order) {
        const answer = await actors[name].send(addressOf(template), {
          method: method.toUpperCase() as 'GET',
          ...(method === 'get' ? {} : { json: {} }),
        });
        const expected = EXPECTED[routeClass][name];
        if (expected === 'let in') expect([401, 403, 404], `${name}: ${answer.status}`).not.toContain(answer.status);
        else expect(answer.status, name).toBe(expected);
        expect(answer.status, name).toBeLessThan(500);
      }
    });
  }

  test('a citizen’s session opens nothing for caseworkers beside a caseworker’s own, and the other way', async () => {
    const both = { ...actors.owner, cookie: `${actors.owner.cookie}; ${actors['caseworker elsewhere'].cookie}` };
    const answer = await anonymousClient(PRODUCT_URL).send(`/api/v1/caseworker/submissions/${objects.submissionId}`, {
      headers: { Cookie: both.cookie },
    });
    expect(answer.status).toBe(404);
    const upperCase = await anonymousClient(PRODUCT_URL).send(`/api/v1/CASEWORKER/submissions/${objects.submissionId}`, {
      headers: { Cookie: both.cookie },
    });
    expect(upperCase.status).toBe(404);
  });

  test('the inbox holds the caseworker’s own municipality only', async () => {
    const inbox = async (client: ProductClient) =>
      (await client.send('/api/v1/caseworker/inbox', { method: 'POST', json: { limit: 200 } })).json['items'] as readonly {
        readonly id: string;
      }[];
    expect((await inbox(actors['caseworker there'])).map(({ id }) => id)).toContain(objects.submissionId);
    expect((await inbox(actors['caseworker elsewhere'])).map(({ id }) => id)).not.toContain(objects.submissionId);
  });

  test('a draft’s attachment is not reached through another draft', async () => {
    const other = await writeDraft(actors.owner, closedParty());
    const added = await attachFile(actors.owner, other.id, { nodeKey: 'vedleggDisponering', fileName: 'avtale.pdf', bytes: SMALL_PDF });
    const mine = await writeDraft(actors['another citizen'], closedParty());
    const address = `/api/v1/drafts/${mine.id}/attachments/${String(added.json['id'])}`;
    expect((await actors['another citizen'].send(address)).status).toBe(404);
    expect((await actors['another citizen'].send(address, { method: 'DELETE' })).status).toBe(404);
    expect((await actors.owner.send(address.replace(mine.id, other.id))).status).toBe(200);
  });
});

async function makeObjects(owner: ProductClient): Promise<Objects> {
  const file = { nodeKey: 'vedleggDisponering', fileName: 'avtale.pdf', bytes: SMALL_PDF };
  const kept = await writeDraft(owner, closedParty());
  const draftAttachmentId = String((await attachFile(owner, kept.id, file)).json['id']);
  const toSend = await writeDraft(owner, { ...closedParty(), promisedLater: [] });
  const sentAttachmentId = String((await attachFile(owner, toSend.id, file)).json['id']);
  const receipt = await submitDraft(owner, toSend);
  expect(receipt.status).toBe(201);
  return { draftId: kept.id, draftAttachmentId, submissionId: String(receipt.json['submissionId']), sentAttachmentId };
}

function addressOf(template: string): string {
  const { draftId, draftAttachmentId, submissionId, sentAttachmentId } = objects;
  const attachmentId = template.includes('/drafts/') ? draftAttachmentId : sentAttachmentId;
  const filled = template
    .replace('{draftId}', draftId)
    .replace('{submissionId}', submissionId)
    .replace('{attachmentId}', attachmentId)
    .replace('{serviceId}', 'skjenkebevilling')
    // The wrong shape, so that the answer is 400 whoever asks.
    .replace('{hash}', 'x');
  return filled.endsWith('/definition') ? `${filled}?municipality=1833` : filled;
}
