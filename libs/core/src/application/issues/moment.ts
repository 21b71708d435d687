import { isDay } from '../../formatting/days.js';
import type { Issue } from '../application.js';
import { dynamicProperty } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { dayLimit, timeLimit } from '../limits.js';
import { dayInWords, timeInWords } from '../words.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';

/** A day or time outside what the component takes: codes `date.min`, `date.max`, `time.min` and `time.max`. */
export function judgeMoment(world: World, instance: Instance): readonly Issue[] {
  const { type } = instance.compiled.node;
  if (type !== 'Datepicker' && type !== 'TimePicker') return [];
  const path = instance.bindings['simpleBinding'];
  const value = path === undefined ? undefined : world.model.read(path);
  if (typeof value !== 'string') return [];
  return type === 'Datepicker' ? judgeDay(world, instance, value, path) : judgeTime(world, instance, value, path);
}

function judgeDay(world: World, instance: Instance, value: string, path: string | undefined): readonly Issue[] {
  const { today, language } = world.input;
  if (!isDay(value)) return [];
  const [first, last] = ['minDate', 'maxDate'].map((name) => dayLimit(dynamicProperty(world, instance, name), today));
  const issue = (code: string, limit: string) => limitIssue(world, instance, path, code, dayInWords(limit, language, 'long'));
  if (first !== undefined && isDay(first) && value < first) return [issue('date.min', first)];
  return last !== undefined && isDay(last) && value > last ? [issue('date.max', last)] : [];
}

function judgeTime(world: World, instance: Instance, value: string, path: string | undefined): readonly Issue[] {
  const time = timeLimit(value);
  if (time === undefined) return [];
  const [first, last] = ['minTime', 'maxTime'].map((name) => timeLimit(dynamicProperty(world, instance, name)));
  const issue = (code: string, limit: string) => limitIssue(world, instance, path, code, timeInWords(limit, world.input.language));
  // From 11.00 to 02.00 is over midnight: only what lies between the two is outside.
  if (first !== undefined && last !== undefined && first > last) return time > last && time < first ? [issue('time.min', first)] : [];
  if (first !== undefined && time < first) return [issue('time.min', first)];
  return last !== undefined && time > last ? [issue('time.max', last)] : [];
}

function limitIssue(world: World, instance: Instance, path: string | undefined, code: string, limit: string): Issue {
  return issueAt(instance, { code, path, text: { key: `error.${code}`, params: { label: componentLabel(world, instance), limit } } });
}
