#!/usr/bin/env bash
# A public state variable fulfils a function of an interface that its own contract inherits: its getter is that function. Where variable and
# interface come together only in a contract that inherits both, solc 0.8.37 refuses it (error 6480), although the getter has just that
# signature, in either order of the bases. And unlike for a function of the same name, which one `override(A, B)` in the heir settles, there is nothing the heir can
# write: a function that overrides both is error 1452. So a base that keeps such a value has to know the interface, or hand the value on by its constructor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund solc@0.8.37
cat > compile.cjs <<'JS'
const solc = require('solc')
const priced = 'interface Priced { function price() external view returns (uint256); }'
const keeps = 'contract Shop { uint256 public price = 3; }'
const answers = 'contract Shop { function price() public view virtual returns (uint256) { return 3; } }'
const settles = 'function price() public view override(Shop, Priced) returns (uint256) { return 3; }'
const cases = {
  'the variable’s own contract inherits the interface': 'contract Shop is Priced { uint256 public price = 3; } contract Stall is Shop {}',
  'a function of a sibling base, overridden': `${answers} contract Stall is Shop, Priced { ${settles} }`,
  'a variable of a sibling base': `${keeps} contract Stall is Shop, Priced {}`,
  'the same, in the other order': `${keeps} contract Stall is Priced, Shop {}`,
  'a variable of a sibling base, overridden': `${keeps} contract Stall is Shop, Priced { ${settles} }`,
}
for (const [name, text] of Object.entries(cases)) {
  const sources = { 'stall.sol': { content: `// SPDX-License-Identifier: CC0-1.0\npragma solidity 0.8.37;\n${priced}\n${text}` } }
  const settings = { outputSelection: { '*': { '*': ['abi'] } } }
  const { errors = [] } = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  const codes = errors.filter(({ severity }) => severity === 'error').map(({ errorCode }) => errorCode)
  console.log(`${name}: ${codes.length === 0 ? 'compiles' : codes.join(' ')}`)
}
JS
seen=$(node compile.cjs)
echo "$seen"
[[ $seen == "the variable’s own contract inherits the interface: compiles
a function of a sibling base, overridden: compiles
a variable of a sibling base: 6480
the same, in the other order: 6480
a variable of a sibling base, overridden: 9097 1452" ]]
