import { createHash, randomBytes } from 'node:crypto';

import { world, type SyntheticOrganisation } from '@sporvalg/testing';
import { Router, json, type RequestHandler } from 'express';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';

const Subject = z.object({ type: z.literal('urn:altinn:person:identifier-no'), value: z.string().regex(/^\d{11}$/) });

/** A stable id that looks like Altinn's, so that two runs agree. */
const partyUuid = (organisationNumber: string) =>
  createHash('sha256')
    .update(organisationNumber)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const party = (organisation: SyntheticOrganisation, roles: readonly string[]) => ({
  partyUuid: partyUuid(organisation.organisationNumber),
  name: organisation.name,
  organizationNumber: organisation.organisationNumber,
  personId: null,
  partyId: 50_000_000 + Number(organisation.organisationNumber.slice(-4)),
  type: 'Organization',
  unitType: organisation.formCode,
  isDeleted: organisation.deletedOn !== undefined,
  onlyHierarchyElementWithNoAccess: false,
  authorizedResources: [],
  authorizedRoles: roles,
  subunits: [],
});

/**
 * Stand-in of Altinn's platform: exchange of a Maskinporten token for Altinn's own, and the list of authorised
 * parties for resource owners. The person goes in the body, never in the address, and only organisations where
 * the person holds a role now are listed.
 *
 * @param authorised lets through only requests with a Maskinporten token of the right scope
 */
export function altinnRouter(authorised: RequestHandler): Router {
  const secret = randomBytes(32);
  const router = Router();

  router.get('/authentication/api/v1/exchange/maskinporten', authorised, async (_request, response) => {
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer(ISSUER).setExpirationTime('30m').sign(secret);
    response.type('text/plain').send(token);
  });

  const exchanged: RequestHandler = async (request, response, next) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const valid = await jwtVerify(token, secret, { issuer: ISSUER }).catch(() => undefined);
    if (!valid) return void response.status(401).end();
    next();
  };

  router.post('/accessmanagement/api/v1/resourceowner/authorizedparties', exchanged, json(), (request, response) => {
    const subject = Subject.safeParse(request.body);
    if (!subject.success) return void response.status(400).json({ title: 'One or more validation errors occurred.', status: 400 });
    response.json(partiesOf(subject.data.value));
  });
  return router;
}

const ISSUER = 'altinn-stand-in';

const partiesOf = (nationalIdentityNumber: string) =>
  world.organisations.flatMap((organisation) => {
    const roles = organisation.roles
      .filter((role) => !role.resigned && role.person?.nationalIdentityNumber === nationalIdentityNumber)
      .map((role) => role.code);
    return roles.length > 0 ? [party(organisation, roles)] : [];
  });
