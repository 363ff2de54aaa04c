// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Prefix sums over a list of counts in O(log n) storage reads: Fenwick, "A new data structure for cumulative frequency
/// tables" (1994). Positions count from 0; node i (from 1) holds the sum of the lowbit(i) counts that end at position i-1.
library FenwickTree {
    struct Tree {
        uint64 length;
        /// Sum of all counts.
        uint64 total;
        mapping(uint256 node => uint64) sums;
    }

    /// Appends a position whose count is zero.
    function push(Tree storage self) internal returns (uint256 position) {
        position = self.length;
        uint256 node = position + 1;
        self.sums[node] = prefix(self, position) - prefix(self, node - lowBit(node));
        self.length = uint64(node);
    }

    /// Removes the last position, whose count must be zero already.
    function pop(Tree storage self) internal {
        delete self.sums[self.length];
        self.length -= 1;
    }

    /// Changes the count at `position` from `current` to `next`.
    function change(Tree storage self, uint256 position, uint64 current, uint64 next) internal {
        self.total = self.total - current + next;
        for (uint256 node = position + 1; node <= self.length; node += lowBit(node)) {
            self.sums[node] = self.sums[node] - current + next;
        }
    }

    /// Sum of the counts before `position`.
    function prefix(Tree storage self, uint256 position) internal view returns (uint64 sum) {
        for (uint256 node = position; node > 0; node -= lowBit(node)) sum += self.sums[node];
    }

    function lowBit(uint256 node) private pure returns (uint256) {
        unchecked {
            return node & (0 - node);
        }
    }
}
