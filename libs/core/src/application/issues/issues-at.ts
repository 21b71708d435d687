import type { Issue, SchemaValidator, WritingJudge } from '../application.js';
import { remembered } from '../cells.js';
import type { Instance } from '../instance-tree.js';
import type { World } from '../world.js';
import { judgeAttachments } from './attachments.js';
import { judgeExpressions } from './expressions.js';
import { isError } from './issue-at.js';
import { createOwners } from './owners.js';
import { judgeMap } from './map.js';
import { judgeMoment } from './moment.js';
import { judgeOptions } from './options.js';
import { judgeRequired } from './required.js';
import { judgeRows } from './rows.js';
import { judgeSchema } from './schema.js';
import { judgeWriting } from './writing.js';

/** What is wrong at a component; nothing at one that is hidden. The same list for as long as it says the same. */
export type IssuesAt = (instance: Instance) => readonly Issue[];

/**
 * @param schema what judges answers against the service's data model; while there is none, that judgement is left out
 * @param writing judges how answers are written; left out where nobody is typing
 */
export function createIssuesAt(world: World, schema: () => SchemaValidator | undefined, writing?: WritingJudge): IssuesAt {
  const owners = createOwners(world);
  const issuesAt: IssuesAt = remembered((instance: Instance): readonly Issue[] => {
    if (world.isHidden(instance)) return NONE;
    const missing = judgeRequired(world, instance);
    const miswritten = writing ? judgeWriting(world, instance, writing) : NONE;
    // What is missing or miswritten has been told of.
    const model = schema();
    const unfit = model
      ? judgeSchema(world, instance, model, owners).filter(
          ({ code, path }) => (missing.length === 0 || code !== 'schema.required') && !miswritten.some((issue) => issue.path === path),
        )
      : NONE;
    const malformed = [...miswritten, ...unfit];
    const gone = malformed.length > 0 ? NONE : [...judgeOptions(world, instance), ...judgeMap(world, instance)];
    // An answer that is missing, malformed or gone is not judged by rules that take it for granted.
    const isInDoubt = [...missing, ...malformed, ...gone].some(isError);
    const broken = isInDoubt ? NONE : judgeExpressions(world, instance, owners);
    // Where the service has a rule of its own about the day or time, its words are enough.
    const outside = isInDoubt || broken.some(isError) ? NONE : judgeMoment(world, instance);
    const issues = [
      ...missing,
      ...malformed,
      ...gone,
      ...broken,
      ...outside,
      ...judgeAttachments(world, instance),
      ...judgeRows(world, instance, issuesAt),
    ];
    return issues.length === 0 ? NONE : issues;
  });
  return issuesAt;
}

const NONE: readonly Issue[] = [];
