#!/usr/bin/env bash
# Biome 2.6.8 recommends useMathMinMax, which is said to leave bigints alone. It does where the operands themselves are annotated. Where they are
# constants that a function of the same file has returned, whose type says bigint, it takes them for numbers: it calls for Math.max, and its
# unsafe fix writes that. Math.max takes no bigint, so that what compared amounts throws a TypeError. Both forms are run here, before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @biomejs/biome@2.6.8 node@24.9.0
cat > biome.json <<'JSON'
{ "linter": { "enabled": true, "rules": { "preset": "recommended" } } }
JSON
cat > annotated.ts <<'TS'
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
console.log(larger(2n, 6n))
TS
cat > returned.ts <<'TS'
function cost(units: bigint): bigint {
  return units * 2n
}
function reserve(paid: bigint, due: bigint): bigint {
  const spent = cost(paid)
  const needed = cost(due)
  return spent > needed ? spent : needed
}
console.log(reserve(1n, 3n))
TS
run() { npx node "$1" 2>&1 | grep -E '^[0-9]+n$|^TypeError' || true; }
said() { npx biome lint "$1" 2>&1 | grep -c 'lint/complexity/useMathMinMax' || true; }
before=$(run returned.ts)
annotated=$(said annotated.ts)
returned=$(said returned.ts)
npx biome lint --write --unsafe annotated.ts returned.ts > lint.log 2>&1
after=$(run returned.ts)
echo "operands annotated: $annotated warnings, then $(run annotated.ts)"
echo "operands returned:  $returned warnings; $before before the fix, $after after it"
[[ $annotated == 0 && $(run annotated.ts) == 6n && $returned == 1 && $before == 6n && $after == TypeError* ]]
