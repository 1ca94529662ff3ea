/** Checks one megabyte again and again while a profile is taken. Runs as a bundle of its own, in plain Node. */

import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { parse } from '../../server/src/syntax/parse.js';
import { minutesText } from './text.js';

const text = minutesText(1_000_000);
const rounds = Number(process.argv[2] ?? 20);
for (let round = 0; round < rounds; round++) check(buildMinutes(parse(text)));
