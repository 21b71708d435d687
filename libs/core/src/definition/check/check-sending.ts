import type { Evaluation, Issue, SchemaValidator } from '../../application/application.js';
import { evaluateExample } from '../../application/example-application.js';
import { InvalidDefinitionError } from '../../application/invalid-definition-error.js';
import { createSchemaValidator } from '../../validation/schema-validator.js';
import { UnsupportedSchemaError } from '../../validation/unsupported-schema-error.js';
import type { EffectiveDefinition } from '../definition.js';
import { effectiveDefinition } from '../effective-definition.js';
import type { NamedExample } from '../example.js';
import { periodOf } from '../in-force.js';
import type { Municipality } from '../municipality.js';
import type { CheckContext } from './check-context.js';
import { checkPlans } from './check-plans.js';

/** An example sent in its municipality. */
export interface Sent {
  readonly named: NamedExample;
  readonly effective: EffectiveDefinition;
  readonly evaluation: Evaluation;
}

/** Sends an example, once; nothing where its municipality does not have the service. */
export type Send = (named: NamedExample) => Sent | undefined;

/** The service as a municipality has it on a day. */
export type Effective = (municipality: Municipality, today: string) => EffectiveDefinition;

/** Every track can be sent, as its examples show, and what is sent becomes a case in every municipality's archive. */
export function checkSending(context: CheckContext, examples: readonly NamedExample[]): void {
  const own = examples.filter(({ service, example }) => service === context.folder && example.expect.tracks !== undefined);
  const schema = validatorFor(context);
  if (!schema) return;
  const effective = effectives(context);
  const sent = new Map<NamedExample, Sent | undefined>();
  const send: Send = (named) => {
    if (!sent.has(named)) sent.set(named, sendIn(context, named, effective, schema));
    return sent.get(named);
  };
  try {
    checkTracks(context, own, send);
    checkPlans(context, own, send, effective);
  } catch (error) {
    // A form that does not compile is told of by the checks of components and expressions.
    if (!(error instanceof InvalidDefinitionError)) throw error;
  }
}

function validatorFor(context: CheckContext): SchemaValidator | undefined {
  const { model } = context.service;
  try {
    return createSchemaValidator(model, { synthetic: true });
  } catch (error) {
    if (!(error instanceof UnsupportedSchemaError)) throw error;
    const message = `Datamodellen kan ikke brukes til å kontrollere svar (${error.message}).`;
    context.report({ code: 'model.unsupported', message, remedy: 'Bruk bare nøkkelord som passer til typen.' }, { in: model });
    return undefined;
  }
}

/** The service in a municipality on a day; days on which the same rates and laws apply share one, so that its form is compiled once. */
function effectives({ service }: CheckContext): Effective {
  const known = new Map<string, EffectiveDefinition>();
  return (municipality, today) => {
    const key = `${municipality.number} ${periodOf(service, today)}`;
    const effective = known.get(key) ?? effectiveDefinition(service, municipality, today);
    known.set(key, effective);
    return effective;
  };
}

function sendIn({ municipalities }: CheckContext, named: NamedExample, effectiveOf: Effective, schema: SchemaValidator): Sent | undefined {
  const municipality = municipalities.find(({ number }) => number === named.example.municipality);
  if (!municipality) return undefined;
  const effective = effectiveOf(municipality, named.example.today);
  return { named, effective, evaluation: evaluateExample(effective, named.example, schema) };
}

/** Each track has an example that can be sent, or one that was meant to be and shows what stops it. */
function checkTracks(context: CheckContext, examples: readonly NamedExample[], send: Send): void {
  for (const track of context.service.service.tracks) {
    const onTrack = examples.filter(({ example }) => example.expect.tracks?.includes(track.id));
    const complete = onTrack.filter(({ example }) => example.expect.errors.length === 0);
    const stopped = firstStop(complete, send);
    const place = { in: track, key: 'id' };
    if (onTrack.length > 0 && complete.length === 0) {
      const message = `Ingen av eksemplene på sporet «${track.id}» kan sendes, så det er ikke vist at en søker kommer i mål.`;
      context.report({ code: 'track.no-complete-example', severity: 'hint', message, remedy: 'Lag et eksempel uten feil.' }, place);
    } else if (stopped) {
      const { named, error } = stopped;
      const message = `Ingen av eksemplene på sporet «${track.id}» kan sendes. ${named.name} stopper ved «${error.nodeKey}» (${error.code}).`;
      const remedy = 'Rett det som stopper søkeren, eller eksemplet. «sporvalg examples» viser alt.';
      context.report({ code: 'track.cannot-be-sent', message, remedy }, place);
    }
  }
}

/** What stops the first example; nothing when one of them is not stopped. */
function firstStop(examples: readonly NamedExample[], send: Send): { readonly named: NamedExample; readonly error: Issue } | undefined {
  let first: { readonly named: NamedExample; readonly error: Issue } | undefined;
  for (const named of examples) {
    const sent = send(named);
    const error = sent?.evaluation.issues.find(({ severity }) => severity === 'error');
    if (sent && !error) return undefined;
    if (error) first ??= { named, error };
  }
  return first;
}
