// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PeriodValue} from "./PeriodValue.sol";
import {Period} from "./Units.sol";

/// Prefix sums over a list of counts in O(log n) storage reads: Fenwick, "A new data structure for cumulative frequency
/// tables" (1994). Positions count from 0; node i (from 1) holds the sum of the lowbit(i) counts that end at position i-1.
/// Each node also has what it was when the period began: sums are read as they stood then, whatever has changed since.
library FenwickTree {
    using PeriodValue for PeriodValue.Value;

    struct Tree {
        uint64 length;
        mapping(uint256 node => PeriodValue.Value) sums;
    }

    /// Appends a position whose count is zero.
    function push(Tree storage self, Period current) internal returns (uint256 position) {
        position = self.length;
        uint256 node = position + 1;
        uint256 first = node - lowBit(node);
        PeriodValue.Value memory sum = PeriodValue.Value(0, 0, current);
        for (uint256 part = position; part > first; part -= lowBit(part)) {
            sum.newest += self.sums[part].newest;
            sum.before += self.sums[part].effectiveIn(current);
        }
        self.sums[node] = sum;
        // A position is a deal of an operator's: 2^64 of them are never opened.
        // forge-lint: disable-next-line(unsafe-typecast)
        self.length = uint64(node);
    }

    /// Changes the count at `position` from `newest` to `next`, effective from the period after `current`.
    function change(Tree storage self, uint256 position, uint64 newest, uint64 next, Period current) internal {
        for (uint256 node = position + 1; node <= self.length; node += lowBit(node)) {
            PeriodValue.Value storage sum = self.sums[node];
            sum.set(sum.newest - newest + next, current);
        }
    }

    /// Sum of the counts before `position` that are effective in `current`.
    function prefixIn(Tree storage self, uint256 position, Period current) internal view returns (uint64 sum) {
        for (uint256 node = position; node > 0; node -= lowBit(node)) sum += self.sums[node].effectiveIn(current);
    }

    function lowBit(uint256 node) private pure returns (uint256) {
        unchecked {
            return node & (0 - node);
        }
    }
}
