// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PeriodValue, periodValue} from "./PeriodValue.sol";
import {Period} from "./Units.sol";

/// Prefix sums over a list of counts in O(log n) storage reads: Fenwick, "A new data structure for cumulative frequency
/// tables" (1994). Positions count from 0; node i (from 1) holds the sum of the lowbit(i) counts that end at position i-1.
/// Each node also has what it was when the period began: sums are read as they stood then, whatever has changed since.
library FenwickTree {
    struct Tree {
        /// Node i is in place i-1; two share a storage slot.
        PeriodValue[] sums;
    }

    /// Appends a position whose count is zero.
    function push(Tree storage self, Period current) internal returns (uint256 position) {
        position = self.sums.length;
        uint256 node = position + 1;
        uint256 first = node - lowBit(node);
        uint256 newestSum = 0;
        uint256 effectiveSum = 0;
        for (uint256 part = position; part > first; part -= lowBit(part)) {
            PeriodValue sum = self.sums[part - 1];
            newestSum += sum.newest();
            effectiveSum += sum.effectiveIn(current);
        }
        self.sums.push(periodValue(newestSum, effectiveSum, current));
    }

    /// Changes the count at `position` from `newest` to `next`, effective from the period after `current`.
    function change(Tree storage self, uint256 position, uint64 newest, uint64 next, Period current) internal {
        uint256 length = self.sums.length;
        for (uint256 node = position + 1; node <= length; node += lowBit(node)) {
            PeriodValue sum = self.sums[node - 1];
            self.sums[node - 1] = sum.changedTo(sum.newest() - newest + next, current);
        }
    }

    /// Sum of the counts before `position` that are effective in `current`.
    function prefixIn(Tree storage self, uint256 position, Period current) internal view returns (uint64 sum) {
        for (uint256 node = position; node > 0; node -= lowBit(node)) sum += self.sums[node - 1].effectiveIn(current);
    }

    function lowBit(uint256 node) private pure returns (uint256) {
        unchecked {
            return node & (0 - node);
        }
    }
}
